internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The page that searches the site. Search engines ask that pages of a site's own search be kept from them.
  static let search = OutputKind(
    name: "search", template: "search.html", audience: .readers,
    outputs: { edition in
      edition.site.hasSearch
        ? [.page(at: Site.searchPath, origin: "the search", file: "Templates/search.html")] : []
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("search"), isHidden: true)
    })
}
