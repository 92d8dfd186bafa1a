internal import Site

/// The kinds of pages and files that templates make.
enum PageKind: String, CaseIterable, Sendable {
  case home, section, article, tags, tag, letters, letter, glossary, search, notFound, redirect, sitemap, robots, feed
  case shareCard

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
    case .tags: "tags.html"
    case .tag: "tag.html"
    case .letters: "a-z.html"
    case .letter: "letter.html"
    case .glossary: "glossary.html"
    case .search: "search.html"
    case .notFound: "404.html"
    case .redirect: "redirect.html"
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .feed: "feed.xml"
    case .shareCard: "share-card.svg"
    }
  }
}
