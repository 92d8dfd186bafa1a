/// Words and phrases that mean the same to somebody who searches.
enum Synonyms {
  /// Longer phrases aren't typed.
  static let mostWords = 4

  /// A site's own groups, and the built-in ones of its language.
  static func all(_ own: [[String]], language: String) -> [[String]] {
    own + LayWords.groups(in: language)
  }

  /// The groups that the search page needs: each phrase as one stem of all its words, at least two in a group, of which the
  /// site has at least one.
  ///
  /// - Parameters:
  ///   - own: Phrases, such as a glossary's terms and other names for them.
  ///   - isIndexed: Whether an article has a stem.
  static func stems(of own: [[String]], language: String, isIndexed: ([UInt8]) -> Bool) -> [[[UInt8]]] {
    all(own, language: language).compactMap { phrases in
      var known = Set<[UInt8]>()
      let group = phrases.compactMap { stem(of: $0, language: language) }.filter { known.insert($0).inserted }
      return group.count > 1 && group.contains(where: isIndexed) ? group : nil
    }
  }

  private static func stem(of phrase: String, language: String) -> [UInt8]? {
    let words = SearchWords.words(of: Array(phrase.utf8))
    guard (1...mostWords).contains(words.count) else { return nil }
    let stems = SearchWords.stems(of: Array(words.joined()), language: language)
    // Of scripts without spaces, each character stays a word.
    return stems.count == 1 ? stems[0] : nil
  }
}
