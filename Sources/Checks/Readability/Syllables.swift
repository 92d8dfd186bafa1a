internal import Foundation
internal import Values

/// Counts syllables of English words: of those that rules get wrong, and of the field's own words, from lists.
public enum Syllables {
  /// The licence of the list of words that the rules get wrong, which was made from the CMU Pronouncing Dictionary.
  public static var notice: String { file("cmudict-license.txt") }

  private static func file(_ name: String) -> String {
    let base64 = CheckWords.files.first { $0.name == name }?.base64 ?? ""
    return String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
  }

  /// How many syllables a word has, at least 1; where there are several ways to say it, the shortest.
  ///
  /// - Parameter word: Letters and apostrophes in any case, without a hyphen.
  public static func count(_ word: some StringProtocol) -> Int { count(of: folded(Array(word.utf8)[...])) }

  /// The same without lists, for whoever makes them.
  public static func countByRules(_ word: some StringProtocol) -> Int {
    SyllableRules(folded(Array(word.utf8)[...])).count
  }

  /// The same of bytes that are folded already.
  static func count(of word: [UInt8]) -> Int {
    if let count = exceptions[word] { return count }
    return SyllableRules(word).count
  }

  /// A word in small letters without accents and invisible characters.
  ///
  /// - Parameter keepsApostrophes: Whether "isn't" keeps its apostrophe, or has an e instead.
  static func folded(_ bytes: ArraySlice<UInt8>, keepsApostrophes: Bool = false) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let small = bytes.map(\.asciiLowercased)
      return keepsApostrophes ? small : withoutApostrophes(small)
    }
    // An e with an accent is heard, also at the end.
    var text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.lowercased()
    for letter in ["\u{E9}", "\u{E8}", "\u{EA}"] where text.hasSuffix(letter) { text = text.dropLast() + "ey" }
    text = text.replacingOccurrences(of: "\u{2019}", with: "'").decomposedStringWithCompatibilityMapping
    let letters = text.utf8.filter { $0 < 0x80 }
    return keepsApostrophes ? letters : withoutApostrophes(letters)
  }

  /// The end of "isn't" is a syllable, that of "don't" isn't.
  private static func withoutApostrophes(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(UInt8(ascii: "'")) else { return word }
    var letters = word.filter { $0 != UInt8(ascii: "'") }
    let isNot = word.count > 4 && word.suffix(3).elementsEqual("n't".utf8)
    if isNot, !"aeiouy".utf8.contains(word[word.count - 4]), !"rl".utf8.contains(word[word.count - 4]) {
      letters.insert(UInt8(ascii: "e"), at: letters.count - 2)
    }
    return letters
  }

  /// Words whose number is known, by their letters.
  private static let exceptions: [[UInt8]: Int] = {
    var found: [[UInt8]: Int] = [:]
    for name in ["syllables.txt", "field.txt"] {
      let text = file(name)
      var count = 0
      for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        if let first = word.first, first.isASCIIDigit {
          count = Int(first) - 0x30
        } else {
          found[Array(word)] = count
        }
      }
    }
    return found
  }()
}
