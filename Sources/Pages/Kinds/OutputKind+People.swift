internal import Diagnostics
internal import Settings
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// People who write and review.
  static let person = OutputKind(
    name: "person", template: "person.html", audience: .everyone,
    scope: FieldShape(name: "person", type: CurrentPerson.type, documentation: "The person."),
    outputs: { edition in
      edition.site.team.enumerated().filter { $0.element.hasPage }.map { index, person in
        .page(at: person.sitePath, origin: "the page of \(person.file)", file: person.file, subject: index)
      }
    },
    values: { output, _, edition in
      let person = edition.site.team[output.subject]
      let people = edition.word(in: edition.site.language)("people")
      return .list(
        output, in: edition, title: person.name ?? "",
        above: edition.site.hasTeamPage ? [Breadcrumb(title: people, sitePath: Person.folder)] : [],
        own: .record(CurrentPerson(person: PersonRecord(person: person, edition: edition))))
    })

  /// The page of all people.
  static let people = OutputKind(
    name: "people", template: "people.html", audience: .everyone,
    outputs: { edition in
      edition.site.hasTeamPage
        ? [.page(at: Person.folder, origin: "the page of all people", file: "Templates/people.html")] : []
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("people"))
    })
}
