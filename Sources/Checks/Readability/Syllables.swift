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
    if let count = exceptions[WordKey(word).value] { return Int(count) }
    return SyllableRules(word).count
  }

  /// A word in small letters without accents and invisible characters.
  ///
  /// - Parameter keepsApostrophes: Whether "isn't" keeps its apostrophe, or has an e instead.
  static func folded(_ bytes: ArraySlice<UInt8>, keepsApostrophes: Bool = false) -> [UInt8] {
    if let small = smallLetters(bytes) { return keepsApostrophes ? small : withoutApostrophes(small) }
    // An e with an accent is heard, also at the end.
    var text = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.lowercased()
    for letter in ["\u{E9}", "\u{E8}", "\u{EA}"] where text.hasSuffix(letter) { text = text.dropLast() + "ey" }
    text = text.replacingOccurrences(of: "\u{2019}", with: "'").decomposedStringWithCompatibilityMapping
    let letters = text.utf8.filter { $0 < 0x80 }
    return keepsApostrophes ? letters : withoutApostrophes(letters)
  }

  /// The word in small letters, where it has no others than ASCII's, typographic apostrophes and soft hyphens.
  private static func smallLetters(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var small: [UInt8] = []
    small.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        small.append(byte.asciiLowercased)
        index += 1
      } else if bytes[index...].starts(with: [0xE2, 0x80, 0x99]) {
        small.append(UInt8(ascii: "'"))
        index += 3
      } else if bytes[index...].starts(with: [0xC2, 0xAD]) {
        index += 2
      } else {
        return nil
      }
    }
    return small
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
  private static let exceptions: WordTable = {
    var found = WordTable()
    for name in ["syllables.txt", "field.txt"] {
      let text = file(name)
      var count = 0
      for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        if let first = word.first, first.isASCIIDigit {
          count = Int(first) - 0x30
        } else {
          found[WordKey(word).value] = Int32(count)
        }
      }
    }
    return found
  }()
}
