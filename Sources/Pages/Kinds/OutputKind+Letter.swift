internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The letters of the list of all articles, where there are too many for one page.
  static let letter = OutputKind(
    name: "letter", template: "letter.html", audience: .everyone,
    scope: FieldShape(name: "letter", type: LetterRecord.type, documentation: "The letter."),
    outputs: { edition in
      if !edition.site.hasLetterPages { return [] }
      return edition.site.letters.enumerated().map { index, letter in
        .page(
          at: letter.sitePath, origin: "the letter '\(letter.name)'", file: "Templates/letter.html", subject: index)
      }
    },
    values: { output, _, edition in
      let letter = edition.site.letters[output.subject]
      let articles = edition.word(in: edition.site.language)("allArticles")
      return .list(
        output, in: edition, title: "\(articles): \(letter.name)",
        above: [Breadcrumb(title: articles, sitePath: Letter.folder)],
        own: .record(LetterRecord(letter: letter, edition: edition)))
    })
}
