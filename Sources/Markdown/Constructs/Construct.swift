internal import Diagnostics

/// A change of a document between parsing and rendering, or a check of it.
public struct Construct: Sendable {
  /// Changes a document and says what is wrong with it.
  typealias Apply =
    @Sendable (_ document: inout Document, _ map: inout SourceMap, _ context: ReadingContext) ->
    [Diagnostic]

  /// A text without any of these bytes has nothing for it; none means that every text may have.
  let delimiters: [UInt8]
  /// Does it.
  let apply: Apply

  init(delimiters: String = "", apply: @escaping Apply) {
    self.delimiters = Array(delimiters.utf8)
    self.apply = apply
  }

  /// Whether a text may have something for it.
  func concerns(_ source: MarkdownSource) -> Bool { delimiters.isEmpty || delimiters.contains(where: source.holds) }
}
