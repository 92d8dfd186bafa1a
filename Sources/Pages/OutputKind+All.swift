internal import Site

extension OutputKind {
  /// Every kind. Of two files that need one path, the one whose kind comes later here is reported; pages that are made
  /// of Markdown come before all others, in the order of their files.
  static let all: [OutputKind] = [
    home, article, copiedFile, photograph, crop, shareCard, asset, redirect, notFound, robots, icon, touchIcon, headers,
    redirects,
    sitemap, feed, feedEntry,
    section, handout, handoutText, person, people, topics, topic,
    allArticles, letter, glossary, whenToCall, places, prices, search,
  ]

  /// Those that templates make.
  static let withTemplates = all.filter { $0.template != nil }
}
