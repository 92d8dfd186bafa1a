/// The texts of a body, for a search.
public struct SearchText: Sendable {
  /// The headings, and all blocks in reading order, each as a line of UTF-8 without markup. The labels of boxes are both.
  public var headings: [UInt8] = [], blocks: [UInt8] = []
  /// The pieces that links can lead to, in reading order. What comes before the first heading is in none.
  public var parts: [Part] = []

  /// No texts.
  public init() {}

  /// A piece of the text, up to the next one.
  public struct Part: Sendable, Equatable {
    /// The id of its heading or box in the HTML. The text after a box belongs to the heading above it: that part comes again.
    public var id: String
    /// Where it begins, in bytes of `blocks` from 0: at its title, or where it comes again, at its text.
    public var start: Int

    /// Makes a part.
    public init(id: String, start: Int) { (self.id, self.start) = (id, start) }
  }
}
