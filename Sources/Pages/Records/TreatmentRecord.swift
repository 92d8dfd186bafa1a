internal import Settings
internal import Site
internal import TemplateLanguage

/// `article.treatment` in templates. What stands in the structured data of a page must stand on the page too.
struct TreatmentRecord: DeclaredRecord {
  let treatment: FrontMatter.Treatment

  static let recordName = "Treatment"
  static let fields: [RecordField<TreatmentRecord>] = [
    RecordField("name", .optional(.string), "What it is called.") { .optional($0.treatment.name) },
    RecordField("bodyLocation", .optional(.string), "Where on the body.") { .optional($0.treatment.bodyLocation) },
    RecordField("preparation", .optional(.string), "What happens before.") { .optional($0.treatment.preparation) },
    RecordField("howPerformed", .optional(.string), "How it is done.") { .optional($0.treatment.howPerformed) },
    RecordField("followup", .optional(.string), "What happens afterwards.") { .optional($0.treatment.followup) },
    RecordField("risks", .array(.string), "What can go wrong.") { .strings($0.treatment.risks.map(\.value)) },
    RecordField("contraindications", .array(.string), "Who should not have it.") {
      .strings($0.treatment.contraindications.map(\.value))
    },
  ]
}
