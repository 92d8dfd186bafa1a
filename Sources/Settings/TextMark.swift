public import Diagnostics

/// A place in a file, without its path: line and UTF-8 byte columns from 1.
public struct TextMark: Sendable, Hashable {
  /// The line, from 1; 0 for the file as a whole.
  public var line: Int32 = 0
  /// First byte and the byte behind the last, from 1.
  public var column: Int32 = 0, endColumn: Int32 = 0

  /// Makes a place; by default the file as a whole.
  public init(line: Int32 = 0, column: Int32 = 0, endColumn: Int32 = 0) {
    (self.line, self.column, self.endColumn) = (line, column, endColumn)
  }
}

extension TextMark {
  /// The place in a file.
  public func location(in path: String) -> SourceLocation {
    SourceLocation(path: path, line: Int(line), column: Int(column), endColumn: Int(endColumn))
  }
}
