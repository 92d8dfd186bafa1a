internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The feeds of the site, its sections and its topics.
  static let feed = OutputKind(
    name: "feed", template: "feed.xml", audience: .programs,
    scope: FieldShape(name: "feed", type: FeedRecord.type, documentation: "The feed."),
    outputs: { edition in
      Feed.all(in: edition.site).map { feed in
        let (subject, number) = numbers(of: feed)
        return Output(
          .template, Output.decoded(feed.sitePath(in: edition.site)), origin: "the feed",
          place: SourceLocation(path: "Templates/feed.xml"), subject: subject, number: number,
          owner: number == 1 ? subject : nil)
      }
    },
    values: { output, body, edition in
      let record = FeedRecord(feed: feed(of: output), edition: edition, texts: body.texts)
      return .hidden(title: edition.site.title, own: .record(record))
    }
  ).containing(feedEntry) { output, edition in
    edition.site.project.settings.feed == .full ? feed(of: output).articles(in: edition.site) : []
  }

  /// A feed as an output file's subject and number.
  private static func numbers(of feed: Feed) -> (subject: Int, number: Int) {
    switch feed {
    case .site: (0, 0)
    case .section(let id): (id, 1)
    case .tag(let index): (index, 2)
    }
  }

  private static func feed(of output: Output) -> Feed {
    switch output.number {
    case 0: .site
    case 1: .section(output.subject)
    default: .tag(output.subject)
    }
  }
}
