internal import Site
internal import TemplateLanguage

/// `site.publisher.address` in templates.
struct AddressRecord: DeclaredRecord {
  let address: Clinic.Address

  static let recordName = "Address"
  static let fields: [RecordField<AddressRecord>] = [
    RecordField("street", .optional(.string), "The street and house number.") { .optional($0.address.street) },
    RecordField("city", .optional(.string), "The city.") { .optional($0.address.city) },
    RecordField("region", .optional(.string), "The state or region.") { .optional($0.address.region) },
    RecordField("postalCode", .optional(.string), "The postal code.") { .optional($0.address.postalCode) },
    RecordField("country", .optional(.string), "The country.") { .optional($0.address.country) },
  ]
}
