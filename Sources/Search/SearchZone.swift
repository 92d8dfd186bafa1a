/// A piece of an article's text, and how much its words say about the article.
public struct SearchZone: Sendable {
  /// What one occurrence of a word counts, 1 to 63; others count as the nearest of these.
  public var weight: Int
  /// UTF-8 without markup.
  public var text: [UInt8]

  /// Makes a zone.
  public init(weight: Int, text: [UInt8]) { (self.weight, self.text) = (weight, text) }
}
