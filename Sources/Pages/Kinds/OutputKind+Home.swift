internal import Diagnostics
internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

extension OutputKind {
  /// The home page.
  static let home = OutputKind(
    name: "home", template: "home.html", audience: .everyone,
    scope: FieldShape(name: "home", type: HomeRecord.type, documentation: "The home page's text."),
    outputs: { Output.pages(.home, in: $0.site) },
    problems: { edition in
      guard let text = edition.site.clinic.banner?.text,
        let problem = NamedValues(of: edition.site).problem(in: text.value)
      else { return [] }
      return [
        .error(.otherMarkup, text.range.location(in: SiteSettings.path), problem.message, hint: problem.hint)
      ]
    },
    values: { output, body, edition in
      let section = SectionRecord(edition: edition, id: output.subject)
      return PageValues(page: output.subject, in: edition, own: .record(HomeRecord(section: section, body: body)))
    })
}
