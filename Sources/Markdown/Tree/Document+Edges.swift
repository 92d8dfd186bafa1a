extension Document {
  /// The last byte of the words right before an inline node; nil where none precede it.
  func lastByte(before id: NodeID) -> UInt8? { self[id].previous.flatMap { lastByte(in: $0) } }

  /// The first byte of the words right after an inline node; nil where none follow.
  func firstByte(after id: NodeID) -> UInt8? { self[id].next.flatMap { firstByte(in: $0) } }

  /// The first byte of a node's words; nil where it begins with a picture or a line break.
  func firstByte(in id: NodeID) -> UInt8? { firstWords(in: id)?.first }

  /// The first piece of a node's words.
  func firstWords(in id: NodeID) -> ArraySlice<UInt8>? {
    var node = id
    while let child = self[node].firstChild, !isPicture(node) { node = child }
    return leafBytes(node)
  }

  /// The last byte of a node's words; nil where it ends with a picture or a line break.
  func lastByte(in id: NodeID) -> UInt8? { lastWords(in: id)?.last }

  /// The last piece of a node's words.
  func lastWords(in id: NodeID) -> ArraySlice<UInt8>? {
    var node = id
    while let child = self[node].lastChild, !isPicture(node) { node = child }
    return leafBytes(node)
  }

  private func isPicture(_ id: NodeID) -> Bool { if case .image = self[id].kind { true } else { false } }

  private func leafBytes(_ id: NodeID) -> ArraySlice<UInt8>? {
    switch self[id].kind {
    case .text(let range), .code(let range): self[range]
    case .script(let script): self[script.words]
    default: nil
    }
  }
}
