internal import Diagnostics
internal import Values

/// A file of captions: WebVTT. Browsers leave out what they can't read of it, and tell nobody.
///
/// Source: W3C, WebVTT: The Web Video Text Tracks Format, sections 4.1 and 6.4.
enum CaptionsFile {
  /// What is wrong with the first line that a browser would leave out; nil for a file that is shown whole.
  static func problem(in bytes: [UInt8]) -> (range: Range<Int>, message: String, hint: String)? {
    if let place = TextEncoding.invalidOffset(in: bytes) {
      return (place..<place + 1, "this file isn't saved as UTF-8, so letters would be wrong", "save it again as UTF-8")
    }
    var (start, hasCaptions): (Int?, Bool) = (0, false)
    while let begin = start {
      let (line, next) = LineEnd.line(from: begin, in: bytes)
      start = next
      guard let arrow = bytes[line].firstRange(of: Array("-->".utf8)) else {
        if isTime(bytes[line]) {
          return (
            line, "browsers can't read this line, so its caption would be missing",
            "write two hyphens and a > between the times: 00:01.000 --> 00:04.500"
          )
        }
        continue
      }
      hasCaptions = true
      let first = milliseconds(bytes[line.lowerBound..<arrow.lowerBound])
      let rest = bytes[arrow.upperBound..<line.upperBound].drop { $0.isSpaceOrTab }
      let second = milliseconds(rest.prefix { !$0.isSpaceOrTab })
      guard let first, let second else {
        return (
          line, "browsers can't read this line, so its caption would be missing",
          "write minutes:seconds.thousandths, with a point: 00:01.000 --> 00:04.500"
        )
      }
      let words = next.map { bytes[LineEnd.line(from: $0, in: bytes).0] } ?? []
      if words.allSatisfy(\.isSpaceOrTab) {
        return (line, "this caption has no words", "write what is said on the next line, without an empty line between")
      }
      if second <= first { return (line, "this caption ends before it begins", "correct one of the two times") }
    }
    if hasCaptions { return nil }
    return (
      0..<min(bytes.count, 6), "this file has no captions",
      "write a time and, below it, what is said: 00:01.000 --> 00:04.500"
    )
  }

  /// Whether a line begins with a time and has another one after it, whatever is between them.
  private static func isTime(_ line: ArraySlice<UInt8>) -> Bool {
    let parts = line.split { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") && !$0.isASCIIDigit }
    return parts.count == 2 && line.first?.isASCIIDigit == true
      && parts.allSatisfy { $0.contains(UInt8(ascii: ":")) && $0.contains(UInt8(ascii: ".")) }
  }

  /// Reads `01:02:03.004` or `02:03.004`; nil for anything else.
  private static func milliseconds(_ text: ArraySlice<UInt8>) -> Int? {
    let trimmed = text.drop { $0.isSpaceOrTab }
    let end = trimmed.lastIndex { !$0.isSpaceOrTab } ?? trimmed.startIndex
    guard !trimmed.isEmpty else { return nil }
    let parts = trimmed[...end].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let seconds = (parts.last ?? []).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), seconds.count == 2, seconds[1].count == 3,
      parts.dropFirst().dropLast().allSatisfy({ $0.count == 2 }), seconds[0].count == 2, parts[0].count >= 2
    else { return nil }
    let numbers = (parts.dropLast() + seconds).map(number)
    guard numbers.allSatisfy({ $0 != nil }) else { return nil }
    let known = numbers.compactMap(\.self)
    let clock = known.dropLast()
    guard clock.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return clock.reduce(0) { $0 * 60 + $1 } * 1000 + known[known.count - 1]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.count < 10 && digits.allSatisfy(\.isASCIIDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
