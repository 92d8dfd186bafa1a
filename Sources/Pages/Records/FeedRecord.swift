internal import Values
internal import Site
internal import TemplateLanguage

/// `feed` in feed.xml.
struct FeedRecord: DeclaredRecord {
  let feed: Feed
  let edition: Edition
  private let articles: [Int]

  init(feed: Feed, edition: Edition) {
    (self.feed, self.edition) = (feed, edition)
    articles = feed.articles(in: edition.site)
  }

  static let recordName = "Feed"
  static let fields: [RecordField<FeedRecord>] = [
    RecordField("title", .string, "What it is called.") { .string($0.feed.title(in: $0.edition.site)) },
    RecordField("url", .url, "The feed itself.") { .url(.site($0.feed.sitePath(in: $0.edition.site))) },
    RecordField("home", .url, "The page that shows the same.") { .url(.site($0.feed.homePath(in: $0.edition.site))) },
    RecordField("updated", .optional(.day), "The day of the last change of its articles.") { record in
      .optional(record.articles.first.flatMap { record.edition.site.pages[$0].lastChange })
    },
    RecordField("articles", .array(ArticleRecord.type), "The 50 last changed articles, the last first.") { record in
      .records(record.articles.map { ArticleRecord(edition: record.edition, id: $0) })
    },
  ]
}
