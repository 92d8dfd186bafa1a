internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The page of medical words.
  static let glossary = OutputKind(
    name: "glossary", template: "glossary.html", audience: .everyone,
    outputs: { edition in
      edition.site.hasGlossary
        ? [.page(at: Site.glossaryPath, origin: "the glossary", file: GlossaryFile.path)] : []
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("glossary"))
    })
}
