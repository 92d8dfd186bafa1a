internal import Values

/// A character of a text, as far as sentences and words need it: what it does, and how many bytes it has.
///
/// Bytes are read, not `Character`: a combining mark must not hide a period.
struct TextCharacter {
  /// What a character does.
  enum Kind {
    /// A letter or a digit of any script, or a mark that belongs to one.
    case letter
    case space, hyphen, comma
    /// A dash.
    case dash
    /// A colon, a semicolon, a slash.
    case clause
    case open, close, quote
    /// A character that is read as a word: `%`, `#`, `&`, `+`.
    case symbol
    /// A period, an exclamation mark, a question mark, an ellipsis.
    case mark
    case other
  }

  let kind: Kind
  /// In bytes.
  let count: Int
  private(set) var isCapital = false
  private(set) var isApostrophe = false
  private(set) var isSoftHyphen = false
  private(set) var opensQuote = false
  private(set) var closesQuote = false
  /// Whether a quotation mark is a single one, which an apostrophe closes.
  private(set) var isSingleQuote = false
  /// Whether a dash is between two digits: a range.
  private(set) var isBetweenDigits = false

  @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) {
    let byte = bytes[index]
    if byte.isASCIIAlphanumeric {
      self.init(letter: byte)
    } else {
      self.init(other: bytes, at: index, end: end)
    }
  }

  private init(letter byte: UInt8) {
    (kind, count, isCapital) = (.letter, 1, byte.isASCIIUppercase)
  }

  /// A character that is no letter or digit of ASCII.
  private init(other bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      count = 1
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: kind = .space
      case UInt8(ascii: "-"): kind = .hyphen
      case UInt8(ascii: ","): kind = .comma
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "/"): kind = .clause
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): kind = .open
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): kind = .close
      case UInt8(ascii: "\""): kind = .quote
      case UInt8(ascii: "'"):
        (kind, isApostrophe) = (.other, true)
      case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "+"): kind = .symbol
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): kind = .mark
      default: kind = .other
      }
      return
    }
    let scalar = Self.scalar(bytes, at: index, end: end)
    count = scalar.count
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: kind = .space
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: (kind, isSoftHyphen) = (.other, true)
    case 0x2010, 0x2011: kind = .hyphen
    case 0x2012...0x2015:
      kind = .dash
      isBetweenDigits =
        index > 0 && bytes[index - 1].isASCIIDigit && index + count < end && bytes[index + count].isASCIIDigit
    case 0x2018: (kind, opensQuote, isSingleQuote) = (.quote, true, true)
    case 0x2019, 0x02BC: (kind, isApostrophe) = (.other, true)
    case 0x201C, 0x00AB, 0x201E: (kind, opensQuote) = (.quote, true)
    case 0x201D, 0x00BB: (kind, closesQuote) = (.quote, true)
    case 0x2026: kind = .mark
    case 0x3001, 0xFF0C: kind = .comma
    case 0x3002, 0xFF01, 0xFF1F: kind = .mark
    case 0x00B2, 0x00B3, 0x00B9, 0x2070...0x209C: kind = .letter
    default:
      guard let value = Unicode.Scalar(scalar.value) else {
        kind = .other
        return
      }
      switch value.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: (kind, isCapital) = (.letter, true)
      case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber,
        .letterNumber,
        .otherNumber:
        kind = .letter
      default: kind = .other
      }
    }
  }

  /// Whether a word goes on at a place.
  static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> Bool {
    index < end && TextCharacter(bytes, at: index, end: end).kind == .letter
  }

  /// The scalar at a place of valid UTF-8.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (
    value: UInt32, count: Int
  ) {
    let first = bytes[index]
    let count = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + count <= end else { return (0xFFFD, end - index) }
    var value = UInt32(count == 1 ? first : first & (0xFF >> UInt8(count + 1)))
    for next in bytes[(index + 1)..<(index + count)] { value = value << 6 | UInt32(next & 0x3F) }
    return (value, count)
  }
}
