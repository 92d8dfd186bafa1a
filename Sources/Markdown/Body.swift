public import Diagnostics

/// An article's body, parsed and transformed.
public struct Body: Sendable {
  /// The tree.
  public var document: Document
  /// Where its bytes come from.
  public let source: MarkdownSource

  /// Parses a text and applies every transformation.
  public static func parse(_ source: MarkdownSource, in context: BodyContext) -> (body: Body, diagnostics: [Diagnostic])
  {
    var (document, diagnostics) = CommonMarkParser.parse(source, isSmart: context.isSmart)
    for transformation in Transformation.all { diagnostics += transformation.apply(&document, source, context) }
    return (Body(document: document, source: source), diagnostics)
  }
}
