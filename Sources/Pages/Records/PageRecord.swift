internal import Values
internal import Site
internal import TemplateLanguage

/// `page` in templates: what all pages have in common.
struct PageRecord: DeclaredRecord {
  /// The name of an output kind.
  let kind: String
  let title: String
  let summary: String?
  let link: Link
  let language: String
  /// The pages above it, home first.
  let breadcrumbs: [Breadcrumb]
  /// The title that networks show.
  let sharedTitle: String
  let metadata: HTML
  /// The full address of the page, or of the one that it is a copy of.
  let canonical: String?
  /// Its hand-outs, with their words.
  let handouts: [(title: String, sitePath: String)]
  /// What readers must know of this copy of the page.
  let notice: String?
  /// Made once, because templates ask for them more than once.
  var shareLinks: [Value]

  init(kind: String, values: PageValues, link: Link, language: String, metadata: HTML, notice: String?) {
    (self.notice, canonical, handouts) = (notice, values.metadata.canonical, values.handouts)
    (self.kind, self.link, self.language, self.metadata) = (kind, link, language, metadata)
    (title, summary, sharedTitle) = (values.title, values.summary, values.sharedTitle ?? values.title)
    breadcrumbs = values.breadcrumbs
    shareLinks = values.shareLinks.map { .record(ShareLinkRecord(shareLink: $0)) }
  }

  static let recordName = "Page"
  static let fields: [RecordField<PageRecord>] = [
    RecordField("title", .string, "The title, without the site's name.") { .string($0.title) },
    RecordField("summary", .optional(.string), "One or two sentences.") { .optional($0.summary) },
    RecordField("sharedTitle", .string, "The title for social networks: 'title' of 'share', or the page's own.") {
      .string($0.sharedTitle)
    },
    RecordField("url", .url, "The page itself.") { .url($0.link) },
    RecordField(
      "kind", .keyword, "The kind of page: " + OutputKind.withTemplates.map(\.name).joined(separator: ", ") + "."
    ) {
      .keyword($0.kind)
    },
    RecordField("language", .string, "The page's language, such as en.") { .string($0.language) },
    RecordField("direction", .keyword, "ltr or rtl: how the page's language is written.") {
      .keyword(LanguageTag.isRightToLeft($0.language) ? "rtl" : "ltr")
    },
    RecordField("metadata", .html, "The tags in <head> for search engines and social networks.") { .html($0.metadata) },
    RecordField(
      "notice", .optional(.string), "That this is a draft, a copy with drafts, or a trial copy; nil for a public page."
    ) { .optional($0.notice) },
    RecordField("breadcrumbs", .array(PageLinkRecord.type), "The pages above this one, home first.") {
      .records(
        $0.breadcrumbs.map {
          PageLinkRecord(title: $0.title, link: .site($0.sitePath), isCurrent: false, language: $0.language)
        })
    },
    RecordField(
      "canonical", .optional(.string), "The page's full address, or that of the page which it is a copy of, for paper."
    ) { .optional($0.canonical) },
    RecordField("handouts", .array(PageLinkRecord.type), "The page for paper, in one size of letters or in two.") {
      .records($0.handouts.map { PageLinkRecord(title: $0.title, link: .site($0.sitePath), isCurrent: false) })
    },
    RecordField(
      "qr", .optional(.html), "The page's address as a QR code, for paper; nil where the site's address isn't known."
    ) { page in
      .optional(page.canonical.flatMap { QRCode(Array($0.utf8)) }.map { HTML(rendered: Array($0.svg.utf8)) })
    },
    RecordField("shareLinks", .array(ShareLinkRecord.type), "Links that share the page; empty if sharing is off.") {
      .array($0.shareLinks)
    },
  ]
}
