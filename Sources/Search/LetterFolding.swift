internal import Foundation
internal import Values

/// What characters beyond ASCII become in a word: the letters that `Slug` writes for them, without accents in any script,
/// and digits of ASCII for those of other scripts, as UTF-8.
struct LetterFolding: Sendable {
  /// Up to four bytes of UTF-8, the first one in the lowest byte, or one of the codes below.
  typealias Code = UInt32

  private static let mostBytes = 4

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
    // Characters that are only another code of one letter.
    let composed = String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars
    let scalar = composed.count == 1 ? composed.first ?? scalar : scalar
    var letters = ""
    var isLeftOut = isMark(scalar)
    for letter in Slug.heading(String(scalar)).unicodeScalars {
      let plain = plain(letter)
      isLeftOut = isLeftOut || plain.isEmpty
      letters += plain
    }
    if letters.isEmpty { return isLeftOut ? nothing : end }
    var code: Code = 0
    var shift: Code = 0
    for letter in letters.unicodeScalars where Int(shift) / 8 + letter.utf8.count <= mostBytes {
      for byte in letter.utf8 {
        code |= Code(byte) << shift
        shift += 8
      }
    }
    return code
  }

  /// A small letter without its accents, or a digit of ASCII; empty for a mark.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
      return String(Int(value))
    }
    if isMark(scalar) { return "" }
    if isWord(scalar) { return String(scalar) }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let letters = parts.filter { !isMark($0) }
    // Without a mark, what it consists of are letters, as of a Hangul syllable.
    let plain = letters.count < parts.count ? String(String.UnicodeScalarView(letters)) : String(scalar)
    let folded = String(String.UnicodeScalarView(plain.unicodeScalars.map { alike[$0] ?? $0 }))
    return folded.utf8.count > mostBytes ? String(scalar) : folded
  }

  /// Letters that people write for each other: the sigma at a word's end, the Arabic letters of Persian and Urdu keyboards,
  /// alef and yeh without their signs.
  private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
    "ς": "σ", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۃ": "ه", "ک": "ك",
    "ٱ": "ا",
  ]

  /// Whether a character is a mark that readers leave out when they type. The vowel signs of Indic scripts aren't: without
  /// them, a word is another word.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Hebrew points; Arabic vowels, marks of the Quran, the line that stretches a word.
    case 0x0345, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0x0610...0x061A, 0x0640,
      0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8,
      0x06EA...0x06ED:
      return true
    default:
      let properties = scalar.properties
      guard !properties.isAlphabetic else { return false }
      return properties.generalCategory == .nonspacingMark || properties.generalCategory == .format
    }
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
