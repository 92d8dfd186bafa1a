internal import Diagnostics
internal import Values

extension MarkdownSource {
  /// The place of a byte of the file by its line and its column in bytes, both from 1, and of some bytes after it.
  func location(line: Int32, column: Int32, count: Int = 0) -> SourceLocation {
    let start = lines.offset(ofLine: Int(line)) + max(0, Int(column) - 1)
    return SourceLocation(path: path, start..<start + count)
  }

  /// The place where a node begins.
  func location(_ span: SourceSpan) -> SourceLocation { location(line: span.startLine, column: span.startColumn) }

  /// What begins a node's first line, without the spaces before it.
  func opening(of span: SourceSpan) -> ArraySlice<UInt8> {
    line(Int(span.startLine)).dropFirst(max(0, Int(span.startColumn) - 1)).drop(while: \.isSpaceOrTab)
  }

  /// A line of the body, from 1, without its end and without what makes it part of a quote or list.
  func content(ofLine number: Int) -> ArraySlice<UInt8> {
    line(number).drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
  }

  /// The line, from 1, in which a place begins.
  func line(of place: SourceLocation) -> Int { lines.number(at: Int(place.range?.start ?? 0)) }
}
