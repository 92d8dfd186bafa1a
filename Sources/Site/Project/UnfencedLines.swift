internal import Values

/// The lines of a text that are not between fences and not in a comment: what can be told of a text before it is read as
/// Markdown.
///
/// What isn't surely hidden is shown: a fence or a comment that nothing closes hides nothing, nor does a comment that is
/// indented, which may be code or end with its list.
struct UnfencedLines: Sequence, IteratorProtocol {
  /// The lengths of fences that are looked for. Longer ones would let a text of such lines take long.
  private static let lengths = 3...99

  private var rest: ArraySlice<UInt8>
  /// Of each mark, the length from which on no fence is closed by what is left of the text.
  private var unclosed: [UInt8: Int] = [:]
  private var hasUnclosedComment = false

  init(of text: ArraySlice<UInt8>) { rest = text }

  /// The next line without its end.
  mutating func next() -> ArraySlice<UInt8>? {
    while !rest.isEmpty {
      let line = Self.takeLine(from: &rest)
      guard let after = textAfterComment(line) ?? textAfterFence(line) else { return line }
      rest = after
    }
    return nil
  }

  private static func takeLine(from text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = text.prefix { !$0.isLineEnd }
    text = text[line.endIndex...].dropFirst()
    return line
  }

  /// What follows the comment that a line begins; its last line belongs to it (CommonMark, HTML blocks, kind 2).
  private mutating func textAfterComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.starts(with: "<!--".utf8), !hasUnclosedComment else { return nil }
    var (last, after) = (line, rest)
    while !Array(last).contains("-->".utf8) {
      if after.isEmpty {
        hasUnclosedComment = true
        return nil
      }
      last = Self.takeLine(from: &after)
    }
    return after
  }

  /// What follows the code for which a line is the opening fence (CommonMark, fenced code blocks).
  private mutating func textAfterFence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let words = line.drop(while: \.isSpaceOrTab)
    guard let mark = words.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = words.prefix { $0 == mark }.count
    let isCodeInALine = mark == UInt8(ascii: "`") && words.dropFirst(length).contains(mark)
    guard Self.lengths.contains(length), length < unclosed[mark] ?? .max, !isCodeInALine else { return nil }
    var after = rest
    while !after.isEmpty {
      let words = Self.takeLine(from: &after).drop(while: \.isSpaceOrTab)
      let marks = words.prefix { $0 == mark }
      if marks.count >= length, words[marks.endIndex...].allSatisfy(\.isSpaceOrTab) { return after }
    }
    unclosed[mark] = length
    return nil
  }
}
