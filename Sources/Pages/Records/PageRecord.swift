internal import Values
internal import Site
internal import TemplateLanguage

/// `page` in templates: what all pages have.
struct PageRecord: DeclaredRecord {
  /// What makes the page: the name of an output kind.
  let kind: String
  let values: PageValues
  let link: Link
  let language: String
  let metadata: HTML

  static let recordName = "Page"
  static let fields: [RecordField<PageRecord>] = [
    RecordField("title", .string, "The title, without the site's name.") { .string($0.values.title) },
    RecordField("summary", .optional(.string), "One or two sentences.") { .optional($0.values.summary) },
    RecordField("sharedTitle", .string, "The title that networks are told: that of 'share', or the page's own.") {
      .string($0.values.sharedTitle ?? $0.values.title)
    },
    RecordField("url", .url, "The page itself.") { .url($0.link) },
    RecordField(
      "kind", .keyword, "What makes the page: " + OutputKind.withTemplates.map(\.name).joined(separator: ", ") + "."
    ) {
      .keyword($0.kind)
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
        $0.values.breadcrumbs.map { PageLinkRecord(title: $0.title, link: .site($0.sitePath), isCurrent: false) })
    },
    RecordField("shareLinks", .array(ShareLinkRecord.type), "Links that share the page; none where sharing is off.") {
      .array($0.values.shareLinks)
    },
  ]
}
