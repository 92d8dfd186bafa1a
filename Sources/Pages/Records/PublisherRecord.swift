internal import Values
internal import Site
internal import TemplateLanguage

/// `site.publisher` in templates.
struct PublisherRecord: DeclaredRecord {
  let publisher: Clinic.Publisher

  static let recordName = "Publisher"
  static let fields: [RecordField<PublisherRecord>] = [
    RecordField("name", .optional(.string), "The clinic's name.") { .optional($0.publisher.name) },
    RecordField("url", .optional(.url), "Its own site.") { .optional($0.publisher.url.map(Link.external)) },
    RecordField("phone", .optional(.string), "Its telephone number, as people read it.") {
      .optional($0.publisher.phone)
    },
    RecordField("phoneLink", .optional(.url), "A link that calls it.") { record in
      .optional(record.publisher.phoneLink.map(Link.external))
    },
    RecordField("booking", .optional(.url), "Where to book a visit.") {
      .optional($0.publisher.booking.map(Link.external))
    },
    RecordField("address", .optional(AddressRecord.type), "Where it is.") { record in
      .optional(record.publisher.address.map { AddressRecord(address: $0) })
    },
  ]
}
