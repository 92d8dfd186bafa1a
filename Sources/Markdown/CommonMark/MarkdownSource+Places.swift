internal import Diagnostics

extension MarkdownSource {
  /// The place of a byte of the file by its line and its column in bytes, both from 1, and of some bytes after it.
  func location(line: Int32, column: Int32, count: Int = 0) -> SourceLocation {
    let start = lines.offset(ofLine: Int(line)) + max(0, Int(column) - 1)
    return SourceLocation(path: path, start..<start + count)
  }

  /// The place where a node begins.
  func location(_ span: SourceSpan) -> SourceLocation { location(line: span.startLine, column: span.startColumn) }

  /// The line, from 1, in which a place begins.
  func line(of place: SourceLocation) -> Int { lines.number(at: Int(place.range?.start ?? 0)) }
}

extension LineIndex {
  /// The place of some bytes.
  func location(_ range: Range<Int>, in path: String) -> SourceLocation { SourceLocation(path: path, range) }
}
