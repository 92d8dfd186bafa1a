internal import Values
internal import Site
internal import TemplateLanguage

/// A link with its words.
struct PageLinkRecord: DeclaredRecord {
  let title: String
  let link: Link
  let isCurrent: Bool

  static let recordName = "PageLink"
  static let fields: [RecordField<PageLinkRecord>] = [
    RecordField("title", .string, "The words.") { .string($0.title) },
    RecordField("url", .url, "Where it leads.") { .url($0.link) },
    RecordField("isCurrent", .bool, "Whether it is the page itself.") { .bool($0.isCurrent) },
  ]
}
