public import Articles
public import Diagnostics

/// What came of a file, with what can only be checked when all files are finished.
public struct RenderedPage: Sendable {
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]
  /// What other pages need to know about it; nil for files without headings that links may lead to.
  public var facts: PageFacts?
  /// What the search learns about it; nil for files that are not searched.
  public var search: SearchEntry?

  /// Makes the result of a file that needs no rendering.
  public init(diagnostics: [Diagnostic] = [], facts: PageFacts? = nil) {
    (self.diagnostics, self.facts) = (diagnostics, facts)
  }
}
