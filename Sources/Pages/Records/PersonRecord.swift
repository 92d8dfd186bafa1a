internal import Values
internal import Site
internal import TemplateLanguage

/// An author or reviewer.
struct PersonRecord: DeclaredRecord {
  let person: Person

  static let recordName = "Person"
  static let fields: [RecordField<PersonRecord>] = [
    RecordField("name", .string, "The person's name.") { .string($0.person.name ?? "") },
    RecordField("role", .optional(.string), "The person's job.") { .optional($0.person.role) },
    RecordField("credentials", .optional(.string), "Degrees and licences.") { .optional($0.person.credentials) },
    RecordField("bio", .optional(.string), "One or two sentences about the person.") { .optional($0.person.bio) },
    RecordField("url", .optional(.url), "A page about the person.") { .optional($0.person.url.map(Link.external)) },
  ]
}
