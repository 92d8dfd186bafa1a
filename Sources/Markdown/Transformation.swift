public import Diagnostics

/// A change of a document between parsing and rendering, or a check of it.
public struct Transformation: Sendable {
  /// Does it.
  let apply: @Sendable (_ document: inout Document, _ source: MarkdownSource) -> [Diagnostic]

  /// What patient articles get beyond CommonMark, in the order in which it must happen.
  public static let all: [Transformation] = [.rawHTML, .lookAlikes, .lostText, .headingIDs, .images, .figures]
}

/// An article's body, parsed and transformed.
public struct Body: Sendable {
  /// The tree.
  public var document: Document
  /// Where its bytes come from.
  public let source: MarkdownSource

  /// Parses a text and applies every transformation.
  public static func parse(_ source: MarkdownSource, isSmart: Bool) -> (body: Body, diagnostics: [Diagnostic]) {
    var (document, diagnostics) = CommonMarkParser.parse(source, isSmart: isSmart)
    for transformation in Transformation.all { diagnostics += transformation.apply(&document, source) }
    return (Body(document: document, source: source), diagnostics)
  }
}
