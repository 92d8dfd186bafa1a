internal import Values
internal import Site
internal import TemplateLanguage

/// `site.careLine`: where people who are worried after a treatment find what to do.
struct CareLineRecord: DeclaredRecord {
  let edition: Edition
  /// Where the signs are, and whether that is on the page itself.
  let signs: (link: Link, isOnPage: Bool)

  static let recordName = "CareLine"
  static let fields: [RecordField<CareLineRecord>] = [
    RecordField(
      "url", .url,
      "The signs that need a call: on this page, else on the page about aftercare beside it, else on the page of all signs."
    ) { .url($0.signs.link) },
    RecordField("isUrgent", .bool, "Whether this page itself tells people to call somebody.") {
      .bool($0.signs.isOnPage)
    },
    RecordField("phone", .optional(.string), "The clinic's number.") {
      .optional($0.edition.site.clinic.publisher?.phone)
    },
    RecordField("phoneLink", .optional(.url), "A link that dials it.") { line in
      .optional(line.edition.site.clinic.publisher?.phoneLink.map(Link.external))
    },
    RecordField("outOfHoursPhone", .optional(.string), "The number to call when the clinic is closed.") {
      .optional($0.edition.site.outOfHours?.phone)
    },
    RecordField("outOfHoursLink", .optional(.url), "A link that dials it.") { line in
      .optional(line.edition.site.outOfHours?.link.map(Link.external))
    },
    RecordField("emergency", .optional(.string), "The number that people call in an emergency.") {
      .optional($0.edition.site.clinic.emergencyNumber)
    },
    RecordField("emergencyLink", .optional(.url), "A link that dials it.") { line in
      .optional(line.edition.site.clinic.emergencyLink.map(Link.external))
    },
  ]
}
