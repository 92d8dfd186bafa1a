internal import Values

/// The line below a table's first row: `|---|:--:|`.
struct DelimiterRow {
  /// From 1.
  var line: Int
  /// What it says.
  fileprivate var content: ArraySlice<UInt8>
  /// On which side the text of each column is; empty for a line that isn't a delimiter row.
  var alignments: [Node.Cell.Alignment] { Self.alignments(of: content) ?? [] }

  /// Every line of a text that may be one.
  static func all(in source: MarkdownSource) -> [DelimiterRow] {
    source.lines(holding: UInt8(ascii: "|")).compactMap { number in
      let content = source.content(ofLine: number)
      return content.allSatisfy(isDelimiter) ? DelimiterRow(line: number, content: content) : nil
    }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): true
    default: byte.isSpaceOrTab
    }
  }

  private static func alignments(of line: ArraySlice<UInt8>) -> [Node.Cell.Alignment]? {
    var cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { cell in
      cell.filter { !$0.isSpaceOrTab }
    }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    var alignments: [Node.Cell.Alignment] = []
    for cell in cells {
      let isLeft = cell.first == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0)
      let isRight = dashes.last == UInt8(ascii: ":")
      let marks = dashes.dropLast(isRight ? 1 : 0)
      guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }
}
