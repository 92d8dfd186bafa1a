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
      let record = FeedRecord(feed: feed(of: output), edition: edition, texts: body.feedTexts)
      return .hidden(title: edition.site.title, own: .record(record))
    })

  /// A feed as an output file's subject and number.
  private static func numbers(of feed: Feed) -> (subject: Int, number: Int) {
    switch feed {
    case .site: (0, 0)
    case .section(let id): (id, 1)
    case .tag(let index): (index, 2)
    }
  }

  /// The pages whose texts a file contains besides its own, as indices in `Site.pages`: those of a feed with full texts.
  static func textsInFeed(_ output: Output, _ edition: Edition) -> [Int] {
    guard edition.site.project.settings.feed == .full, all[output.kind].name == feed.name else { return [] }
    return feed(of: output).articles(in: edition.site)
  }

  private static func feed(of output: Output) -> Feed {
    switch output.number {
    case 0: .site
    case 1: .section(output.subject)
    default: .tag(output.subject)
    }
  }
}
