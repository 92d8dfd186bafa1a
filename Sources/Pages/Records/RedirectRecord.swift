internal import Values
internal import Site
internal import TemplateLanguage

/// `redirect` in redirect.html.
struct RedirectRecord: DeclaredRecord {
  let title: String
  let link: Link

  static let recordName = "Redirect"
  static let fields: [RecordField<RedirectRecord>] = [
    RecordField("title", .string, "The title of the page that the old address leads to.") { .string($0.title) },
    RecordField("url", .url, "The URL of that page.") { .url($0.link) },
  ]
}
