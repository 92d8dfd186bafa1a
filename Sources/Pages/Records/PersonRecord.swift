internal import Settings
internal import Values
internal import Site
internal import TemplateLanguage

/// An author or reviewer.
struct PersonRecord: DeclaredRecord {
  let person: Person
  let edition: Edition

  static let recordName = "Person"
  static let fields: [RecordField<PersonRecord>] = [
    RecordField("name", .string, "The person's name.") { .string($0.person.name ?? "") },
    RecordField("role", .optional(.string), "The person's job.") { .optional($0.person.role) },
    RecordField("credentials", .optional(.string), "Degrees and licences.") { .optional($0.person.credentials) },
    RecordField("bio", .optional(.string), "One or two sentences about the person.") { .optional($0.person.bio) },
    RecordField("photo", .optional(PictureRecord.type), "A photograph.") { record in
      .optional(
        record.edition.site.photos[record.person.id].map {
          PictureRecord(edition: record.edition, file: $0, front: record.person.photo)
        })
    },
    RecordField("url", .optional(.url), "A page about the person, on this site or elsewhere.") { record in
      let person = record.person
      return .optional(person.hasPage ? Link.site(person.sitePath) : person.url.map(Link.external))
    },
    RecordField(
      "register", .optional(RegistrationRecord.type), "The public register of clinicians that the person is in."
    ) { record in .optional(record.person.register.map { RegistrationRecord(register: $0) }) },
    RecordField("languages", .array(.string), "The languages that the person speaks, each by what it calls itself.") {
      .strings($0.person.languages.map { LanguageName.own(of: $0.value) })
    },
    RecordField("interests", .optional(.string), "What others may want to know of the person's interests.") {
      .optional($0.person.interests)
    },
    RecordField("places", .array(PlaceRecord.type), "Where the person works.") { record in
      let ids = record.person.places.map(\.value)
      return .records(
        record.edition.site.clinic.places.filter { ids.contains($0.id) }
          .map { PlaceRecord(place: $0, edition: record.edition, language: record.edition.site.language) })
    },
    RecordField("isTeam", .bool, "Whether it is a group of people.") { .bool($0.person.isTeam == true) },
  ]
}

/// `person` on the page of a person, with what the person wrote and reviewed.
struct CurrentPerson: DeclaredRecord {
  let person: PersonRecord

  static let recordName = "CurrentPerson"
  static let fields: [RecordField<CurrentPerson>] =
    PersonRecord.fields.map { $0.lifted { $0.person } } + [
      RecordField("website", .optional(.url), "A page about the person elsewhere.") {
        .optional($0.person.person.url.map(Link.external))
      },
      RecordField("written", .array(ArticleRecord.type), "The articles that the person wrote, by title.") {
        $0.articles { $0.front.authors }
      },
      RecordField("reviewed", .array(ArticleRecord.type), "The articles that the person reviewed, by title.") {
        $0.reviewed
      },
    ]

  private var reviewed: Value {
    articles { page in person.edition.review(of: page).reviewer.map { [$0] } ?? [] }
  }

  private func articles(_ people: (Page) -> [Located<String>]) -> Value {
    let edition = person.edition
    let pages = edition.site.pages.filter { people($0).contains { $0.value == person.person.id } }
    let sorted = pages.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    return .records(sorted.map { ArticleRecord(edition: edition, id: $0.id) })
  }
}
