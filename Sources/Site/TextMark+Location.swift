public import Diagnostics

extension TextMark {
  /// The place in a file.
  public func location(in path: String) -> SourceLocation {
    SourceLocation(path: path, line: Int(line), column: Int(column), endColumn: Int(endColumn))
  }
}
