extension Construct {
  /// An image alone in its paragraph is a figure; its title is the caption.
  static let figures = Construct(delimiters: "!") { document, _, _ in
    for index in document.nodes.indices {
      let node = document.nodes[index]
      guard node.kind.isParagraph, node.parent != nil, let child = node.firstChild, child == node.lastChild,
        case .image = document[child].kind
      else { continue }
      document.nodes[index].kind = .figure
    }
    return []
  }
}
