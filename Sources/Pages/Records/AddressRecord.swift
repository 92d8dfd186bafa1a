internal import Site
internal import TemplateLanguage

/// `site.publisher.address` in templates.
struct AddressRecord: DeclaredRecord {
  let address: Clinic.Address

  static let recordName = "Address"
  static let fields: [RecordField<AddressRecord>] = [
    RecordField("street", .optional(.string), "Street and number.") { .optional($0.address.street) },
    RecordField("city", .optional(.string), "City.") { .optional($0.address.city) },
    RecordField("region", .optional(.string), "State or region.") { .optional($0.address.region) },
    RecordField("postalCode", .optional(.string), "Postal code.") { .optional($0.address.postalCode) },
    RecordField("country", .optional(.string), "Country.") { .optional($0.address.country) },
  ]
}
