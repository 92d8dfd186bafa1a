internal import Values

/// The lines of a text that are not between fences and not between `<!--` and `-->`: what can be told of a text before it is
/// read as Markdown.
struct UnfencedLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>
  private var fence: UInt8?
  private var isComment = false

  init(of text: ArraySlice<UInt8>) { rest = text }

  /// The next line without its end.
  mutating func next() -> ArraySlice<UInt8>? {
    while !rest.isEmpty {
      let line = rest.prefix { !$0.isLineEnd }
      rest = rest[line.endIndex...].dropFirst()
      let words = line.drop(while: \.isSpaceOrTab)
      if isComment {
        isComment = !Self.endsComment(words)
      } else if let first = words.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
        words.prefix(while: { $0 == first }).count >= 3
      {
        if fence == nil { fence = first } else if fence == first { fence = nil }
      } else if fence == nil {
        if !words.starts(with: "<!--".utf8) { return line }
        isComment = !Self.endsComment(words)
      }
    }
    return nil
  }

  private static func endsComment(_ line: ArraySlice<UInt8>) -> Bool { Array(line).contains("-->".utf8) }
}
