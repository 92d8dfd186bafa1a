internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The page of all signs that need a call.
  static let whenToCall = OutputKind(
    name: "whenToCall", template: "when-to-call.html", audience: .everyone,
    outputs: { edition in
      edition.site.hasWhenToCallPage
        ? [.page(at: Site.whenToCallPath, origin: "the page of all signs", file: "Templates/when-to-call.html")] : []
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("whenToCall"))
    })
}
