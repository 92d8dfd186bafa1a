internal import Values
internal import Markdown
internal import Site
internal import TemplateLanguage

/// A heading in a contents list.
struct HeadingRecord: DeclaredRecord {
  let heading: OutlineEntry
  let link: Link

  static let recordName = "Heading"
  static let fields: [RecordField<HeadingRecord>] = [
    RecordField("title", .string, "Its words.") { .string($0.heading.title) },
    RecordField("url", .url, "The place on the page.") { .url($0.link) },
    RecordField("level", .int, "2 to 6.") { .int($0.heading.level) },
  ]
}
