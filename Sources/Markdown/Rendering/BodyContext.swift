public import Diagnostics
public import Values

/// What a body may refer to beyond its own text.
public struct BodyContext: Sendable {
  /// Whether straight quotes and dashes become typographic ones.
  public var isSmart = true
  /// The theme's words that bodies need.
  public var labels = BodyLabels()
  /// Sources that the text may cite by their ids.
  public var sources: [Source] = []
  /// Medical words and what they mean.
  public var glossary = Glossary()
  /// The clinic's telephone number, which cards of the kind `CALL` show.
  public var phone: Phone?
  /// The number that people call in an emergency, which cards of the kind `EMERGENCY` show.
  public var emergencyNumber: String?

  /// Nothing but the text.
  public init() {}

  /// A telephone number.
  public struct Phone: Sendable, Equatable {
    /// As people read it, and the link that calls it.
    public var shown: String, link: String
    /// Makes a number.
    public init(shown: String, link: String) { (self.shown, self.link) = (shown, link) }
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
