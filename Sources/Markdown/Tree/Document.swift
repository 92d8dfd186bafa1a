/// A Markdown text as a tree of values.
///
/// All nodes lie in one array and all texts in one buffer, so that a tree costs few allocations and any depth can be
/// walked without recursion. Node 0 is the document itself.
public struct Document: Sendable, Equatable {
  /// Every node ever added; a node that no other links to isn't part of the tree.
  public internal(set) var nodes: [Node] = []
  /// The numbers of notes that are cited outside the text, from 1, by the names that cite them.
  public internal(set) var outerNotes: [String: Int] = [:]
  /// The copies of pictures that browsers may choose from, as `srcset` says it, by the pictures' nodes.
  public var pictureCopies: [NodeID: String] = [:]
  /// The UTF-8 bytes that `TextRange`s point into.
  public internal(set) var text: [UInt8] = []

  /// Makes a document without content.
  public init() {
    nodes.append(Node(kind: .document))
  }
}

extension Document {
  /// Reads or changes a node.
  public subscript(id: NodeID) -> Node {
    get { nodes[Int(id.index)] }
    _modify { yield &nodes[Int(id.index)] }
  }

  /// Every node in the order in which it was added; of a parsed document, reading order.
  public var nodeIDs: some Sequence<NodeID> { nodes.indices.lazy.map { NodeID(index: Int32($0)) } }

  /// The bytes of a range.
  public subscript(range: TextRange) -> ArraySlice<UInt8> {
    text[Int(range.offset)..<Int(range.offset) + Int(range.count)]
  }

  /// A range as a string.
  public func string(_ range: TextRange) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Adds bytes to the document's text, to be used by a node.
  public mutating func store(_ bytes: some Collection<UInt8>) -> TextRange {
    let offset = text.count
    text.append(contentsOf: bytes)
    return TextRange(offset: UInt32(offset), count: UInt32(text.count - offset))
  }

  /// Makes room for the tree of a text, so that its arrays grow once: prose has about a node for 20 bytes.
  mutating func reserve(forBytes count: Int) {
    nodes.reserveCapacity(count / 12 + 32)
    text.reserveCapacity(count + count / 4 + 64)
  }

  /// Adds a node as the last child of another.
  @discardableResult
  mutating func append(_ node: Node, to parent: NodeID) -> NodeID {
    let id = NodeID(index: Int32(nodes.count))
    var node = node
    node.parent = parent
    node.previous = self[parent].lastChild
    nodes.append(node)
    if let last = self[parent].lastChild {
      self[last].next = id
    } else {
      self[parent].firstChild = id
    }
    self[parent].lastChild = id
    return id
  }
}
