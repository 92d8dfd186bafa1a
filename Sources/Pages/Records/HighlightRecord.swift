internal import Site
internal import TemplateLanguage
internal import Values

/// A strength of the clinic, shown on the home page.
struct HighlightRecord: DeclaredRecord {
  let highlight: Highlight
  let edition: Edition

  static let recordName = "Highlight"
  static let fields: [RecordField<HighlightRecord>] = [
    RecordField(
      "icon", .keyword, "Its drawing: " + Highlight.Icon.allCases.map(\.rawValue).joined(separator: ", ") + "."
    ) { .keyword($0.highlight.icon?.rawValue ?? "") },
    RecordField("title", .string, "Two or three words.") { .string($0.highlight.title ?? "") },
    RecordField("text", .html, "A sentence, with the clinic's values in place.") {
      .html(
        $0.edition.shortText.html(of: $0.highlight.text ?? ""))
    },
  ]
}
