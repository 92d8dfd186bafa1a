internal import Values

extension HTMLRenderer {
  /// Writes a text from right to left. Numbers of several parts, such as +971 4 555 0100 and 2026-11-27, are isolated: browsers
  /// would show their parts in the wrong order (Unicode Standard Annex 9, 3.3.4).
  mutating func escapeIsolated(_ text: TextRange) {
    let bytes = document[text]
    var start = bytes.startIndex
    while let number = Self.number(in: bytes[start...]) {
      HTMLEscaping.appendText(bytes[start..<number.lowerBound], to: &output)
      write("<bdi dir=\"ltr\">")
      HTMLEscaping.appendText(bytes[number], to: &output)
      write("</bdi>")
      start = number.upperBound
    }
    HTMLEscaping.appendText(bytes[start...], to: &output)
  }

  /// The first number of several parts.
  private static func number(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "+") else {
        index += 1
        continue
      }
      let whole = bytes[index...].prefix { $0.isASCIIDigit || "+ -()./".utf8.contains($0) }
      let isIsolated = index > bytes.startIndex && bytes[..<index].suffix(3).elementsEqual("\u{2066}".utf8)
      let end = (whole.lastIndex(where: \.isASCIIDigit) ?? index) + 1
      let number = bytes[index..<max(end, index + 1)]
      let digits = number.count(where: \.isASCIIDigit)
      let hasParts = number.contains { !$0.isASCIIDigit && $0 != UInt8(ascii: ".") }
      if !isIsolated, digits > 3, hasParts { return number.startIndex..<number.endIndex }
      index = whole.endIndex
    }
    return nil
  }
}
