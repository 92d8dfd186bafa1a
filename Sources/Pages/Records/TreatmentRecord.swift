internal import Settings
internal import Site
internal import TemplateLanguage

/// `article.treatment` in templates. What the structured data of a page says must be on the page too.
struct TreatmentRecord: DeclaredRecord {
  let treatment: FrontMatter.Treatment

  static let recordName = "Treatment"
  static let fields: [RecordField<TreatmentRecord>] = [
    RecordField("name", .optional(.string), "The name of the treatment.") { .optional($0.treatment.name) },
    RecordField("bodyLocation", .optional(.string), "The part of the body that is treated.") {
      .optional($0.treatment.bodyLocation)
    },
    RecordField("preparation", .optional(.string), "How to prepare for it.") { .optional($0.treatment.preparation) },
    RecordField("howPerformed", .optional(.string), "How it is performed.") { .optional($0.treatment.howPerformed) },
    RecordField("followup", .optional(.string), "What follows it.") { .optional($0.treatment.followup) },
    RecordField("risks", .array(.string), "The risks.") { .strings($0.treatment.risks.map(\.value)) },
    RecordField("contraindications", .array(.string), "Who should not have the treatment.") {
      .strings($0.treatment.contraindications.map(\.value))
    },
  ]
}
