internal import Values
internal import Site
internal import TemplateLanguage

/// A page in the sitemap.
struct SitemapEntryRecord: DeclaredRecord {
  let link: Link
  let lastChange: Day?

  static let recordName = "SitemapEntry"
  static let fields: [RecordField<SitemapEntryRecord>] = [
    RecordField("url", .url, "The page.") { .url($0.link) },
    RecordField("lastChange", .optional(.day), "The day of its last change, from its front matter.") {
      .optional($0.lastChange)
    },
  ]
}
