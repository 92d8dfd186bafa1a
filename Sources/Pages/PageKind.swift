internal import Site

/// The kinds of pages and files that templates make.
enum PageKind: String, CaseIterable, Sendable {
  case home, section, article, notFound, redirect, sitemap, robots, feed, shareCard

  init(_ kind: Page.Kind) {
    switch kind {
    case .home: self = .home
    case .section: self = .section
    case .article: self = .article
    }
  }

  /// The template where the page names none.
  var templateName: String {
    switch self {
    case .home: "home.html"
    case .section: "section.html"
    case .article: "article.html"
    case .notFound: "404.html"
    case .redirect: "redirect.html"
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .feed: "feed.xml"
    case .shareCard: "share-card.svg"
    }
  }
}
