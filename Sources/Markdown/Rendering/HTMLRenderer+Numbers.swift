internal import Values

extension HTMLRenderer {
  /// Writes a text from right to left, with telephone numbers such as +971 4 555 0100 isolated: browsers would show their parts in
  /// the wrong order (Unicode Standard Annex 9, 3.3.4). Ranges and rows of numbers are read in the order of the text.
  mutating func escapeIsolated(_ text: TextRange) {
    let bytes = document[text]
    var start = bytes.startIndex
    while let number = Self.telephoneNumber(in: bytes[start...]) {
      HTMLEscaping.appendText(bytes[start..<number.lowerBound], to: &output)
      write("<bdi dir=\"ltr\">")
      HTMLEscaping.appendText(bytes[number], to: &output)
      write("</bdi>")
      start = number.upperBound
    }
    HTMLEscaping.appendText(bytes[start...], to: &output)
  }

  /// The first telephone number of several parts that isn't isolated already.
  private static func telephoneNumber(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index].isASCIIDigit || bytes[index] == UInt8(ascii: "+") else {
        index += 1
        continue
      }
      let whole = bytes[index...].prefix { $0.isASCIIDigit || "+ -().".utf8.contains($0) }
      let end = (whole.lastIndex(where: \.isASCIIDigit) ?? index) + 1
      let isIsolated = bytes[..<index].suffix(3).elementsEqual("\u{2066}".utf8)
      if !isIsolated, isTelephoneNumber(bytes[index..<end]) { return index..<end }
      index = whole.endIndex
    }
    return nil
  }

  /// Whether digits in parts are a telephone number: 7 to 15 of them (ITU-T E.164), three in a row somewhere, and no date.
  private static func isTelephoneNumber(_ number: ArraySlice<UInt8>) -> Bool {
    let parts = number.split { !$0.isASCIIDigit }.map(\.count)
    let hasParts = parts.count > 1 || number.first == UInt8(ascii: "+")
    return hasParts && (7...15).contains(parts.reduce(0, +)) && parts.contains { $0 > 2 } && parts != [4, 2, 2]
      && parts != [2, 2, 4]
  }
}
