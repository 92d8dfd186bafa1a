internal import Site
internal import TemplateLanguage

/// A list of the newest articles for feed readers (RFC 4287).
public enum Feed: Sendable, Equatable {
  /// Of the whole site, of a section, of a topic.
  case site
  case section(Int)
  case tag(Int)

  /// The feeds of a site: those with at least one article that has a day.
  static func all(in site: Site) -> [Feed] {
    guard site.hasFeed else { return [] }
    let sections = site.pages.filter { $0.kind == .section }.map { Feed.section($0.id) }
    return [.site] + (sections + site.tags.indices.map(Feed.tag)).filter { $0.exists(in: site) }
  }

  /// Whether it has an article: each entry needs a day.
  func exists(in site: Site) -> Bool {
    switch self {
    case .site: site.hasFeed
    case .section(let id): site.hasFeed && site.newestOfSection[id] != nil
    case .tag(let index): site.hasFeed && !site.newest(ofTag: index).isEmpty
    }
  }

  /// The path on the site of the page that lists the same articles.
  func homePath(in site: Site) -> String {
    switch self {
    case .site: ""
    case .section(let id): site.pages[id].sitePath
    case .tag(let index): site.tags[index].sitePath
    }
  }

  /// The path on the site.
  func sitePath(in site: Site) -> String { homePath(in: site) + Site.feedPath }

  /// Its title.
  func title(in site: Site) -> String {
    switch self {
    case .site: site.title
    case .section(let id): "\(site.pages[id].title) – \(site.title)"
    case .tag(let index): "\(site.tags[index].name) – \(site.title)"
    }
  }

  /// The newest articles, the last changed first, as indices in `Site.pages`.
  func articles(in site: Site) -> [Int] {
    switch self {
    case .site: return Array(site.newest.prefix(Self.length))
    case .section(let id): return Array((site.newestOfSection[id] ?? []).prefix(Self.length))
    case .tag(let index):
      return Array(site.newest(ofTag: index).prefix(Self.length))
    }
  }

  /// How many articles a feed has at most.
  private static let length = 50
}
