internal import Values

/// The addresses that a style sheet loads: those of `url(…)` and `@import`.
enum StyleAddresses {
  /// The addresses with their places in the style sheet, in bytes from 0. Comments are skipped.
  static func all(in css: [UInt8]) -> [(address: String, range: Range<Int>)] {
    var found: [(address: String, range: Range<Int>)] = []
    var index = 0
    func has(_ text: String, at place: Int) -> Bool {
      let bytes = Array(text.utf8)
      return place + bytes.count <= css.count
        && (0..<bytes.count).allSatisfy { css[place + $0].asciiLowercased == bytes[$0] }
    }
    func skipSpaces() { while index < css.count, css[index].isASCIIWhitespace { index += 1 } }
    func quoted() -> Range<Int>? {
      guard index < css.count, css[index] == UInt8(ascii: "\"") || css[index] == UInt8(ascii: "'") else { return nil }
      let end = css[(index + 1)...].firstIndex(of: css[index]) ?? css.count
      defer { index = min(end + 1, css.count) }
      return index + 1..<end
    }
    while index < css.count {
      if has("/*", at: index) {
        index += 2
        while index < css.count, !has("*/", at: index) { index += 1 }
      } else if has("url(", at: index) {
        index += 4
        skipSpaces()
        let start = index
        let range =
          quoted()
          ?? start..<(css[start...].firstIndex { $0 == UInt8(ascii: ")") || $0.isASCIIWhitespace } ?? css.count)
        index = max(index, range.upperBound)
        found.append((String(decoding: css[range], as: UTF8.self), range))
      } else if has("@import", at: index) {
        index += 7
        skipSpaces()
        if let range = quoted() { found.append((String(decoding: css[range], as: UTF8.self), range)) }
      } else {
        index += 1
      }
    }
    return found
  }
}
