internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The home page.
  static let home = OutputKind(
    name: "home", template: "home.html", audience: .everyone,
    scope: FieldShape(name: "home", type: HomeRecord.type, documentation: "The home page's text."),
    outputs: { Output.pages(.home, in: $0.site) },
    values: { output, body, edition in
      let section = SectionRecord(edition: edition, id: output.subject)
      return PageValues(page: output.subject, in: edition, own: .record(HomeRecord(section: section, body: body)))
    })
}
