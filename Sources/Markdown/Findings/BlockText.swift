internal import Values

/// The words of a block as readers see them: what a finding about them looks at.
struct BlockText {
  /// The block: a paragraph, a heading, a cell.
  private(set) var block = NodeID.root
  /// The text. Line breaks are line feeds; code and pictures are one `placeholder` each, so that nothing in them counts.
  private(set) var bytes: [UInt8] = []
  /// The lines as ranges of `bytes`.
  private(set) var lines: [Range<Int>] = []
  /// The parts that are links, in order.
  private(set) var links: [Range<Int>] = []
  /// Pieces of `bytes` and where each is in the document's text.
  private var pieces: [(range: Range<Int>, offset: Int)] = []

  /// Which bytes it has.
  var present: ByteSet { bytes.withUnsafeBufferPointer { ByteSet($0) } }

  /// What takes the place of code and pictures.
  static let placeholder: UInt8 = 0x1A

  /// Makes an empty text, to be filled.
  init() {}

  init(_ block: NodeID, of document: Document) {
    self.init()
    fill(block, of: document)
  }

  /// Takes another block's words; the room for them is used again.
  mutating func fill(_ block: NodeID, of document: Document) {
    self.block = block
    bytes.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    var (linkStart, lineStart) = (0, 0)
    for step in document.walk(from: block) {
      switch document[step.id].kind {
      case .text(let range) where step.isEntering:
        pieces.append((bytes.count..<bytes.count + Int(range.count), Int(range.offset)))
        bytes += document[range]
      case .softBreak, .lineBreak:
        lines.append(lineStart..<bytes.count)
        bytes.append(0x0A)
        lineStart = bytes.count
      case .script(let script): if step.isEntering { bytes += document[script.words] }
      case .code, .htmlInline: if step.isEntering { bytes.append(Self.placeholder) }
      case .link: if step.isEntering { linkStart = bytes.count } else { links.append(linkStart..<bytes.count) }
      default: break
      }
    }
    lines.append(lineStart..<bytes.count)
  }

  /// Where a part of it is in the document's text; nil for a part without words. It ends with the node in which it begins.
  func source(of range: Range<Int>) -> TextRange? {
    guard let index = Self.range(holding: range.lowerBound, in: pieces.count, { pieces[$0].range }) else { return nil }
    let piece = pieces[index]
    let start = piece.offset + range.lowerBound - piece.range.lowerBound
    let end = piece.offset + min(range.upperBound, piece.range.upperBound) - piece.range.lowerBound
    return TextRange(offset: UInt32(start), count: UInt32(max(end, start + 1) - start))
  }

  /// Whether a place is in a link.
  func isInLink(_ index: Int) -> Bool { Self.range(holding: index, in: links.count) { links[$0] } != nil }

  /// The one of some ranges, in order, that holds a place.
  private static func range(holding place: Int, in count: Int, _ range: (Int) -> Range<Int>) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if range(middle).upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && range(low).contains(place) ? low : nil
  }

  // MARK: Looking at it

  /// The byte at a place; nil outside the text.
  subscript(index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// Whether a text is at a place.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
  }

  /// Where each of a byte is.
  func places(of byte: UInt8) -> [Int] { bytes.indices.filter { bytes[$0] == byte } }

  /// How far the end of a mark may be from its beginning: without a limit, a text of beginnings would take for ever.
  private static let reach = 300

  /// The first place of a text from a place on, in the same line and near it; nil where there is none.
  func next(_ text: StaticString, from start: Int) -> Int? {
    var index = start
    while index < min(bytes.count, start + Self.reach), bytes[index] != 0x0A {
      if has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The first place from a place on where the byte isn't one of some.
  func end(from start: Int, while isWanted: (UInt8) -> Bool) -> Int {
    var index = start
    while index < bytes.count, isWanted(bytes[index]) { index += 1 }
    return index
  }

  /// A part as text, cut where it is long.
  func shown(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(38))) + "…" : text
  }

  /// Whether a byte belongs to a word: a letter or digit of any script.
  static func isWord(_ byte: UInt8?) -> Bool { byte.map { $0.isASCIIAlphanumeric || $0 >= 0x80 } ?? false }

  /// Whether a byte is white space, or the text ends there.
  static func isGap(_ byte: UInt8?) -> Bool { byte.map { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ?? true }
}
