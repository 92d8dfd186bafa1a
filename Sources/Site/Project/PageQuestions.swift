internal import Values

/// The first questions that a text answers, known before it is read as Markdown: the home page leads to them.
///
/// In a text, questions are headings of the third level (`Construct.questions`).
enum PageQuestions {
  /// At most so many are kept of a page, so that another can be taken where two pages ask the same.
  static let most = 3

  /// A longer one is too long for a row of links, in bytes.
  private static let longest = 80

  /// What marks up words, or what Markdown writes in another way: such a heading is left out.
  private static let marks = Set("*_`[]<>&\\{}|~^=\"".utf8)

  /// The headings of the third level that are questions without markup, in their order.
  ///
  /// - Parameter text: A body.
  static func find(in text: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    for line in UnfencedLines(of: text) {
      if let question = question(line), !found.contains(question) { found.append(question) }
      if found.count == most { break }
    }
    return found
  }

  private static func question(_ line: ArraySlice<UInt8>) -> String? {
    let heading = line.dropFirst(3)
    guard line.starts(with: "###".utf8), heading.first?.isSpaceOrTab == true else { return nil }
    let words = heading.split(whereSeparator: \.isSpaceOrTab)
    let closing = words.last.map { $0.allSatisfy { $0 == UInt8(ascii: "#") } } ?? false
    let text = Array(words.dropLast(closing ? 1 : 0).joined(separator: [UInt8(ascii: " ")]))
    guard text.count <= longest, !text.contains(where: marks.contains), !text.contains("--".utf8),
      !text.contains("..".utf8),
      let question = withApostrophes(text), question.endsAsQuestion
    else { return nil }
    // A mark that has a space before it, as in French, isn't left alone on a line.
    guard question.utf8.count > 2, question.dropLast().last == " " else { return question }
    return "\(question.dropLast(2))\u{A0}\(question.suffix(1))"
  }

  /// The text as it is shown: `'` between letters is an apostrophe; anywhere else it may open or close what is quoted.
  private static func withApostrophes(_ text: [UInt8]) -> String? {
    var shown: [UInt8] = []
    for (index, byte) in text.enumerated() {
      guard byte == UInt8(ascii: "'") else {
        shown.append(byte)
        continue
      }
      guard let before = shown.last, before.isASCIIAlphanumeric, index + 1 < text.count,
        text[index + 1].isASCIIAlphanumeric
      else { return nil }
      shown += "’".utf8
    }
    return String(validating: shown, as: UTF8.self)
  }
}
