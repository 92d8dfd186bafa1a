extension Site {
  /// How many articles to read next a page shows, where it names no more itself.
  public static let relatedCount = 3
  /// How many neighbours in the list of a topic, and in its section, are looked at on each side: a topic that thousands
  /// of articles have must not cost time for each of them.
  private static let reach = 24

  /// Articles to read next: those that the page names, then those that share most with it.
  ///
  /// A shared topic counts 3, the same section 2. Of equals the last changed comes first, then the one whose file comes
  /// first.
  public func related(to id: Int) -> [Int] {
    let page = pages[id]
    var chosen = page.related
    if chosen.count >= Self.relatedCount { return chosen }
    // Each candidate above what it shares, so that sorting brings the shares of one together.
    var shares: [Int] = []
    shares.reserveCapacity(8 * Self.reach)
    for place in Tag.places(of: page, in: self) {
      for other in neighbours(of: id, in: tags[place].pages) { shares.append(other << 8 | 3) }
    }
    if let parent = page.parent {
      let siblings = pages[parent].articles
      for other in siblings[max(0, page.position - Self.reach)..<min(siblings.count, page.position + Self.reach)] {
        shares.append(other << 8 | 2)
      }
    }
    shares.sort()
    var best: [(score: Int, lastChangeDay: Int32, id: Int)] = []
    let wanted = Self.relatedCount - chosen.count
    var index = 0
    while index < shares.count {
      let other = shares[index] >> 8
      var score = 0
      while index < shares.count, shares[index] >> 8 == other {
        score += shares[index] & 0xFF
        index += 1
      }
      if other == id || !lists.canBeRecommended[other] || chosen.contains(other) { continue }
      let candidate = (score, lists.lastChangeDay[other], other)
      // Candidates come by id, so an equal one that came before stays before.
      let place = best.firstIndex { ($0.score, $0.lastChangeDay) < (candidate.0, candidate.1) } ?? best.count
      guard place < wanted else { continue }
      best.insert(candidate, at: place)
      if best.count > wanted { best.removeLast() }
    }
    chosen += best.map(\.id)
    return chosen
  }

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
