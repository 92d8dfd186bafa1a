internal import Diagnostics

/// One sign of a text, in the tree and in the file.
struct WrittenSign {
  /// The node that shows it.
  var node: NodeID
  /// Where it stands in the document's text, in bytes from 0.
  var offset: Int
  /// Where it stands in the file, in bytes from 0.
  var source: Int
}

/// Finds where the signs of a text were written.
///
/// The tree does not tell an escaped sign (`\|`) from another, nor exactly where it stands. CommonMark gives `|`, `^`,
/// `~` and `{` no meaning, so each of them in the lines of a block is one in its tree, in the same order.
struct WrittenSigns {
  private let source: MarkdownSource
  private var lines: LineIndex { source.lines }

  init(_ source: MarkdownSource) { self.source = source }

  /// Each place of a sign in some nodes.
  ///
  /// - Parameters:
  ///   - written: The lines, from 1, in which the nodes were written.
  /// - Returns: nil where signs in the file can't be told from each other: one was written as a character reference, or
  ///   stands in the address of a link.
  func find(_ sign: UInt8, in nodes: [NodeID], of document: Document, written: ClosedRange<Int>) -> [WrittenSign]? {
    let range = lines.offset(ofLine: written.lowerBound)..<lines.offset(ofLine: written.upperBound + 1)
    let places = range.filter { source.bytes[$0] == sign }
    var shown: [(node: NodeID, offset: Int)] = []
    var all: [(node: NodeID, offset: Int)?] = []
    for node in nodes {
      for step in document.walk(from: node) {
        for (text, isShown) in Self.texts(of: document[step.id], isEntering: step.isEntering) {
          for offset in Int(text.offset)..<Int(text.offset + text.count) where document.text[offset] == sign {
            all.append(isShown ? (step.id, offset) : nil)
            if isShown { shown.append((step.id, offset)) }
          }
        }
      }
    }
    if shown.count == places.count {
      return zip(shown, places).map { WrittenSign(node: $0.node, offset: $0.offset, source: $1) }
    }
    guard all.count == places.count else { return nil }
    return zip(all, places).compactMap { sign, place in
      sign.map { WrittenSign(node: $0.node, offset: $0.offset, source: place) }
    }
  }

  /// The texts of a node in the order in which they are written: an address stands behind the words of its link.
  private static func texts(of node: Node, isEntering: Bool) -> [(text: TextRange, isShown: Bool)] {
    switch node.kind {
    case .text(let text) where isEntering, .code(let text) where isEntering: [(text, true)]
    case .htmlInline(let text) where isEntering: [(text, false)]
    case .link(let link) where !isEntering: [(link.destination, false), (link.title, false)]
    case .image(let image) where !isEntering: [(image.destination, false), (image.title, false)]
    default: []
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

  /// The byte at a place in the file.
  func byte(at place: Int) -> UInt8 { source.bytes.indices.contains(place) ? source.bytes[place] : 0 }

  /// The byte behind a place for people; 0 where none is.
  func byte(behind place: SourceLocation) -> UInt8 {
    byte(at: lines.offset(ofLine: place.line) + place.endColumn - 1)
  }

  /// A line, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> { lines.line(number) ?? [] }

  /// How many lines the file has.
  var lineCount: Int { lines.count }

  /// The file, for diagnostics.
  var path: String { source.path }

  /// A range of the file as a place for people.
  func location(_ range: Range<Int>) -> SourceLocation { lines.location(range, in: source.path) }
}

extension SourceSpan {
  /// The lines from the first to the last, from 1.
  var lines: ClosedRange<Int> { Int(startLine)...Int(max(startLine, endLine)) }
}
