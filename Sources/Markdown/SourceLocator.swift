public import Diagnostics

extension MarkdownSource {
  /// Where a node stands.
  ///
  /// libcmark's columns of inline nodes are off in quotes, lists and later lines of a paragraph. So the place is looked
  /// up in the line itself: the first `needle` at or behind the reported column, else the first one in the lines of
  /// the enclosing block (of a very long one, the next fifty).
  public func location(of id: NodeID, in document: Document, containing needle: String = "") -> SourceLocation {
    var span = document[id].span
    var block = id
    while let parent = document[block].parent, document[block].kind.isInline { block = parent }
    let blockSpan = document[block].span
    if span.startLine == 0 { span = blockSpan }
    guard !needle.isEmpty, blockSpan.startLine > 0 else {
      return SourceLocation(path: path, line: Int(span.startLine), column: Int(span.startColumn))
    }
    let bytes = Array(needle.utf8)
    let first = max(span.startLine, blockSpan.startLine)
    let last = max(first, min(blockSpan.endLine, first + 50))
    for line in first...last {
      let text = self.line(Int(line))
      let from = line == span.startLine ? max(0, Int(span.startColumn) - 1) : 0
      for start in [from, 0] {
        if let column = Self.offset(of: bytes, in: text.dropFirst(start)) {
          let offset = column - text.startIndex
          return SourceLocation(
            path: path, line: Int(line), column: offset + 1, endColumn: offset + 1 + bytes.count)
        }
      }
    }
    return SourceLocation(path: path, line: Int(span.startLine), column: Int(span.startColumn))
  }

  private static func offset(of needle: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first, text.count >= needle.count else { return nil }
    var index = text.startIndex
    while index <= text.endIndex - needle.count {
      if text[index] == first, text[index...].starts(with: needle) { return index }
      index += 1
    }
    return nil
  }

  private func line(_ number: Int) -> ArraySlice<UInt8> { lines.line(number).map { bytes[$0] } ?? [] }
}

extension Node.Kind {
  /// Whether nodes of this kind stand inside a line of text.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}
