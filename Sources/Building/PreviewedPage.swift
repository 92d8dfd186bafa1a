public import Diagnostics
public import Values

/// What the people who write a page want to know of it.
public struct PreviewedPage: Sendable {
  /// A medical review of a page.
  public struct Review: Sendable {
    /// Where it is in its life.
    public enum State: String, Sendable {
      /// A page of this kind needs none.
      case notNeeded
      /// Nobody has reviewed it yet.
      case missing
      case valid
      case dueSoon
      case late
      /// The text was changed after the review.
      case changedSince
    }
    /// Where it is in its life.
    public var state: State
    /// The names of those who reviewed it.
    public var reviewer: String?
    /// The day of the review, and of the next.
    public var reviewed: Day?, due: Day?
  }

  /// The page's Markdown file from the project's folder; nil for a page that a template makes alone.
  public var file: String?
  /// What readers see at the top.
  public var title: String

  /// A page of which nothing else is known.
  public init(file: String? = nil, title: String) { (self.file, self.title) = (file, title) }

  /// Whether its text is still the one that it was begun with.
  public var isStarter = false
  /// Whether it is a draft.
  public var isDraft = false
  /// What is wrong with the file, and what may be: sorted, each once.
  public var findings: [Diagnostic] = []
  /// How many years of school its readers need; nil where it is too short to tell, or in a language without rules.
  public var grade: Double?
  /// Its hardest sentences, each with its number of words.
  public var hardest: [(text: String, words: Int)] = []
  /// Its medical review.
  public var review = Review(state: .notNeeded)
}
