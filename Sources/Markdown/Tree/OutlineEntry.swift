/// A heading of a page.
public struct OutlineEntry: Sendable, Equatable {
  /// What links point to, without `#`.
  public var id: String
  /// The heading's words without markup.
  public var title: String
  /// 1 to 6.
  public var level: Int

  /// Makes an entry.
  public init(id: String, title: String, level: Int) { (self.id, self.title, self.level) = (id, title, level) }
}

extension Document {
  /// The headings in reading order.
  public var outline: [OutlineEntry] {
    nodeIDs.compactMap { id in
      guard let heading = self[id].kind.heading, self[id].parent != nil else { return nil }
      return OutlineEntry(id: string(heading.id), title: plainText(of: id), level: Int(heading.level))
    }
  }
}
