internal import Values

/// What characters beyond ASCII become in a word: the letters that `Slug` writes for them, as UTF-8.
struct LetterFolding: Sendable {
  /// Up to four bytes of UTF-8, the first one in the lowest byte, or one of the codes below.
  typealias Code = UInt32

  /// A character that ends a word.
  static let end: Code = 1
  /// A character that is left out: a mark above or below a letter, a soft hyphen.
  static let nothing: Code = 2

  /// The codes of the Basic Multilingual Plane's characters; 0 for those that weren't needed yet.
  private var known: [Code] = []

  /// The code of a character.
  mutating func code(of scalar: Unicode.Scalar) -> Code {
    guard scalar.value < 0x10000 else { return Self.makeCode(of: scalar) }
    if known.isEmpty { known = Array(repeating: 0, count: 0x10000) }
    let index = Int(scalar.value)
    if known[index] == 0 { known[index] = Self.makeCode(of: scalar) }
    return known[index]
  }

  private static func makeCode(of scalar: Unicode.Scalar) -> Code {
    if scalar == "\u{2019}" { return nothing }
    // Only the Turkish dotted I becomes a letter and a mark, which is removed.
    let letters = Slug.heading(String(scalar)).unicodeScalars.filter { !isMark($0) }
    guard !letters.isEmpty else { return isMark(scalar) ? nothing : end }
    var code: Code = 0
    var shift: Code = 0
    for byte in String(String.UnicodeScalarView(letters)).utf8 where shift < 32 {
      code |= Code(byte) << shift
      shift += 8
    }
    return code
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    guard !properties.isAlphabetic else { return false }
    return properties.generalCategory == .nonspacingMark || properties.generalCategory == .format
  }

  /// Whether a character is a word of its own, as in scripts without spaces between words: Hiragana, Katakana, Han.
  /// Source: the blocks of the Unicode Standard.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
