/// A place in a text file.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path relative to the project, with `/` between folders.
  public var path: String
  /// The line, counted from 1; 0 means the file as a whole.
  public var line: Int
  /// The column, counted in UTF-8 bytes from 1; 0 means the line as a whole.
  public var column: Int
  /// The column behind the last byte meant, counted like `column`; equal to `column` for a point.
  public var endColumn: Int

  /// Makes a place from a 1-based line and 1-based UTF-8 byte columns.
  public init(path: String, line: Int = 0, column: Int = 0, endColumn: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
    self.endColumn = max(endColumn ?? column, column)
  }

  /// The place of a range of bytes in a file's text.
  ///
  /// - Parameters:
  ///   - range: Offsets in UTF-8 bytes from 0. An end on a later line is cut at the end of the first line.
  ///   - text: The file's bytes.
  public init(path: String, range: Range<Int>, in text: [UInt8]) {
    self = LineIndex(text).location(range, in: path)
  }
}

extension SourceLocation: Comparable {
  /// Orders by path (by bytes), line, column.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    return (a.line, a.column, a.endColumn) < (b.line, b.column, b.endColumn)
  }
}
