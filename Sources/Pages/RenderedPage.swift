public import Articles
public import Diagnostics

/// A finished file, with what can only be judged when all are finished.
public struct RenderedPage: Sendable {
  /// What is wrong with it.
  public var diagnostics: [Diagnostic]
  /// What other pages need to know about it; nil for files that no link to a heading leads to.
  public var facts: PageFacts?
  /// What the search learns about it; nil for files that are not searched.
  public var search: SearchEntry?

  /// Makes the result of a file that needs no rendering.
  public init(diagnostics: [Diagnostic] = [], facts: PageFacts? = nil) {
    (self.diagnostics, self.facts) = (diagnostics, facts)
  }
}
