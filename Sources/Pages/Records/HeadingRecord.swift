internal import Values
internal import Markdown
internal import Site
internal import TemplateLanguage

/// A heading in a table of contents.
struct HeadingRecord: DeclaredRecord {
  let heading: OutlineEntry
  let link: Link

  static let recordName = "Heading"
  static let fields: [RecordField<HeadingRecord>] = [
    RecordField("title", .string, "The text of the heading.") { .string($0.heading.title) },
    RecordField("url", .url, "A link to the heading.") { .url($0.link) },
    RecordField("level", .int, "The level, from 2 to 6.") { .int($0.heading.level) },
  ]
}
