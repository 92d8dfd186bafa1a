internal import Values

extension Document {
  /// The nodes that a node holds, in order.
  func children(of parent: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var next = self[parent].firstChild
    while let child = next {
      children.append(child)
      next = self[child].next
    }
    return children
  }

  /// Makes a node that nothing holds yet.
  mutating func make(_ kind: Node.Kind, span: SourceSpan = SourceSpan()) -> NodeID {
    var node = Node(kind: kind)
    node.span = span
    nodes.append(node)
    return NodeID(index: Int32(nodes.count - 1))
  }

  /// Makes a text node that nothing holds yet.
  mutating func makeText(_ text: String, span: SourceSpan = SourceSpan()) -> NodeID {
    let range = store(text.utf8)
    return make(.text(range), span: span)
  }

  /// Takes a node out of the tree, with all that it holds.
  mutating func detach(_ id: NodeID) {
    let node = self[id]
    if let previous = node.previous { self[previous].next = node.next }
    if let next = node.next { self[next].previous = node.previous }
    if let parent = node.parent {
      if node.previous == nil { self[parent].firstChild = node.next }
      if node.next == nil { self[parent].lastChild = node.previous }
    }
    (self[id].parent, self[id].previous, self[id].next) = (nil, nil, nil)
  }

  /// Puts a node at the end of what another holds.
  mutating func move(_ id: NodeID, into parent: NodeID) {
    detach(id)
    self[id].parent = parent
    if let last = self[parent].lastChild {
      self[last].next = id
      self[id].previous = last
    } else {
      self[parent].firstChild = id
    }
    self[parent].lastChild = id
  }

  /// Puts a node before another in what holds that one.
  mutating func move(_ id: NodeID, before other: NodeID) {
    detach(id)
    let previous = self[other].previous
    self[id].parent = self[other].parent
    (self[id].previous, self[id].next) = (previous, other)
    self[other].previous = id
    if let previous {
      self[previous].next = id
    } else if let parent = self[other].parent {
      self[parent].firstChild = id
    }
  }

  /// Puts a node after another in what holds that one.
  mutating func move(_ id: NodeID, after other: NodeID) {
    if let next = self[other].next, next != id {
      move(id, before: next)
    } else if let parent = self[other].parent {
      move(id, into: parent)
    }
  }

  /// The text of a text node; nil for another node.
  func text(of id: NodeID) -> TextRange? {
    if case .text(let range) = self[id].kind { range } else { nil }
  }

  /// The words of a text or of code in a line; nil for another node.
  public func words(of id: NodeID) -> TextRange? {
    switch self[id].kind {
    case .text(let range), .code(let range): range
    default: nil
    }
  }

  /// Whether a node is the first of a line in what holds it.
  func beginsLine(_ id: NodeID) -> Bool {
    guard let previous = self[id].previous else { return true }
    return self[previous].kind.isLineBreak
  }

  /// Cuts a text node in two.
  ///
  /// - Parameters:
  ///   - offset: Where in the document's text the first part ends, in bytes from 0.
  ///   - gap: How many bytes between the two are in neither.
  /// - Returns: The second part, which follows the first and may be empty.
  mutating func cut(_ id: NodeID, at offset: Int, leavingOut gap: Int = 0) -> NodeID {
    guard let range = text(of: id) else { return id }
    let count = UInt32(offset) - range.offset
    self[id].kind = .text(TextRange(offset: range.offset, count: count))
    let second = TextRange(offset: UInt32(offset + gap), count: range.count - count - UInt32(gap))
    let rest = make(.text(second), span: self[id].span)
    move(rest, after: id)
    return rest
  }

  /// Puts bytes in the place of as many others of the document's text.
  mutating func replace(_ offset: UInt32, with bytes: [UInt8]) {
    for (index, byte) in bytes.enumerated() where Int(offset) + index < text.count { text[Int(offset) + index] = byte }
  }

  /// Copies what a node of another document holds.
  ///
  /// - Parameter tell: Hears each text in the other document and in this one.
  mutating func copy(
    _ other: Document, below top: NodeID, into parent: NodeID, tell: (_ old: TextRange, _ new: TextRange) -> Void
  ) {
    var parents = [parent]
    for step in other.walk(from: top) where step.id != top {
      guard step.isEntering else {
        parents.removeLast()
        continue
      }
      let kind = other[step.id].kind.mapTexts { range, _ in
        let copied = store(other[range])
        tell(range, copied)
        return copied
      }
      let node = make(kind)
      move(node, into: parents[parents.count - 1])
      if kind.isContainer { parents.append(node) }
    }
  }

  /// Removes spaces from both ends of a line of nodes, and empty texts from it.
  mutating func trim(_ line: [NodeID]) -> [NodeID] {
    var line = line[...]
    while let first = line.first, let range = text(of: first) {
      let spaces = self[range].prefix { $0.isSpaceOrTab }.count
      let rest = TextRange(offset: range.offset + UInt32(spaces), count: range.count - UInt32(spaces))
      self[first].kind = .text(rest)
      if !rest.isEmpty { break }
      detach(first)
      line.removeFirst()
    }
    while let last = line.last, let range = text(of: last) {
      let spaces = self[range].reversed().prefix { $0.isSpaceOrTab }.count
      self[last].kind = .text(TextRange(offset: range.offset, count: range.count - UInt32(spaces)))
      if spaces < Int(range.count) { break }
      detach(last)
      line.removeLast()
    }
    return Array(line)
  }

  /// Whether some node around another, or the node itself, is of a kind.
  func isInside(_ id: NodeID, _ matches: (Node.Kind) -> Bool) -> Bool {
    var next: NodeID? = id
    while let node = next {
      if matches(self[node].kind) { return true }
      next = self[node].parent
    }
    return false
  }
}
