internal import Diagnostics

extension Document {
  /// Walks a node and all that it holds, by default the whole document.
  public func walk(from top: NodeID = .root) -> DocumentWalk { DocumentWalk(self, from: top) }

  /// The nodes of a subtree in reading order.
  public func descendants(of top: NodeID = .root) -> some Sequence<NodeID> {
    walk(from: top).lazy.filter(\.isEntering).map(\.id)
  }

  /// The blocks of a subtree that hold lines of text, in reading order.
  func textBlocks(in top: NodeID = .root) -> [NodeID] {
    descendants(of: top).filter { self[$0].kind.holdsLines && self[$0].firstChild != nil }
  }

  /// The line of the file, from 1, in which what is left of a paragraph begins: CommonMark takes definitions of links
  /// out of its head.
  func firstLine(of paragraph: NodeID) -> Int {
    let breaks = descendants(of: paragraph).count { self[$0].kind.isLineBreak }
    return Int(self[paragraph].span.endLine) - breaks
  }

  /// Says in which lines a paragraph that we made was written.
  mutating func setLines(of paragraph: NodeID, from line: Int) {
    self[paragraph].span = SourceSpan(startLine: Int32(line), startColumn: 1, endLine: Int32(line), endColumn: 0)
    self[paragraph].span.endLine += Int32(line - firstLine(of: paragraph))
  }

  /// The text nodes of the tree that hold a byte, as they were added.
  func textNodes(holding byte: UInt8) -> [NodeID] {
    let places = places(of: byte)
    if places.isEmpty { return [] }
    return nodeIDs.filter { id in
      guard case .text(let range) = self[id].kind, self[id].parent != nil else { return false }
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle] < Int(range.offset) { low = middle + 1 } else { high = middle }
      }
      return low < places.count && places[low] < Int(range.offset + range.count)
    }
  }

  /// Those of some nodes that are in the tree, in the order in which they are read.
  func inReadingOrder(_ nodes: [NodeID]) -> [NodeID] {
    if nodes.isEmpty { return [] }
    var isWanted = Array(repeating: false, count: self.nodes.count)
    for node in nodes { isWanted[Int(node.index)] = true }
    return descendants().filter { isWanted[Int($0.index)] }
  }

  /// Where a byte is in the document's text, in bytes from 0.
  private func places(of byte: UInt8) -> [Int] {
    text.withUnsafeBytes { ByteBlock.places(of: byte, in: $0) }
  }

  /// The block that holds a node in a line of text; nil for one that is in none.
  func textBlock(of id: NodeID) -> NodeID? {
    var next: NodeID? = id
    while let node = next {
      if self[node].kind.holdsLines { return node }
      next = self[node].parent
    }
    return nil
  }

  /// The text of a node and all that it holds, without markup; line ends become spaces. Struck-out words are left out,
  /// because whoever sees no line through them takes them for valid; unless nothing else is there.
  public func plainText(of top: NodeID) -> String {
    // Most headings are one piece of text.
    if let only = self[top].firstChild, only == self[top].lastChild, case .text(let range) = self[only].kind {
      return string(range)
    }
    let valid = plainText(of: top, withStruckOut: false)
    return valid.isEmpty ? plainText(of: top, withStruckOut: true) : valid
  }

  private func plainText(of top: NodeID, withStruckOut: Bool) -> String {
    var bytes: [UInt8] = []
    var struck = 0
    var leavesGaps = false
    for step in walk(from: top) {
      switch self[step.id].kind {
      case .strikethrough where !withStruckOut:
        struck += step.isEntering ? 1 : -1
        leavesGaps = true
      case .text(let range) where struck == 0, .code(let range) where struck == 0:
        bytes.append(contentsOf: self[range])
      case .script(let script) where struck == 0: bytes.append(contentsOf: self[script.plain])
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      case .text, .code, .script, .strikethrough, .document, .blockQuote, .item, .paragraph, .thematicBreak, .emphasis,
        .strong,
        .list, .heading, .codeBlock, .htmlBlock, .htmlInline, .link, .image, .figure, .taskItem, .table, .tableCaption,
        .tableRow, .tableCell, .callout, .questions, .question, .noteReference, .notes, .note, .definition:
        break
      }
    }
    if leavesGaps { bytes = Array(bytes.split(separator: 0x20).joined(separator: [0x20])) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
