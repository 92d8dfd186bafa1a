/// The article that Arabic writes as one word with its noun: readers look for "سكري" and for "السكري".
enum ArabicArticle {
  /// Takes the article off a folded word, with the conjunction or preposition before it, where three letters or more remain.
  ///
  /// Source: the prefixes of the light stemmer "light10" (L. S. Larkey, L. Ballesteros, M. E. Connell, "Light Stemming for
  /// Arabic Information Retrieval", 2007).
  static func remove(from word: inout [UInt8]) {
    guard let prefix = prefixes.first(where: { word.starts(with: $0) }), word.count >= prefix.count + 6 else { return }
    word.removeFirst(prefix.count)
  }

  private static let prefixes: [[UInt8]] = ["وال", "فال", "بال", "كال", "ال", "لل"].map { Array($0.utf8) }
}
