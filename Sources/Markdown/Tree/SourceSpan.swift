/// Where a node is in the Markdown file; all zero for a node that we made.
public struct SourceSpan: Sendable, Hashable {
  /// First line, from 1.
  public var startLine: Int32 = 0
  /// First byte of the first line, from 1.
  public var startColumn: Int32 = 0
  /// Last line, from 1.
  public var endLine: Int32 = 0
  /// Last byte of the last line, from 1.
  public var endColumn: Int32 = 0
}
