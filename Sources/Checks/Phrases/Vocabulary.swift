internal import Values

/// Numbers for the words that phrases contain, so that comparing words is comparing numbers.
public struct Vocabulary: Sendable {
  private var terms = WordTable()

  /// Makes a vocabulary of the words for numbers.
  public init() { for word in Self.numerals { _ = add(word) } }

  /// The words for numbers, which are numbered first; "one" is no number in most sentences.
  private static let numerals = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fourteen", "fifteen",
    "sixteen", "eighteen", "twenty", "thirty", "forty", "forty-five", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// The number of every number that no phrase names.
  static let number: Int32 = 1
  /// One more than the highest number.
  var limit: Int32 { Int32(terms.count) + 2 }

  /// The number of a word, from 2; a new one where it is new.
  mutating func add(_ word: some StringProtocol) -> Int32 {
    let key = WordKey(Syllables.folded(Array(word.utf8)[...], keepsApostrophes: true)).value
    if let term = terms[key] { return term }
    let term = limit
    terms[key] = term
    return term
  }

  /// The words of a page get their numbers; 0 is that of a word that no phrase contains.
  public func number(_ prose: inout Prose) {
    prose.bytes.withUnsafeBufferPointer { bytes in
      for index in prose.words.indices {
        let word = prose.words[index]
        if word.marks.contains(.silent) { continue }
        var term = self.term(of: UnsafeBufferPointer(rebasing: bytes[word.range]))
        if word.marks.contains(.digits) || term > 1 && term < Self.numerals.count + 2 {
          prose.words[index].marks.insert(.number)
          if term == 0 { term = Self.number }
        }
        if term != 0 { prose.words[index].term = term }
      }
    }
  }

  private func term(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var key = WordKey()
    for byte in bytes {
      if byte >= 0x80 { return term(ofFolded: Syllables.folded(Array(bytes)[...], keepsApostrophes: true)) }
      key.add(byte.asciiLowercased)
    }
    if let term = terms[key.value] { return term }
    return bytes.count > 2 && bytes[bytes.count - 2] == 0x27 ? term(ofFolded: bytes.map(\.asciiLowercased)) : 0
  }

  private func term(ofFolded word: [UInt8]) -> Int32 {
    if let term = terms[WordKey(word).value] { return term }
    // "The clinic's" is a form of "clinic".
    guard word.count > 2, word.suffix(2).elementsEqual("'s".utf8) else { return 0 }
    return terms[WordKey(word.dropLast(2)).value] ?? 0
  }
}
