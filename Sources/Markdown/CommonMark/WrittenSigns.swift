internal import Diagnostics

/// Finds where the signs of a text were written.
///
/// The tree does not tell an escaped sign (`\|`) from another, nor exactly where it stands. CommonMark gives `|`, `^`,
/// `~` and `{` no meaning, so each of them in a line of the file is one in the tree, in the same order.
struct WrittenSigns {
  let source: MarkdownSource
  private var lines: LineIndex { source.lines }

  init(_ source: MarkdownSource) { self.source = source }

  /// The places of a sign in a document: in the file by those in the document's text, both in bytes from 0.
  ///
  /// A sign is missing where those of its line can't be told from each other: one was written as a character reference,
  /// or stands in the address of a link that is defined elsewhere.
  func places(of sign: UInt8, in document: Document) -> [Int: Int] {
    var places: [Int: Int] = [:]
    var seen = Set<NodeID>()
    for node in document.textNodes(holding: sign) {
      guard let unit = document.textUnit(of: node), seen.insert(unit).inserted,
        document[unit].span.startLine > 0
      else { continue }
      let (nodes, lines) = document.written(unit)
      for pair in pairs(of: sign, in: nodes, of: document, written: lines) { places[pair.offset] = pair.source }
    }
    return places
  }

  /// A sign in the document's text and in the file, both in bytes from 0.
  typealias Pair = (offset: Int, source: Int)

  /// The same for some nodes, in reading order.
  ///
  /// - Parameter written: The lines, from 1, in which the nodes were written.
  func pairs(
    of sign: UInt8, in nodes: [NodeID], of document: Document, written: ClosedRange<Int>
  ) -> [Pair] {
    let (shown, ends) = signs(sign, in: nodes, of: document)
    var pairs: [Pair] = []
    // Where each break ends a line, the lines can be compared one by one.
    if ends.count == written.count {
      var start = 0
      for (line, end) in zip(written, ends) {
        if start < end { match(shown[start..<end], sign, in: line...line, &pairs) }
        start = end
      }
    } else {
      match(shown[...], sign, in: written, &pairs)
    }
    return pairs
  }

  /// A sign in the tree: in a text that is shown, in the address or title of a link, or in one that stands for both.
  private struct Shown {
    /// Where it stands in the document's text; nil where it is not shown.
    var offset: Int?
  }

  private func match(_ shown: ArraySlice<Shown>, _ sign: UInt8, in written: ClosedRange<Int>, _ pairs: inout [Pair]) {
    let range = lines.offset(ofLine: written.lowerBound)..<lines.offset(ofLine: written.upperBound + 1)
    let found = source.bytes.withUnsafeBufferPointer { bytes in range.filter { bytes[$0] == sign } }
    // Addresses of references stand elsewhere.
    let candidates = shown.count == found.count ? shown : shown.filter { $0.offset != nil }[...]
    guard candidates.count == found.count else { return }
    for (candidate, place) in zip(candidates, found) {
      if let offset = candidate.offset { pairs.append((offset, place)) }
    }
  }

  /// The signs of some nodes, and where in these each line ends.
  private func signs(
    _ sign: UInt8, in nodes: [NodeID], of document: Document
  ) -> (shown: [Shown], ends: [Int]) {
    var shown: [Shown] = []
    var ends: [Int] = []
    func add(_ text: TextRange, isShown: Bool) {
      for offset in Int(text.offset)..<Int(text.offset + text.count) where document.text[offset] == sign {
        shown.append(Shown(offset: isShown ? offset : nil))
      }
    }
    for node in nodes {
      // Most nodes are texts, and hold no others.
      if case .text(let text) = document[node].kind {
        add(text, isShown: true)
        continue
      }
      for step in document.walk(from: node) {
        let kind = document[step.id].kind
        if kind.isLineBreak {
          ends.append(shown.count)
        } else {
          for (text, isShown) in Self.texts(of: step, in: document) { add(text, isShown: isShown) }
        }
      }
    }
    ends.append(shown.count)
    return (shown, ends)
  }

  /// The texts of a node in the order in which they are written: an address stands behind the words of its link.
  private static func texts(of step: WalkStep, in document: Document) -> [(text: TextRange, isShown: Bool)] {
    let isEntering = step.isEntering
    switch document[step.id].kind {
    case .text(let text) where isEntering, .code(let text) where isEntering: return [(text, true)]
    case .htmlInline(let text) where isEntering: return [(text, false)]
    case .link(let link) where !isEntering:
      // What stands in <> is address and words in one.
      if let child = document[step.id].firstChild, let words = document.text(of: child), link.title.isEmpty,
        document[link.destination].suffix(document[words].count).elementsEqual(document[words])
      {
        return []
      }
      return [(link.destination, false), (link.title, false)]
    case .image(let image) where !isEntering: return [(image.destination, false), (image.title, false)]
    default: return []
    }
  }

  /// Whether a backslash takes the meaning of the byte at a place in the file.
  func isEscaped(_ place: Int) -> Bool {
    var backslashes = 0
    while place - backslashes > source.bodyStart, source.bytes[place - backslashes - 1] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    return backslashes % 2 == 1
  }

  /// The byte at a place in the file; 0 where none is.
  func byte(at place: Int) -> UInt8 { source.bytes.indices.contains(place) ? source.bytes[place] : 0 }

  /// A range of the file as a place for people.
  func location(_ range: Range<Int>) -> SourceLocation { lines.location(range, in: source.path) }
}

extension MarkdownSource {
  /// A line of the body, from 1, without its end and without what makes it part of a quote or list.
  func content(ofLine number: Int) -> ArraySlice<UInt8> {
    line(number).drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
  }
}

extension SourceSpan {
  /// The lines from the first to the last, from 1.
  var lines: ClosedRange<Int> { Int(startLine)...Int(max(startLine, endLine)) }
}

extension Document {
  /// What a paragraph, heading, caption or row of a table holds, and the lines of the file in which that was written.
  func written(_ unit: NodeID) -> (nodes: [NodeID], lines: ClosedRange<Int>) {
    switch self[unit].kind {
    case .tableRow: return (children(of: unit).flatMap(children), self[unit].span.lines)
    case .paragraph:
      let last = Int(self[unit].span.endLine)
      return (children(of: unit), min(firstLine(of: unit), last)...last)
    default: return (children(of: unit), self[unit].span.lines)
    }
  }
}
