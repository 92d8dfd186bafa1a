internal import Markdown
internal import Site
internal import TemplateLanguage

/// A topic.
struct TagRecord: DeclaredRecord {
  let tag: Tag

  static let recordName = "Tag"
  static let fields: [RecordField<TagRecord>] = [
    RecordField("name", .string, "The name of the topic.") { .string($0.tag.name) },
    RecordField("summary", .optional(.string), "What its articles are about: its 'summary' in tags.yaml.") {
      .optional($0.tag.summary)
    },
    RecordField("url", .url, "The page that lists its articles.") { .url($0.tag.link) },
    RecordField("count", .int, "How many pages have this topic.") { .int($0.tag.pages.count) },
  ]
}
