internal import Site
internal import TemplateLanguage
internal import Settings
internal import Values

/// Photographs of a patient before and after a treatment.
struct ResultRecord: DeclaredRecord {
  let result: TreatmentResult
  /// The photographs, as indices in `Site.files`.
  let before: Int, after: Int
  let edition: Edition

  /// Those of a page that may be shown today.
  static func all(of page: Page, in edition: Edition) -> [ResultRecord] {
    let site = edition.site
    let folder = ContentPath.folder(of: page.source)
    return page.front.results.compactMap { result in
      guard result.consent?.isValid(on: site.today) == true,
        let before = result.before?.file.flatMap({ site.file(at: $0.value.utf8, from: folder) }),
        let after = result.after?.file.flatMap({ site.file(at: $0.value.utf8, from: folder) })
      else { return nil }
      return ResultRecord(result: result, before: before, after: after, edition: edition)
    }
  }

  static let recordName = "Result"
  static let fields: [RecordField<ResultRecord>] = [
    RecordField("before", PictureRecord.type, "The photograph before the treatment.") {
      .record(PictureRecord(edition: $0.edition, file: $0.before, front: $0.result.before))
    },
    RecordField("after", PictureRecord.type, "The photograph after it.") {
      .record(PictureRecord(edition: $0.edition, file: $0.after, front: $0.result.after))
    },
    RecordField("treatment", .string, "What was done.") { .string($0.result.treatment ?? "") },
    RecordField("sessions", .int, "How many visits it took.") { .int($0.result.sessions ?? 1) },
    RecordField("taken", .optional(.string), "When the second photograph was taken.") { .optional($0.result.taken) },
    RecordField("note", .optional(.string), "Who may see less of a change.") { .optional($0.result.note) },
    RecordField("isPrinted", .bool, "Whether the patient agreed to be shown on paper, too.") {
      .bool($0.result.consent?.scope.contains(.print) == true)
    },
  ]
}
