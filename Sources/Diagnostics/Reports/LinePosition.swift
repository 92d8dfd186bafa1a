/// A range of bytes as people find it: its line, and its columns in characters and in bytes.
public struct LinePosition: Equatable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The columns of the first character and of the one after the last, from 1, counted in Unicode code points. A range
  /// over several lines ends with its first line. A byte order mark has no column, because no editor shows one.
  public var column: Int, endColumn: Int
  /// The same, counted in UTF-8 bytes from 1.
  public var byteColumn: Int, endByteColumn: Int

  /// Finds a range in a file. A range that ends after the file does, because the file has changed since, is cut.
  public init(_ range: ByteRange, in lines: LineIndex) {
    line = lines.number(at: min(Int(range.start), lines.count))
    let content = lines.line(line) ?? []
    let first = content.startIndex
    let start = max(first, min(Int(range.start), lines.count))
    // A line end belongs to its line, but has no characters.
    let end = max(start, min(Int(range.end), content.endIndex))
    (byteColumn, endByteColumn) = (start - first + 1, end - first + 1)
    column = lines.codePoints(in: first..<start) + 1
    endColumn = column + lines.codePoints(in: start..<end)
  }
}

extension LinePosition: CustomStringConvertible {
  /// `line:column`, in characters.
  public var description: String { "\(line):\(column)" }
}

extension SourceLocation {
  /// The position in the file's text; nil for the file as a whole.
  public func position(in text: [UInt8]) -> LinePosition? { range.map { LinePosition($0, in: LineIndex(text)) } }
}
