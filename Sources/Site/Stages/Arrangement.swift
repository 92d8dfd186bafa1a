internal import Settings
internal import Values
internal import Diagnostics

/// The sections of a site, and the order of what is in them.
struct Arrangement {
  /// Where a page is among the others.
  struct Place {
    /// The section that a page is in, or that a section is inside; nil right below the home page.
    var parent: Int?
    /// What a section or the home page lists, in order.
    var articles: [Int] = [], sections: [Int] = []
    /// The article's place among its section's articles, from 0.
    var position = 0
  }

  /// The places of the pages in `Addresses.pages`.
  private(set) var places: [Place]

  /// Arranges pages.
  ///
  /// - Parameter sources: What the writers state, for each page in `addresses`.
  static func make(
    _ addresses: Addresses, _ sources: [PageSource]
  ) -> (arrangement: Arrangement, diagnostics: [Diagnostic]) {
    var result = Arrangement(places: addresses.pages.map { _ in Place() })
    let diagnostics = result.join(addresses)
    result.sort(sources)
    return (result, diagnostics)
  }

  /// Gives each page its section: the nearest folder around it that has a page.
  private mutating func join(_ addresses: Addresses) -> [Diagnostic] {
    let sections = Dictionary(
      addresses.pages.compactMap { page in page.folder.map { ($0, page.id) } },
      uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    var warned = Set<String>()
    for page in addresses.pages where page.kind != .home {
      // What lists a page is outside the folder whose page it is.
      let own = page.folder ?? ContentPath.folder(of: page.source)
      var folder =
        ContentPath.name(of: page.source) == PageSource.home || page.folder != nil
        ? ContentPath.parent(ofFolder: own) : own
      let isExpected = sections[folder] == nil && !folder.isEmpty && !addresses.isUnreadable(pageOf: folder)
      if isExpected, warned.insert(folder).inserted {
        diagnostics.append(
          .warning(
            .section, SourceLocation(path: PageSource.folder + folder),
            "this folder has no index.md, so its address shows no page",
            hint: "write \(PageSource.folder)\(folder)index.md"))
      }
      while sections[folder] == nil, !folder.isEmpty { folder = ContentPath.parent(ofFolder: folder) }
      guard let parent = sections[folder] else { continue }
      places[page.id].parent = addresses.pages[parent].kind == .home ? nil : parent
      if page.kind == .section {
        places[parent].sections.append(page.id)
      } else {
        places[parent].articles.append(page.id)
      }
    }
    return diagnostics
  }

  private mutating func sort(_ sources: [PageSource]) {
    for id in places.indices where !(places[id].articles.isEmpty && places[id].sections.isEmpty) {
      places[id].articles = Self.inOrder(places[id].articles, sources)
      places[id].sections = Self.inOrder(places[id].sections, sources)
      for (position, article) in places[id].articles.enumerated() { places[article].position = position }
    }
  }

  /// By `order`; those without come after, the newest first, then by title.
  private static func inOrder(_ ids: [Int], _ sources: [PageSource]) -> [Int] {
    struct Key {
      let order: Int, age: Int, title: String, id: Int
    }
    let keys = ids.map { id in
      let front = sources[id].frontMatter
      let day = front.published?.value.daysSince1970
      return Key(order: front.order ?? .max, age: day.map { -$0 } ?? .max, title: front.title ?? "", id: id)
    }
    return keys.sorted { a, b in
      if (a.order, a.age) != (b.order, b.age) { return (a.order, a.age) < (b.order, b.age) }
      if !a.title.utf8.elementsEqual(b.title.utf8) { return a.title.precedesByBytes(b.title) }
      return a.id < b.id
    }.map(\.id)
  }
}
