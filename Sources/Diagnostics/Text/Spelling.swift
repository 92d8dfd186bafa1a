/// Finds the word that was probably meant.
public enum Spelling {
  /// The candidate nearest to a misspelled word, or nil when none is near.
  ///
  /// The distance is the optimal string alignment distance (insert, delete, replace, swap neighbours), as in
  /// Boytsov 2011, "Indexing methods for approximate dictionary searching"; at most a third of the word may differ. A folder
  /// and an ending that both paths have say nothing about their names, so they don't count.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let whole = Array(word.lowercased().utf8)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let (wanted, letters) = names(whole[...], Array(candidate.lowercased().utf8)[...])
      guard !wanted.isEmpty else { continue }
      let limit = max(1, max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// A hint "did you mean 'x'?" for a misspelled word, or the known words when none is near and they are few.
  public static func hint(for word: String, in candidates: some Sequence<String>) -> String? {
    if let near = nearest(to: word, in: candidates) { return "did you mean '\(near)'?" }
    let known = candidates.sorted()
    guard !known.isEmpty, known.count <= 60 else { return nil }
    return "known: " + known.joined(separator: ", ")
  }

  /// Two paths without a folder and an ending that both have; at most 64 bytes of each.
  private static func names(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> ([UInt8], [UInt8]) {
    func cut(_ path: ArraySlice<UInt8>) -> (
      folder: ArraySlice<UInt8>, name: ArraySlice<UInt8>, ending: ArraySlice<UInt8>
    ) {
      let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex
      let end = path[start...].lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
      return (path[..<start], path[start..<end], path[end...])
    }
    let (a, b) = (cut(first), cut(second))
    let (one, two) =
      a.folder == b.folder ? (first[a.name.startIndex...], second[b.name.startIndex...]) : (first, second)
    let isSameKind = !a.ending.isEmpty && a.ending == b.ending
    return (
      Array((isSameKind ? one[..<a.name.endIndex] : one).prefix(64)),
      Array((isSameKind ? two[..<b.name.endIndex] : two).prefix(64))
    )
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var twoAgo = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoAgo[j - 1] + 1) }
        current.append(cost)
      }
      (twoAgo, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
