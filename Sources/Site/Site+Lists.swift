internal import Settings
public import Values

extension Site {
  /// The sections of the home page: in the menu's order where no section has an `order`, then the others.
  public var guides: [Int] {
    let sections = home.map { pages[$0].sections } ?? []
    if sections.contains(where: { pages[$0].front.order != nil }) { return sections }
    let menu = navigation.compactMap(\.page)
    return sections.enumerated().sorted { first, second in
      (menu.firstIndex(of: first.element) ?? .max, first.offset)
        < (menu.firstIndex(of: second.element) ?? .max, second.offset)
    }.map(\.element)
  }

  /// The first questions of three treatments, in the order of the guides: each question once, each of another page, and only
  /// of pages in the home page's language.
  public var firstQuestions: [(question: String, link: Link)] {
    guard let home = home.map({ pages[$0] }) else { return [] }
    func language(of page: Page) -> String { page.front.language?.value ?? self.language }
    var found: [(question: String, link: Link)] = []
    func look(in page: Page, sections: [Int]) {
      for id in sections where found.count < 3 { look(in: pages[id], sections: pages[id].sections) }
      for article in page.articles.map({ pages[$0] }) where found.count < 3 {
        let question = article.questions.first { one in !found.contains { $0.question == one } }
        guard let question, language(of: article) == language(of: home) else { continue }
        found.append((question, .site(article.sitePath + "#" + Slug.heading(question))))
      }
    }
    look(in: home, sections: guides)
    return found
  }

  /// The path of the feed, and those of the pages of medical words and of the search.
  public static let feedPath = "feed.xml", glossaryPath = "glossary/", searchPath = "search/"
  /// The path of the page that lists all cards that tell patients to call somebody.
  public static let whenToCallPath = "when-to-call/"

  /// Whether there is a feed: its links need the site's address, and each entry needs a day (RFC 4287, 4.1.2).
  public var hasFeed: Bool { url != nil && !newest.isEmpty }
  /// Whether there is a page of medical words.
  public var hasGlossary: Bool { !glossary.isEmpty }
  /// Whether there is a search page.
  public var hasSearch: Bool { project.settings.search != false && !letters.isEmpty }
  /// Whether each letter of the list of all articles has a page of its own.
  public var hasLetterPages: Bool { letters.lazy.map(\.articles.count).reduce(0, +) > Letter.mostInOneList }

  /// The pages whose texts tell patients to call somebody, as indices in `pages`.
  public var carePages: [Int] { lists.carePages }
  /// Whether there is a page that lists them: not where a page of the project has its address.
  public var hasWhenToCallPage: Bool {
    !carePages.isEmpty && addresses.pagesByAddress[Self.whenToCallPath] == nil
  }

  /// Where the signs are for which a reader of a page must call somebody: on the page itself, else on the page about
  /// aftercare beside it, else on the page that lists all; nil where the site has none.
  ///
  /// - Parameter sitePath: The page's path on the site.
  public func signs(forPage sitePath: String) -> (link: Link, isOnPage: Bool)? {
    if carePages.isEmpty { return nil }
    let page = addresses.pagesByAddress[sitePath].map { pages[$0] }
    func signs(of page: Page) -> Link { .site(page.sitePath + "#" + ThemeID.signs) }
    if let page, !page.careMarks.isEmpty { return (signs(of: page), true) }
    let section = page.flatMap { $0.kind == .section ? $0.id : $0.parent }
    if let aftercare = section.flatMap({ lists.aftercare[$0] }) { return (signs(of: pages[aftercare]), false) }
    return (.site(Self.whenToCallPath), false)
  }

  /// The texts that are still those of the starter: their files, and what they are called. Pages come first.
  public var starterTexts: [(file: String, title: String)] {
    pages.filter { $0.front.starter == true }.map { ($0.file, $0.title) }
      + team.filter { $0.starter == true }.map { ($0.file, $0.name ?? "") }
  }

  /// The places of topics in `tags` by each spelling that pages use.
  public var tagPlaces: [String: Int] { lists.tagPlaces }

  /// The pages of a topic as they are listed: the last changed first, then those that have no day.
  public func pages(ofTag index: Int) -> [Int] {
    let dated = lists.newestOfTag[index]
    if dated.count == tags[index].pages.count { return dated }
    let known = Set(dated)
    return dated + tags[index].pages.filter { !known.contains($0) }
  }

  /// The articles of a topic that have a day, the last changed first.
  public func newest(ofTag index: Int) -> [Int] { lists.newestOfTag[index] }

  /// How a section's articles are spread over pages.
  public func pagination(ofSection id: Int) -> Pagination {
    Pagination(count: pages[id].articles.count, size: pageSize, sitePath: pages[id].sitePath)
  }

  /// How a topic's pages are spread over pages.
  public func pagination(ofTag index: Int) -> Pagination {
    Pagination(count: tags[index].pages.count, size: pageSize, sitePath: tags[index].sitePath)
  }

  private var pageSize: Int { project.settings.pageSize ?? Pagination.standardSize }
}
