internal import Values

/// Finds the addresses that a style sheet loads, byte by byte: those of `url(…)`, `@import`, `src(…)` and `image-set(…)`, with
/// escapes and between comments as browsers read them.
///
/// Source: W3C, CSS Syntax Module Level 3, section 4.3.
public struct StyleAddressReader: Hashable, Sendable {
  private enum Phase: Hashable {
    /// Between strings, after a `/`, in a comment, and after a `*` in it.
    case text, slash, comment, commentStar
    /// In a string, by its quote.
    case string(UInt8)
    /// After `url(`, in an address without quotes, and after it.
    case addressStart, address, addressEnd
  }

  /// Where in an escape the text is: after the backslash, or in digits, of which there are at most six.
  private enum Escape: Hashable { case none, begun, digits(UInt32, count: Int) }

  private var phase = Phase.text
  private var escape = Escape.none
  /// The word that is being read, in lower case.
  private var word: [UInt8] = []
  /// For each open parenthesis, whether strings in it are addresses.
  private var isAddressList: [Bool] = []
  /// Whether the next string is an address, because `@import` was read.
  private var isImport = false
  /// The property or the word before the last colon.
  private var property: [UInt8] = []
  /// What was read of an address, with a zero for a printed value, and how many bytes it takes in the file.
  private var value: [UInt8] = [], length = 0
  /// Whether anything was read but spaces and printed values.
  private(set) var hasText = false

  /// The most bytes of an address that are kept.
  private static let longestAddress = 200
  private static let addressFunctions: Set<String> = ["src", "image", "image-set", "-webkit-image-set"]

  /// Starts before the first byte.
  public init() {}

  /// Reads a byte.
  ///
  /// - Returns: The address that ends before the byte, and how many bytes it takes in the file; nil where none ends.
  mutating func read(_ byte: UInt8) -> (address: [UInt8], length: Int)? {
    if !byte.isASCIIWhitespace { hasText = true }
    if endsInEscape(byte) {
      length += 1
      return nil
    }
    switch phase {
    case .comment: if byte == UInt8(ascii: "*") { phase = .commentStar }
    case .commentStar: if byte != UInt8(ascii: "*") { phase = byte == UInt8(ascii: "/") ? .text : .comment }
    case .slash where byte == UInt8(ascii: "*"): phase = .comment
    case .text, .slash:
      phase = .text
      text(byte)
    case .string(let quote):
      if byte == quote || byte == UInt8(ascii: "\n") { return end() }
      append(byte)
    case .addressStart:
      if byte.isASCIIWhitespace { return nil }
      if byte == UInt8(ascii: ")") { phase = .text } else { begin(byte) }
    case .address:
      if byte == UInt8(ascii: ")") { return end() }
      if byte.isASCIIWhitespace { return end(.addressEnd) }
      append(byte)
    case .addressEnd: if byte == UInt8(ascii: ")") { phase = .text }
    }
    return nil
  }

  /// Notes that a value is printed here.
  mutating func printed() {
    if phase == .addressStart { phase = .address }
    value.append(0)
  }

  /// The end of the style sheet.
  ///
  /// - Returns: The address that it ends.
  mutating func finish() -> (address: [UInt8], length: Int)? {
    switch phase {
    case .string, .address: end()
    default: nil
    }
  }

  /// The addresses of a style sheet, with their places in bytes from 0.
  public static func all(in css: [UInt8]) -> [(address: String, range: Range<Int>)] {
    var reader = Self()
    var found: [(address: String, range: Range<Int>)] = []
    func add(_ read: (address: [UInt8], length: Int)?, end: Int) {
      guard let read else { return }
      found.append((String(decoding: read.address, as: UTF8.self), max(0, end - read.length)..<end))
    }
    for index in css.indices { add(reader.read(css[index]), end: index) }
    add(reader.finish(), end: css.count)
    return found
  }

  private mutating func text(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): escape = .begun
    case _ where byte.isASCIIAlphanumeric || "-_@".utf8.contains(byte) || byte >= 0x80: append(byte)
    case UInt8(ascii: "("):
      let name = String(decoding: word, as: UTF8.self)
      endWord()
      if name == "url" {
        phase = .addressStart
      } else if isAddressList.count < 64 {
        isAddressList.append(Self.addressFunctions.contains(name))
      }
    case UInt8(ascii: ")"):
      endWord()
      _ = isAddressList.popLast()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      endWord()
      (phase, value, length) = (.string(byte), [], 0)
    case UInt8(ascii: ":"):
      property = word
      endWord()
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      endWord()
      (isImport, isAddressList, property) = (false, [], [])
    default:
      endWord()
      if byte == UInt8(ascii: "/") { phase = .slash }
    }
  }

  private mutating func begin(_ byte: UInt8) {
    (value, length) = ([], 0)
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      isAddressList.append(true)
      phase = .string(byte)
    } else {
      phase = .address
      append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    if phase == .text {
      if word.count < 32 { word.append(byte.asciiLowercased) }
      return
    }
    length += 1
    if byte == UInt8(ascii: "\\") {
      escape = .begun
    } else if value.count < Self.longestAddress {
      value.append(byte)
    }
  }

  private mutating func endWord() {
    if word.elementsEqual("@import".utf8) { isImport = true }
    word = []
  }

  private mutating func end(_ next: Phase = .text) -> (address: [UInt8], length: Int)? {
    defer { (phase, value, length) = (next, [], 0) }
    if case .string = phase {
      guard isImport || isAddressList.last == true || mayBecomeAddress else { return nil }
      isImport = false
    }
    return (value, length)
  }

  /// Whether a string names another host, and may become an address where it is used: `--picture: "https://…"`.
  private var mayBecomeAddress: Bool {
    let start = value.prefix(6).map(\.asciiLowercased)
    let namesHost = ["//", "https:", "http:"].contains { start.starts(with: $0.utf8) }
    return namesHost && !["content", "quotes"].contains { property.elementsEqual($0.utf8) }
  }

  /// Reads a byte of an escape; whether it belongs to one.
  private mutating func endsInEscape(_ byte: UInt8) -> Bool {
    switch escape {
    case .none: return false
    case .begun:
      escape = .none
      if let digit = byte.hexDigitValue {
        escape = .digits(UInt32(digit), count: 1)
      } else if byte != UInt8(ascii: "\n") {
        appendEscaped([byte])
      }
      return true
    case .digits(let number, let count):
      if count < 6, let digit = byte.hexDigitValue {
        escape = .digits(number << 4 | UInt32(digit), count: count + 1)
        return true
      }
      escape = .none
      let character = number == 0 ? nil : Unicode.Scalar(number)
      appendEscaped(Array(String(character ?? "\u{FFFD}").utf8))
      return byte.isASCIIWhitespace
    }
  }

  private mutating func appendEscaped(_ bytes: [UInt8]) {
    if phase == .text {
      if word.count < 32 { word += bytes.map(\.asciiLowercased) }
    } else if value.count < Self.longestAddress {
      value += bytes
    }
  }
}
