/// What the HTML of a body depends on beyond its document.
public struct RenderingContext: Sendable {
  /// The theme's words that bodies need.
  public var labels = BodyLabels()
  /// The clinic's telephone number, which cards of the kind `CALL` show.
  public var phone: Phone?
  /// The number that people call in an emergency, which cards of the kind `EMERGENCY` show.
  public var emergency: Phone?

  /// Whether the text is read from right to left: then telephone numbers are isolated, which would be shown backwards.
  public var isRightToLeft = false
  /// What links to places on the same page begin with: nothing on the page itself, its address in a feed.
  public var page = ""

  /// Whether it is a text on paper, perhaps beside others: then nothing is folded, nothing scrolls, and no part has an id, which
  /// only links need.
  public var isOnPaper = false

  /// The English words, and no numbers.
  public init() {}

  /// A telephone number.
  public struct Phone: Sendable, Equatable {
    /// As people read it, and the link that calls it.
    public var shown: String, link: String
    /// Makes a number.
    public init(shown: String, link: String) { (self.shown, self.link) = (shown, link) }
  }
}
