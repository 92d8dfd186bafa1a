internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The list of all articles by title.
  static let allArticles = OutputKind(
    name: "letters", template: "a-z.html", audience: .everyone,
    outputs: { edition in
      if edition.site.letters.isEmpty { return [] }
      return [.page(at: Letter.folder, origin: "the list of all articles", file: "Templates/a-z.html")]
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("allArticles"))
    })
}
