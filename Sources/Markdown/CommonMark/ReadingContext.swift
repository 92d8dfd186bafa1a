public import Diagnostics
public import Values

/// What reading a body depends on beyond its own text. Bodies that are read in equal contexts are equal.
public struct ReadingContext: Sendable {
  /// Whether straight quotes and dashes become typographic ones.
  public var isSmart = true
  /// Sources that the text may cite by their ids.
  public var sources: [Source] = []
  /// The notes that are cited outside the text, on the same page.
  public var outerCitations: [OuterCitation] = []
  /// Medical words and what they mean.
  public var glossary = Glossary()
  /// What texts can name in braces; nil where braces are text.
  public var values: NamedValues?
  /// The heading whose questions are listed; the English one counts in every language.
  public var questions = Self.englishQuestions

  static let englishQuestions = "Questions"

  /// Nothing but the text.
  public init() {}

  /// A note that is cited outside the text.
  public struct OuterCitation: Sendable, Equatable {
    /// The note's name, and where it is cited.
    public var name: String, place: SourceLocation
    /// Makes a citation.
    public init(name: String, place: SourceLocation) { (self.name, self.place) = (name, place) }
  }

  /// A source of an article.
  public struct Source: Sendable, Equatable {
    /// What the text cites it by; nil for one that is only listed.
    public var id: String?
    /// Author, title, year.
    public var text: String
    /// Where to read it.
    public var url: String?
    /// Where its id is written; nil where it has none.
    public var place: SourceLocation?
    /// Makes a source.
    public init(id: String?, text: String, url: String?, place: SourceLocation?) {
      (self.id, self.text, self.url, self.place) = (id, text, url, place)
    }
  }
}
