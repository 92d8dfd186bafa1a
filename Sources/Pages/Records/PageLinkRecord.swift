internal import Values
internal import Site
internal import TemplateLanguage

/// A link with its text.
struct PageLinkRecord: DeclaredRecord {
  let title: String
  let link: Link
  let isCurrent: Bool
  /// Whether it leads to the section that the page is in.
  var isSection = false
  /// The language of its text; nil where that is the site's.
  var language: String?

  static let recordName = "PageLink"
  static let fields: [RecordField<PageLinkRecord>] = [
    RecordField("title", .string, "The text of the link.") { .string($0.title) },
    RecordField("url", .url, "Where it leads.") { .url($0.link) },
    RecordField("isSection", .bool, "Whether it leads to the section that the page is in.") { .bool($0.isSection) },
    RecordField("language", .optional(.string), "The language of the text; nil where it is the site's.") {
      .optional($0.language)
    },
    RecordField("isCurrent", .bool, "Whether it leads to the page that it is on.") { .bool($0.isCurrent) },
  ]
}
