internal import Diagnostics

extension Transformation {
  /// `~~words~~`, as in GitHub Flavored Markdown 0.29, 6.5, with two tildes only: in patient texts one is the sign for
  /// *about*, and `5~10 mg to 20~30 mg` must not lose a dose.
  static let strikethrough = Transformation { document, source, _ in
    guard source.holds(UInt8(ascii: "~")) else { return [] }
    let written = WrittenSigns(source)
    var problems: [Diagnostic] = []
    for block in document.textBlocks() {
      let nodes = document.children(of: block)
      guard document.holds(UInt8(ascii: "~"), in: nodes),
        let signs = written.find(UInt8(ascii: "~"), in: nodes, of: document, written: document[block].span.lines)
      else { continue }
      let marks = StrikeMark.all(signs, written, in: document)
      if !marks.isEmpty { problems += strike(marks, written, in: &document) }
    }
    return problems
  }

  /// Pairs marks that stand beside each other in one node.
  private static func strike(_ marks: [StrikeMark], _ written: WrittenSigns, in document: inout Document)
    -> [Diagnostic]
  {
    var openers: [StrikeMark] = []
    var pairs: [(open: StrikeMark, close: StrikeMark)] = []
    var single: [StrikeMark] = []
    for mark in marks {
      if mark.canClose, let index = openers.lastIndex(where: { document[$0.node].parent == document[mark.node].parent }) {
        pairs.append((openers[index], mark))
        single += openers[(index + 1)...]
        openers.removeSubrange(index...)
      } else if mark.canOpen {
        openers.append(mark)
      } else {
        single.append(mark)
      }
    }
    // From the end, so that places before a cut stay right.
    for pair in pairs.sorted(by: { $0.open.offset > $1.open.offset }) { wrap(pair.open, pair.close, in: &document) }
    return (single + openers).map { mark in
      .warning(
        "strikethrough", written.location(mark.source..<mark.source + 2), "these ~~ have no partner, so they are shown",
        hint: "write ~~words~~ around words that no longer hold, or \\~ for the sign itself")
    }
  }

  private static func wrap(_ open: StrikeMark, _ close: StrikeMark, in document: inout Document) {
    let node = document.make(.strikethrough, span: document[open.node].span)
    var closing = close.node
    if let range = document.text(of: closing), !range.holds(close.offset) {
      // A pair inside this one has cut the text.
      while let next = document[closing].next, document.text(of: closing)?.holds(close.offset) != true { closing = next }
    }
    let behind = document.cut(closing, at: close.offset)
    let rest = document.cut(behind, at: close.offset + 2)
    document.detach(behind)
    let mark = document.cut(open.node, at: open.offset)
    let first = document.cut(mark, at: open.offset + 2)
    document.detach(mark)
    document.move(node, before: first)
    // Where both marks stood in one text, its part between them is `first`.
    var next: NodeID? = first
    while let child = next, child != rest {
      next = document[child].next
      document.move(child, into: node)
    }
    for part in [open.node, rest] where document.text(of: part)?.isEmpty == true { document.detach(part) }
  }
}

/// Two tildes.
private struct StrikeMark {
  var node: NodeID
  /// In the document's text, and in the file, in bytes from 0.
  var offset: Int, source: Int
  var canOpen: Bool, canClose: Bool

  static func all(_ signs: [WrittenSign], _ written: WrittenSigns, in document: Document) -> [StrikeMark] {
    var marks: [StrikeMark] = []
    var index = 0
    while index < signs.count {
      let first = signs[index]
      var count = 1
      while index + count < signs.count, signs[index + count].node == first.node,
        signs[index + count].offset == first.offset + count, signs[index + count].source == first.source + count
      {
        count += 1
      }
      index += count
      guard count == 2, let range = document.text(of: first.node), !written.isEscaped(first.source) else { continue }
      let before = document.scalar(before: first.offset, in: first.node, range)
      let behind = document.scalar(behind: first.offset + 2, in: first.node, range)
      let sides = Flanking(before: before, behind: behind)
      marks.append(
        StrikeMark(
          node: first.node, offset: first.offset, source: first.source, canOpen: sides.isLeft, canClose: sides.isRight))
    }
    return marks
  }
}

/// On which side of a delimiter words stand (CommonMark 0.30, 6.2).
private struct Flanking {
  var isLeft: Bool, isRight: Bool

  init(before: Unicode.Scalar, behind: Unicode.Scalar) {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII { return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar) }
      switch scalar.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation:
        return true
      default: return false
      }
    }
    isLeft = !isBlank(behind) && (!isPunctuation(behind) || isBlank(before) || isPunctuation(before))
    isRight = !isBlank(before) && (!isPunctuation(before) || isBlank(behind) || isPunctuation(behind))
  }
}

extension TextRange {
  /// Whether an offset in the document's text lies in the range.
  fileprivate func holds(_ place: Int) -> Bool { (Int(offset)..<Int(offset + count)).contains(place) }
}

extension Document {
  /// The character before a place in a text node; where the text begins, what its neighbour would be written with.
  fileprivate func scalar(before offset: Int, in id: NodeID, _ range: TextRange) -> Unicode.Scalar {
    let text = String(decoding: self.text[Int(range.offset)..<offset], as: UTF8.self)
    if let last = text.unicodeScalars.last { return last }
    if let previous = self[id].previous { return edge(of: previous, isEnd: true) }
    return outerEdge(of: id)
  }

  /// The character behind a place in a text node.
  fileprivate func scalar(behind offset: Int, in id: NodeID, _ range: TextRange) -> Unicode.Scalar {
    let text = String(decoding: self.text[offset..<Int(range.offset + range.count)].prefix(8), as: UTF8.self)
    if let first = text.unicodeScalars.first { return first }
    if let next = self[id].next { return edge(of: next, isEnd: false) }
    return outerEdge(of: id)
  }

  private func outerEdge(of id: NodeID) -> Unicode.Scalar {
    guard let parent = self[id].parent else { return " " }
    switch self[parent].kind {
    case .emphasis, .strong: return "*"
    case .link, .image: return "["
    default: return "\n"
    }
  }

  private func edge(of id: NodeID, isEnd: Bool) -> Unicode.Scalar {
    switch self[id].kind {
    case .text(let range):
      let text = String(decoding: self[range], as: UTF8.self).unicodeScalars
      return (isEnd ? text.last : text.first) ?? " "
    case .emphasis, .strong: return "*"
    case .code: return "`"
    case .link, .image: return isEnd ? ")" : "["
    case .htmlInline: return isEnd ? ">" : "<"
    default: return "\n"
    }
  }
}
