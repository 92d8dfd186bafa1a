internal import TemplateLanguage

/// An article in a feed, perhaps with its text.
struct FeedEntryRecord: DeclaredRecord {
  let article: ArticleRecord
  let text: String?

  static let recordName = "FeedEntry"
  static let fields: [RecordField<FeedEntryRecord>] =
    ArticleRecord.fields.map { $0.lifted { $0.article } } + [
      RecordField(
        "text", .optional(.string), "The whole article as HTML, made by feed-entry.html, if site.yaml has 'feed: full'."
      ) { .optional($0.text) }
    ]
}
