/// The escapes, each for one place. All work on bytes.
enum Escaping {
  /// `& < > " '` as character references: right in text, `<title>`, `<textarea>` and quoted attributes.
  static func appendHTML(_ text: String, to output: inout [UInt8]) {
    append(text, to: &output, table: htmlTable, references: htmlReferences)
  }

  /// JSON string content; `< > &` and the line separators that old scripts trip over as `\u` escapes, so that no
  /// `</script>` can occur. Source: RFC 8259, section 7.
  static func appendJSON(_ text: String, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output.append(contentsOf: "\\\"".utf8)
      case "\\": output.append(contentsOf: "\\\\".utf8)
      case "\n": output.append(contentsOf: "\\n".utf8)
      case "\0"..<" ", "<", ">", "&", "'", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        output.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
      default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

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
