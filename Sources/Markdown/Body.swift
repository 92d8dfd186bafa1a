public import Diagnostics

/// An article's body, parsed, with every construct applied.
public struct Body: Sendable {
  /// The tree.
  public var document: Document
  /// Where its texts are written.
  public var map: SourceMap

  /// Parses a text and applies every construct that it may have.
  public static func parse(
    _ source: MarkdownSource, in context: ReadingContext
  ) -> (body: Body, diagnostics: [Diagnostic]) {
    var (document, diagnostics) = CommonMarkParser.parse(source, isSmart: context.isSmart)
    var map = SourceMap(source, of: document)
    for construct in Construct.all where construct.concerns(source) {
      diagnostics += construct.apply(&document, &map, context)
    }
    return (Body(document: document, map: map), diagnostics)
  }
}
