internal import Values
internal import Diagnostics

/// The lists of a site's pages: topics, letters, the newest.
struct Lists {
  /// The topics by name.
  let tags: [Tag]
  /// The places of topics in `tags` by each spelling that pages use.
  let tagPlaces: [String: Int]
  /// The letters of the list of all articles.
  let letters: [Letter]
  /// The articles and sections that have a day, the last changed first.
  let newest: [Int]
  /// Those of each section, by the section's index.
  let newestOfSection: [Int: [Int]]
  /// Those of each topic, by its place in `tags`.
  let newestOfTag: [[Int]]
  /// The pages whose texts tell patients to call somebody.
  let carePages: [Int]
  /// The first page about aftercare among them in each section, by the section's index.
  let aftercare: [Int: Int]
  /// For each page the number of the day of its last change since 1970, the least number where it has none.
  let lastChangeDay: [Int32]
  /// Whether each page is an article that others may recommend.
  let canBeRecommended: [Bool]

  /// Makes the lists.
  ///
  /// - Parameter topics: What `tags.yaml` says of topics.
  static func make(of pages: [Page], _ topics: [Topic]) -> (lists: Lists, diagnostics: [Diagnostic]) {
    let topics = Tag.all(of: pages, topics)
    return (Lists(pages, topics.tags, topics.places), topics.diagnostics)
  }

  private init(_ pages: [Page], _ tags: [Tag], _ tagPlaces: [String: Int]) {
    (self.tags, self.tagPlaces) = (tags, tagPlaces)
    letters = Letter.all(of: pages)
    canBeRecommended = pages.map { $0.kind == .article && $0.front.type != .page }
    lastChangeDay = pages.map { Int32(truncatingIfNeeded: $0.lastChange?.daysSince1970 ?? Int(Int32.min)) }
    newest = Self.newest(of: pages)
    carePages = pages.filter { !$0.careMarks.isEmpty }.map(\.id)
    aftercare = Dictionary(
      carePages.filter { pages[$0].front.type == .aftercare }.sorted { pages[$0].position < pages[$1].position }
        .compactMap { id in pages[id].parent.map { ($0, id) } }
    ) { first, _ in first }
    var ofSection: [Int: [Int]] = [:]
    var ofTag: [[Int]] = tags.map { _ in [] }
    for id in newest {
      if let section = pages[id].parent { ofSection[section, default: []].append(id) }
      for place in Tag.places(of: pages[id], in: tagPlaces) { ofTag[place].append(id) }
    }
    (newestOfSection, newestOfTag) = (ofSection, ofTag)
  }

  private static func newest(of pages: [Page]) -> [Int] {
    let dated = pages.compactMap { page -> (day: Day, id: Int)? in
      guard page.kind != .home, page.front.type != .page, let day = page.lastChange else { return nil }
      return (day, page.id)
    }
    return dated.sorted { a, b in a.day == b.day ? a.id < b.id : b.day < a.day }.map(\.id)
  }
}
