/// The place of a node in its document's array.
public struct NodeID: Sendable, Hashable {
  /// Index into `Document.nodes`, from 0.
  public var index: Int32
  /// The document node.
  public static let root = NodeID(index: 0)

  init(index: Int32) { self.index = index }

  /// A stored link; nil for -1.
  init?(link: Int32) {
    if link < 0 { return nil }
    index = link
  }
}
