internal import Values
internal import Site
internal import TemplateLanguage

/// A link that shares a page.
struct ShareLinkRecord: DeclaredRecord {
  let shareLink: ShareLink

  static let recordName = "ShareLink"
  static let fields: [RecordField<ShareLinkRecord>] = [
    RecordField("id", .string, "The network's id, such as facebook.") { .string($0.shareLink.network.id) },
    RecordField("name", .string, "The network's name.") { .string($0.shareLink.network.name) },
    RecordField("url", .url, "The link; for a button, the page's own full address.") {
      .url(.external($0.shareLink.url))
    },
    RecordField("isButton", .bool, "Whether it is a button (copy, native, print), which the theme's script shows.") {
      .bool($0.shareLink.network.isButton)
    },
  ]
}
