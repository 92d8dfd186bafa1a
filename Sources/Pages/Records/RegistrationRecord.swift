internal import Site
internal import TemplateLanguage
internal import Values

/// An entry in a public register of clinicians.
struct RegistrationRecord: DeclaredRecord {
  let register: Person.Registration

  static let recordName = "Registration"
  static let fields: [RecordField<RegistrationRecord>] = [
    RecordField("body", .string, "Who keeps the register.") { .string($0.register.body ?? "") },
    RecordField("number", .string, "The person's number in it.") { .string($0.register.number ?? "") },
    RecordField("url", .optional(.url), "Where to look it up.") { .optional($0.register.url.map(Link.external)) },
  ]
}
