/// Pairs the texts of a document with the bytes of its file.
public struct SourceMap: Sendable {
  /// The file.
  public let source: MarkdownSource
}
