internal import Diagnostics

/// The escapes, each for some contexts of the output. All work on bytes.
enum Escaping {
  /// `& < > " '` as character references: safe in text, `<title>`, `<textarea>` and quoted attributes.
  static func appendHTML(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while true {
        let index = ByteBlock.next(from: start, in: UnsafeRawBufferPointer(bytes), markupCharacters)
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        guard index < bytes.count else { return }
        let reference: StaticString =
          switch bytes[index] {
          case UInt8(ascii: "&"): "&amp;"
          case UInt8(ascii: "<"): "&lt;"
          case UInt8(ascii: ">"): "&gt;"
          case UInt8(ascii: "\""): "&quot;"
          default: "&#39;"
          }
        output.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
        start = index + 1
      }
    }
  }

  /// The content of a JSON string; `< > &` and the separators U+2028 and U+2029, which end a line in old JavaScript,
  /// as `\u` escapes, so that no `</script>` can occur. Source: RFC 8259, section 7.
  static func appendJSON(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendJSON($0, to: &output) }
  }

  /// The same for text as UTF-8.
  static func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    /// Copies the bytes before a character of `count` bytes, and writes an escape for the character.
    func replace(_ count: Int, by escape: StaticString) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      output.append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
      index += count
      start = index
    }
    while true {
      index = ByteBlock.next(from: index, in: UnsafeRawBufferPointer(bytes)) { word in
        // E2 begins U+2028 and U+2029.
        markupCharacters(word) | ByteBlock.marks(word, equalTo: UInt8(ascii: "\\")) | ByteBlock.marks(word, below: 0x20)
          | ByteBlock.marks(word, equalTo: 0x7F) | ByteBlock.marks(word, equalTo: 0xE2)
      }
      if index == bytes.count { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        replace(1, by: byte == UInt8(ascii: "\"") ? "\\\"" : "\\\\")
      } else if byte == UInt8(ascii: "\n") {
        replace(1, by: "\\n")
      } else if byte < 0x80 {
        replace(1, by: "\\u00")
        output.append(hexadecimalDigits[Int(byte >> 4)])
        output.append(hexadecimalDigits[Int(byte & 15)])
      } else if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0xA9 {
        replace(3, by: bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      } else {
        index += 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)

  /// XML text and attribute values; characters that XML 1.0 forbids are left out (Char, section 2.2).
  ///
  /// - Returns: Whether something was left out.
  static func appendXML(_ text: String, to output: inout [UInt8]) -> Bool {
    if isPrintable(text) {
      appendHTML(text, to: &output)
      return false
    }
    var isWhole = true
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        kept.append(scalar)
      default: isWhole = false
      }
    }
    appendHTML(isWhole ? text : String(kept), to: &output)
    return !isWhole
  }

  /// A line of a text file: control characters, such as line ends, become spaces.
  static func appendPlain(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 { output.append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte) }
  }

  /// Whether a text is printable ASCII.
  private static func isPrintable(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { ByteBlock.printable(from: 0, in: UnsafeRawBufferPointer($0)) == $0.count }
  }

  /// Marks `& < > " '`. The pairs `&`, `'` and `<`, `>` each differ in one bit, so one comparison finds both.
  @inline(__always) private static func markupCharacters(_ word: UInt64) -> UInt64 {
    ByteBlock.marks(word | ByteBlock.ones, equalTo: UInt8(ascii: "'"))
      | ByteBlock.marks(word | ByteBlock.ones << 1, equalTo: UInt8(ascii: ">"))
      | ByteBlock.marks(word, equalTo: UInt8(ascii: "\""))
  }
}
