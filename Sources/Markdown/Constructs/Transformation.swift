internal import Diagnostics

/// A change of a document between parsing and rendering, or a check of it.
public struct Transformation: Sendable {
  /// Does it.
  let apply: @Sendable (_ document: inout Document, _ source: MarkdownSource, _ context: BodyContext) -> [Diagnostic]

  /// What patient articles get beyond CommonMark, in the order in which it must happen: what looks at the tree as
  /// libcmark made it, what changes the tree, and last what remains as text although something else was meant.
  public static let all: [Transformation] = [
    .rawHTML, .lostText, .tables, .callouts, .taskLists, .notes, .strikethrough, .emergencyCards, .headingIDs,
    .questions, .images, .figures, .definitions, .lookAlikes,
  ]
}
