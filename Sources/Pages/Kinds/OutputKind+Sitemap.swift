internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The list of all pages for search engines, which needs the site's address.
  static let sitemap = OutputKind(
    name: "sitemap", template: "sitemap.xml", audience: .programs,
    outputs: { edition in
      if edition.site.url == nil || edition.site.isHidden { return [] }
      return [
        Output(
          .template, "sitemap.xml", origin: "the sitemap", place: SourceLocation(path: "Templates/sitemap.xml"))
      ]
    },
    values: { _, _, edition in .hidden(title: edition.site.title) })
}
