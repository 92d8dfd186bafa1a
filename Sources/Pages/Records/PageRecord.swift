internal import Values
internal import Site
internal import TemplateLanguage

/// `page` in templates: what all pages have.
struct PageRecord: DeclaredRecord {
  let edition: Edition
  let kind: PageKind
  let title: String
  let summary: String?
  let link: Link
  let language: String
  /// The pages above it, home first.
  let breadcrumbs: [(title: String, sitePath: String)]
  /// The title that networks are told.
  let sharedTitle: String
  let metadata: HTML
  /// Made once, because templates ask for them more than once.
  let shareLinks: [Value]

  static let recordName = "Page"
  static let fields: [RecordField<PageRecord>] = [
    RecordField("title", .string, "The title, without the site's name.") { .string($0.title) },
    RecordField("summary", .optional(.string), "One or two sentences.") { .optional($0.summary) },
    RecordField("sharedTitle", .string, "The title that networks are told: that of 'share', or the page's own.") {
      .string($0.sharedTitle)
    },
    RecordField("url", .url, "The page itself.") { .url($0.link) },
    RecordField(
      "kind", .keyword, "What makes the page: " + PageKind.allCases.map(\.rawValue).joined(separator: ", ") + "."
    ) {
      .keyword($0.kind.rawValue)
    },
    RecordField("language", .string, "The page's language, such as en.") { .string($0.language) },
    RecordField("direction", .keyword, "ltr or rtl: how the page's language is written.") { page in
      let name = page.language.utf8.prefix { $0 != UInt8(ascii: "-") }
      let isRightToLeft = ["ar", "fa", "he", "ps", "ur", "yi"].contains(String(Substring(name)).lowercased())
      return .keyword(isRightToLeft ? "rtl" : "ltr")
    },
    RecordField("metadata", .html, "The tags of <head> for search engines and networks.") { .html($0.metadata) },
    RecordField("breadcrumbs", .array(PageLinkRecord.type), "The pages above this one, home first.") {
      .records(
        $0.breadcrumbs.map { PageLinkRecord(title: $0.title, link: .site($0.sitePath), isCurrent: false) })
    },
    RecordField("shareLinks", .array(ShareLinkRecord.type), "Links that share the page; none where sharing is off.") {
      .array($0.shareLinks)
    },
  ]
}
