internal import TemplateLanguage

extension Site {
  /// How many articles to read next a page shows, where it names no more itself.
  public static let relatedCount = 3
  /// How many neighbours in the list of a topic, and in its section, are looked at: a topic that thousands of articles
  /// have must not cost time for each of them.
  private static let reach = 50

  /// Articles to read next: those that the page names, then those that share most with it.
  ///
  /// A shared topic counts 3, the same section 2. Of equals the last changed comes first, then the one whose file comes
  /// first.
  public func related(to id: Int) -> [Int] {
    let page = pages[id]
    var chosen = page.related
    if chosen.count >= Self.relatedCount { return chosen }
    var scores: [Int: Int] = [:]
    for tag in Set(page.front.tags.compactMap { tagPlaces[$0.value] }) {
      for other in neighbours(of: id, in: tags[tag].pages) { scores[other, default: 0] += 3 }
    }
    if let parent = page.parent {
      let siblings = pages[parent].articles
      for other in siblings[max(0, page.position - Self.reach)..<min(siblings.count, page.position + Self.reach)] {
        scores[other, default: 0] += 2
      }
    }
    let candidates = scores.filter { other, _ in
      other != id && !chosen.contains(other) && pages[other].kind == .article && pages[other].front.type != .page
    }
    let best = candidates.sorted { a, b in
      if a.value != b.value { return a.value > b.value }
      let (first, second) = (newness(of: a.key), newness(of: b.key))
      return first != second ? first > second : a.key < b.key
    }
    chosen += best.prefix(Self.relatedCount - chosen.count).map(\.key)
    return chosen
  }

  private func newness(of id: Int) -> Int { pages[id].lastChange?.daysSince1970 ?? .min }

  private func neighbours(of id: Int, in list: [Int]) -> ArraySlice<Int> {
    if list.count <= 2 * Self.reach { return list[...] }
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < id { low = middle + 1 } else { high = middle }
    }
    return list[max(0, low - Self.reach)..<min(list.count, low + Self.reach)]
  }
}
