internal import Values
internal import Site
internal import TemplateLanguage

/// `site.publisher` in templates.
struct PublisherRecord: DeclaredRecord {
  let publisher: Clinic.Publisher

  static let recordName = "Publisher"
  static let fields: [RecordField<PublisherRecord>] = [
    RecordField("name", .optional(.string), "The clinic's name.") { .optional($0.publisher.name) },
    RecordField("url", .optional(.url), "The clinic's own site.") { .optional($0.publisher.url.map(Link.external)) },
    RecordField("phone", .optional(.string), "The telephone number in a form that people read.") {
      .optional($0.publisher.phone)
    },
    RecordField("phoneLink", .optional(.url), "A link that dials it.") { record in
      .optional(record.publisher.phoneLink.map(Link.external))
    },
    RecordField("booking", .optional(.url), "Where to book an appointment.") {
      .optional($0.publisher.booking.map(Link.external))
    },
    RecordField("address", .optional(AddressRecord.type), "The clinic's address.") { record in
      .optional(record.publisher.address.map { AddressRecord(address: $0) })
    },
  ]
}
