/// The escapes, each for one place. All work on bytes.
enum Escaping {
  /// `& < > " '` as character references: right in text, `<title>`, `<textarea>` and quoted attributes.
  static func appendHTML(_ text: String, to output: inout [UInt8]) {
    append(text, to: &output, table: htmlTable, references: htmlReferences)
  }

  /// JSON string content; `< > &` and the line separators that old scripts trip over as `\u` escapes, so that no
  /// `</script>` can occur. Source: RFC 8259, section 7.
  static func appendJSON(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { appendJSON($0, to: &output) }
  }

  /// The same for text as UTF-8.
  static func appendJSON(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    /// Copies what stands before a sign, and writes the sign, which is some bytes long, in another way.
    func replace(_ count: Int, by escape: String) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      output.append(contentsOf: escape.utf8)
      index += count
      start = index
    }
    while true {
      jsonTable.withUnsafeBufferPointer { table in
        while index < bytes.count, !table[Int(bytes[index])] { index += 1 }
      }
      if index == bytes.count { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        replace(1, by: byte == UInt8(ascii: "\"") ? "\\\"" : "\\\\")
      } else if byte == UInt8(ascii: "\n") {
        replace(1, by: "\\n")
      } else if byte < 0x80 {
        let digits = String(byte, radix: 16)
        replace(1, by: "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      } else if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0xA9 {
        replace(3, by: bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      } else {
        index += 1
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// The bytes at which JSON may need an escape; E2 begins U+2028 and U+2029.
  private static let jsonTable: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0..<0x20 { table[byte] = true }
    for byte in "\"\\<>&'\u{7F}".utf8 { table[Int(byte)] = true }
    table[0xE2] = true
    return table
  }()

  /// XML text and attribute values; characters that XML 1.0 forbids are left out (Char, section 2.2).
  ///
  /// - Returns: Whether something was left out.
  static func appendXML(_ text: String, to output: inout [UInt8]) -> Bool {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x80 }) {
      append(text, to: &output, table: htmlTable, references: htmlReferences)
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
    append(isWhole ? text : String(kept), to: &output, table: htmlTable, references: htmlReferences)
    return !isWhole
  }

  /// A line of a text file: line ends become blanks.
  static func appendPlain(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 { output.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte) }
  }

  private static func append(_ text: String, to output: inout [UInt8], table: [UInt8], references: [StaticString]) {
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
      table.withUnsafeBufferPointer { table in
        var start = 0
        for index in 0..<bytes.count where table[Int(bytes[index])] != 0 {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
          let reference = references[Int(table[Int(bytes[index])]) - 1]
          output.append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
          start = index + 1
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
      }
    }
    if text.utf8.withContiguousStorageIfAvailable(append) == nil {
      Array(text.utf8).withUnsafeBufferPointer(append)
    }
  }

  private static let htmlReferences: [StaticString] = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
  private static let htmlTable: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for (index, byte) in "&<>\"'".utf8.enumerated() { table[Int(byte)] = UInt8(index + 1) }
    return table
  }()
}
