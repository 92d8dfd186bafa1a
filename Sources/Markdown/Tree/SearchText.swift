/// The texts of a body, for a search.
public struct SearchText: Sendable {
  /// The headings, and all blocks in reading order, each as a line of UTF-8 without markup.
  public var headings: [UInt8] = [], blocks: [UInt8] = []

  /// No texts.
  public init() {}
}
