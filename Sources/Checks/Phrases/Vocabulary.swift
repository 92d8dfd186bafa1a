/// Numbers for the words that phrases contain, so that comparing words is comparing numbers.
public struct Vocabulary: Sendable {
  private var terms: [UInt64: Int32] = [:]

  /// Makes an empty vocabulary.
  public init() {}

  /// The number of a word, from 1; a new one where it is new.
  mutating func add(_ word: some StringProtocol) -> Int32 {
    let key = Self.key(Syllables.folded(Array(word.utf8)[...], keepsApostrophes: true))
    if let term = terms[key] { return term }
    let term = Int32(terms.count + 1)
    terms[key] = term
    return term
  }

  /// The number of a word of a text; 0 for one that no phrase contains.
  func term(of bytes: ArraySlice<UInt8>) -> Int32 { terms[Self.key(bytes)] ?? 0 }

  /// The words of a page get their numbers.
  public func number(_ prose: inout Prose) {
    for index in prose.words.indices {
      let word = prose.words[index]
      if word.marks.contains(.silent) { continue }
      let bytes = prose.bytes[word.range]
      let isPlain = bytes.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) && $0 != 0x27 }
      var term = isPlain ? self.term(of: bytes) : 0
      if !isPlain {
        let folded = Syllables.folded(bytes, keepsApostrophes: true)
        term = self.term(of: folded[...])
        // "The clinic's" is a form of "clinic".
        if term == 0, folded.count > 2, folded.suffix(2).elementsEqual("'s".utf8) {
          term = self.term(of: folded.dropLast(2))
        }
      }
      if term == 0, word.marks.contains(.digits) { term = Self.number }
      prose.words[index].term = term
    }
  }

  /// The number of every number that no phrase names.
  static let number: Int32 = -1

  /// FNV-1a, 64 bits. Source: G. Fowler, L. C. Noll, K.-P. Vo, 1991.
  private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
