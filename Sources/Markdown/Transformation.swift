public import Diagnostics

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
