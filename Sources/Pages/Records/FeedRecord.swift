internal import Values
internal import Site
internal import TemplateLanguage

/// `feed` in feed.xml.
struct FeedRecord: DeclaredRecord {
  let feed: Feed
  let edition: Edition
  private let articles: [Int]
  /// The articles' texts, by their pages; empty in a feed without full texts.
  private let texts: [Int: String]

  init(feed: Feed, edition: Edition, texts: [Int: String] = [:]) {
    (self.feed, self.edition, self.texts) = (feed, edition, texts)
    articles = feed.articles(in: edition.site)
  }

  static let recordName = "Feed"
  static let fields: [RecordField<FeedRecord>] = [
    RecordField("title", .string, "The feed's title.") { .string($0.feed.title(in: $0.edition.site)) },
    RecordField("url", .url, "The feed itself.") { .url(.site($0.feed.sitePath(in: $0.edition.site))) },
    RecordField("home", .url, "The page that lists the same articles.") {
      .url(.site($0.feed.homePath(in: $0.edition.site)))
    },
    RecordField("updated", .optional(.day), "The day on which one of its articles was last changed.") { record in
      .optional(record.articles.first.flatMap { record.edition.site.pages[$0].lastChange })
    },
    RecordField("articles", .array(FeedEntryRecord.type), "The 50 most recently changed articles, the latest first.") {
      record in
      .records(
        record.articles.map {
          FeedEntryRecord(article: ArticleRecord(edition: record.edition, id: $0), text: record.texts[$0])
        })
    },
  ]
}
