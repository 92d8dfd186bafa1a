internal import Diagnostics

extension Construct {
  /// `~~words~~`, as in GitHub Flavored Markdown 0.29, 6.5, with two tildes only: in patient texts one means
  /// *about*, and `5~10 mg to 20~30 mg` must not lose a dose.
  static let strikethrough = Construct(delimiters: "~") { document, map, _ in
    var problems: [Diagnostic] = []
    var seen = Set<NodeID>()
    for node in document.textNodes(holding: UInt8(ascii: "~")) {
      guard let block = document.textBlock(of: node), seen.insert(block).inserted else { continue }
      let marks = StrikeMark.all(in: block, of: document, &map)
      let (pairs, single) = pairs(of: marks, in: document)
      strike(pairs, in: &document)
      problems += single.map { mark in
        let place = map.location(of: TextRange(offset: UInt32(mark.offset), count: 2))
        return .warning(
          .strikethrough,
          place ?? map.blockLocation(of: block, in: document),
          "these ~~ have no partner, so they are shown",
          hint: "write ~~words~~ around words that no longer hold, or \\~ for the character itself")
      }
    }
    return problems
  }

  private typealias Pair = (open: StrikeMark, close: StrikeMark)

  /// Pairs marks that have the same parent.
  private static func pairs(of marks: [StrikeMark], in document: Document) -> (pairs: [Pair], single: [StrikeMark]) {
    var openers: [StrikeMark] = []
    // The places of openers by their parents, so that each is looked at once.
    var places: [NodeID?: [Int]] = [:]
    var pairs: [Pair] = []
    var single: [StrikeMark] = []
    for mark in marks {
      if mark.canClose, let index = places[mark.parent]?.last {
        pairs.append((openers[index], mark))
        single += openers[(index + 1)...]
        for opener in openers[index...] { places[opener.parent]?.removeLast() }
        openers.removeSubrange(index...)
      } else if mark.canOpen {
        places[mark.parent, default: []].append(openers.count)
        openers.append(mark)
      } else {
        single.append(mark)
      }
    }
    return (pairs, single + openers)
  }

  /// Cuts the marks out of their texts, then moves what is between two of them.
  private static func strike(_ pairs: [Pair], in document: inout Document) {
    var nodes: [Int: NodeID] = [:]
    // From the end of each text, so that the node of a mark still holds it.
    for mark in pairs.flatMap({ [$0.open, $0.close] }).sorted(by: { $0.offset > $1.offset }) {
      let cut = document.cut(mark.node, at: mark.offset)
      _ = document.cut(cut, at: mark.offset + 2)
      nodes[mark.offset] = cut
    }
    for (open, close) in pairs {
      guard let first = nodes[open.offset], let last = nodes[close.offset] else { continue }
      let made = document.make(.strikethrough, span: document[first].span)
      document.move(made, before: first)
      var next = document[first].next
      while let child = next, child != last {
        next = document[child].next
        document.move(child, into: made)
      }
      document.detach(first)
      document.detach(last)
    }
    for mark in pairs.flatMap({ [$0.open, $0.close] }) where document.text(of: mark.node)?.isEmpty == true {
      document.detach(mark.node)
    }
  }
}

/// Two tildes.
private struct StrikeMark {
  var node: NodeID
  var parent: NodeID?
  /// In the document's text, in bytes from 0.
  var offset: Int
  var canOpen: Bool, canClose: Bool

  /// The marks of a block in reading order.
  static func all(in block: NodeID, of document: Document, _ map: inout SourceMap) -> [StrikeMark] {
    var marks: [StrikeMark] = []
    for node in document.descendants(of: block) {
      guard let range = document.text(of: node) else { continue }
      let end = Int(range.offset + range.count)
      var offset = Int(range.offset)
      while offset < end {
        let count = run(at: offset, before: end, in: document, &map)
        if count == 2 {
          let sides = Flanking(
            before: document.scalar(before: offset, in: node, range),
            after: document.scalar(after: offset + 2, in: node, range))
          marks.append(
            StrikeMark(
              node: node, parent: document[node].parent, offset: offset, canOpen: sides.isLeft,
              canClose: sides.isRight))
        }
        offset += max(1, count)
      }
    }
    return marks
  }

  /// How many tildes begin at a place; an escaped one doesn't count.
  private static func run(
    at start: Int, before end: Int, in document: Document, _ map: inout SourceMap
  ) -> Int {
    var count = 0
    while start + count < end, document.text[start + count] == UInt8(ascii: "~"),
      map.isEscaped(start + count) != true
    {
      count += 1
    }
    return count
  }
}

/// On which side of a delimiter words are (CommonMark 0.30, 6.2).
private struct Flanking {
  var isLeft: Bool, isRight: Bool

  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII { return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar) }
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        return true
      default: return false
      }
    }
    isLeft = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
    isRight = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  }
}

extension Document {
  /// The character before a place in a text node; where the text begins, what its neighbour would be written with.
  fileprivate func scalar(before offset: Int, in id: NodeID, _ range: TextRange) -> Unicode.Scalar {
    let start = max(Int(range.offset), offset - 4)
    let text = String(decoding: self.text[start..<offset], as: UTF8.self)
    if let last = text.unicodeScalars.last { return last }
    if let previous = self[id].previous { return edge(of: previous, isEnd: true) }
    return outerEdge(of: id)
  }

  /// The character after a place in a text node.
  fileprivate func scalar(after offset: Int, in id: NodeID, _ range: TextRange) -> Unicode.Scalar {
    let text = String(decoding: self.text[offset..<Int(range.offset + range.count)].prefix(8), as: UTF8.self)
    if let first = text.unicodeScalars.first { return first }
    if let next = self[id].next { return edge(of: next, isEnd: false) }
    return outerEdge(of: id)
  }

  private func outerEdge(of id: NodeID) -> Unicode.Scalar {
    guard let parent = self[id].parent else { return " " }
    if self[parent].kind.hasAddress { return "[" }
    return self[parent].kind.isInline ? "*" : "\n"
  }

  private func edge(of id: NodeID, isEnd: Bool) -> Unicode.Scalar {
    switch self[id].kind {
    case .text(let range):
      let text = String(decoding: self[range], as: UTF8.self).unicodeScalars
      return (isEnd ? text.last : text.first) ?? " "
    case .emphasis, .strong: return "*"
    case .code: return "`"
    case .link, .image: return isEnd ? ")" : "["
    case .noteReference: return isEnd ? "]" : "["
    case .htmlInline: return isEnd ? ">" : "<"
    case .strikethrough: return "~"
    case .script(let script): return script.isRaised ? "^" : "~"
    case .definition, .softBreak, .lineBreak, .document, .blockQuote, .item, .paragraph, .thematicBreak, .list,
      .heading, .codeBlock, .htmlBlock, .figure, .taskItem, .table, .tableCaption, .tableRow, .tableCell, .callout,
      .questions, .question, .notes, .note:
      return "\n"
    }
  }
}
