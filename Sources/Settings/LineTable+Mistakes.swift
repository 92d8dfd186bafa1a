internal import Values

/// Where a mistake was made that YAML finds only lines later.
extension LineTable {
  /// The quote that begins a value, isn't closed in its line, and meets the next one in the middle of another value; nil where
  /// there is none before an offset. A text of several lines ends with its quote.
  func unclosedQuote(before place: Int) -> Int? {
    let quote = UInt8(ascii: "\"")
    var start = range.lowerBound
    while start < place {
      let line = file[start..<range.upperBound].prefix { !$0.isLineEnd }
      defer { start = line.endIndex + 1 }
      let value = [": \"", "- \""].lazy.compactMap { line.firstRange(of: Array($0.utf8)) }.first
      guard let first = value.map({ $0.upperBound - 1 }),
        line[..<first].allSatisfy({ $0 != quote && $0 != UInt8(ascii: "#") }),
        !line[(first + 1)...].contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") }),
        let next = file[line.endIndex..<range.upperBound].firstIndex(of: quote)
      else { continue }
      let after = file[(next + 1)..<range.upperBound].prefix { !$0.isLineEnd }
      let words = after.drop { $0 == 0x20 }
      // A # begins a comment only after a space.
      if let byte = words.first, !",}]".utf8.contains(byte), byte != UInt8(ascii: "#") || words.count == after.count {
        return first
      }
    }
    return nil
  }

  /// The no-break space that follows the colon of a key, in the line with an offset or the one above; nil where there is none.
  func noBreakSpaceAfterColon(before place: Int) -> Int? {
    let line = lineStart(of: min(place, range.upperBound))
    for start in [line, lineAbove(line)].compactMap(\.self) {
      let text = file[start..<range.upperBound].prefix { !$0.isLineEnd }
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
        text[..<colon].allSatisfy({ $0.isASCIIAlphanumeric || " -_".utf8.contains($0) })
      else { continue }
      let rest = text[(colon + 1)...]
      if rest.starts(with: "\u{A0}".utf8) || rest.starts(with: "\u{202F}".utf8) || rest.starts(with: "\u{3000}".utf8) {
        return colon + 1
      }
    }
    return nil
  }

  /// Whether a text goes on over several lines, and one of them begins like a key: `key: "…`.
  func holdsKeyLine(_ text: Range<Int>) -> Bool {
    guard let quote = file[text].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    var end = file[text].firstIndex(where: \.isLineEnd)
    while let lineEnd = end, lineEnd < text.upperBound {
      let start = lineEnd + 1
      let line = file[min(start, text.upperBound)..<text.upperBound].prefix { !$0.isLineEnd }
      if !line.isEmpty, isKey(start), line.firstRange(of: Array(": ".utf8) + [quote]) != nil { return true }
      end = file[min(start, text.upperBound)..<text.upperBound].firstIndex(where: \.isLineEnd)
    }
    return false
  }

  /// The line with the key that is in another column than those around it, and their column, from 0; nil where it isn't that.
  ///
  /// - Parameter place: A colon that YAML takes for a part of the text above.
  func shiftedKey(at place: Int) -> (line: Int, column: Int)? {
    let line = lineStart(of: place)
    guard let above = lineAbove(line), indentation(of: line) > indentation(of: above), isKey(above) else { return nil }
    if let second = lineAbove(above), indentation(of: second) == indentation(of: line), isKey(second) {
      return (above, indentation(of: second))
    }
    return (line, indentation(of: above))
  }

  /// The first line with something in it, where that is a key with spaces before it.
  var shiftedFirstKey: Int? {
    let text = file[range.lowerBound..<range.upperBound]
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return nil }
    let line = lineStart(of: first)
    return indentation(of: line) > 0 && isKey(line) ? line : nil
  }

  private func lineStart(of offset: Int) -> Int {
    file[range.lowerBound..<offset].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? range.lowerBound
  }

  /// Where the line above one begins that isn't empty.
  private func lineAbove(_ start: Int) -> Int? {
    var end = start
    while end > range.lowerBound {
      let above = lineStart(of: end - 1)
      if file[above..<end].contains(where: { $0 > 0x20 }) { return above }
      end = above
    }
    return nil
  }

  private func indentation(of start: Int) -> Int { file[start..<range.upperBound].prefix { $0 == 0x20 }.count }

  /// Whether a line begins with a word, a colon and a space.
  private func isKey(_ start: Int) -> Bool {
    let text = file[start..<range.upperBound].prefix { !$0.isLineEnd }.drop { $0 == 0x20 }
    let word = text.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return !word.isEmpty && text[word.endIndex...].starts(with: ": ".utf8)
  }
}
