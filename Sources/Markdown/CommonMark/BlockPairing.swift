internal import Diagnostics
internal import Values

/// Reads a block of the file again with the tree as a guide, and so finds where each text and node is written.
///
/// The tree says what comes next, so nothing is parsed twice and nothing is looked for: each step reads the bytes that
/// must have given it, or fails. After a failure the rest of the line has no answer; the next line is read only where the
/// lines that are left can be told from each other. So a block costs one pass.
struct BlockPairing {
  let document: Document
  let source: MarkdownSource
  /// The file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The document's text.
  let text: UnsafeBufferPointer<UInt8>
  /// The next byte of the file.
  var place = 0
  /// Where the block's last line ends.
  var end = 0
  /// How many quotes hold the block: so many `>` may precede the content of a line.
  private var quotes = 0
  private var lastLine = 0
  /// How many line breaks of the tree are still to come.
  private var breaksLeft = 0
  private var isLost = false
  var isInAutolink = false
  private var starts: [NodeID: Int] = [:]
  var pairs = BlockPairs()

  /// Pairs a block of a document that no construct has changed.
  static func pairs(of block: NodeID, in document: Document, _ source: MarkdownSource) -> BlockPairs {
    source.bytes.withUnsafeBufferPointer { bytes in
      document.text.withUnsafeBufferPointer { text in
        var pairing = BlockPairing(document: document, source: source, bytes: bytes, text: text)
        pairing.run(block)
        pairing.pairs.pieces.sort { $0.text < $1.text }
        return pairing.pairs
      }
    }
  }

  private init(
    document: Document, source: MarkdownSource, bytes: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>
  ) {
    (self.document, self.source, self.bytes, self.text) = (document, source, bytes, text)
  }

  private mutating func run(_ block: NodeID) {
    let span = document[block].span
    guard span.startLine > 0 else { return }
    lastLine = Int(max(span.startLine, span.endLine))
    end = source.lines.offset(ofLine: lastLine + 1)
    place = lineStart(Int(span.startLine)) + Int(span.startColumn) - 1
    guard place < end else { return }
    switch document[block].kind {
    case .codeBlock(let text, let info): pairCode(text, info, from: Int(span.startLine))
    case .htmlBlock(let text): pairLines(of: text, from: Int(span.startLine))
    case .paragraph, .heading: pairInlines(of: block)
    default: break  // Other blocks have no texts of their own.
    }
  }

  // MARK: Lines

  func lineStart(_ number: Int) -> Int { max(source.lines.offset(ofLine: number), source.bodyStart) }

  /// Moves past spaces, and past what libcmark drops with them at the ends of lines.
  mutating func skipSpaces() {
    while place < end, bytes[place].isSpaceOrTab || bytes[place] == 0x0B || bytes[place] == 0x0C { place += 1 }
  }

  /// Moves past a line end and what precedes the content of the next line.
  ///
  /// - Parameter next: What the tree has next in the document's text; empty where that is not a text.
  mutating func nextLine(expecting next: Range<Int> = 0..<0) -> Bool {
    guard place < end, bytes[place].isLineEnd else { return false }
    place += LineEnd.width(at: place, in: bytes)
    skipPrefix(expecting: next)
    return true
  }

  /// Moves past the marks of quotes and the indentation of a line that goes on a block.
  mutating func skipPrefix(expecting next: Range<Int>) {
    let lineStart = place
    while place < end, bytes[place].isSpaceOrTab { place += 1 }
    var last: Int?
    var marks = 0
    while marks < quotes, place < end, bytes[place] == UInt8(ascii: ">") {
      last = place
      marks += 1
      place += 1
      while place < end, bytes[place].isSpaceOrTab { place += 1 }
    }
    // A line may leave out marks, and then a > that is indented far enough is text.
    guard let byte = next.first.map({ text[$0] }) else { return }
    if byte == UInt8(ascii: ">"), let last, place >= end || !">&\\".utf8.contains(bytes[place]) { place = last }
    // Such a line keeps its indentation, which shows in code and after a backslash.
    if byte.isSpaceOrTab {
      var spaces = text[next].prefix { $0.isSpaceOrTab }.count
      while spaces > 0, place > lineStart, bytes[place - 1].isSpaceOrTab {
        place -= 1
        spaces -= 1
      }
    }
  }

  // MARK: Inline nodes

  private mutating func pairInlines(of block: NodeID) {
    var next = document[block].parent
    while let id = next {
      if document[id].kind == .blockQuote { quotes += 1 }
      next = document[id].parent
    }
    breaksLeft = document.descendants(of: block).count { document[$0].kind.isLineBreak }
    if let heading = document[block].kind.heading { enterHeading(level: Int(heading.level)) }
    guard let first = document[block].firstChild else { return }
    let isDefinition = place < end && bytes[place] == UInt8(ascii: "[") && !beginsHere(first)
    if isDefinition { isLost = !skipDefinitions(before: first) }
    for step in document.walk(from: block) where step.id != block {
      let isBreak = document[step.id].kind.isLineBreak
      if !isLost, !pair(step) { isLost = true }
      if isBreak {
        if isLost { findNextLine() }
        breaksLeft -= 1
      }
    }
  }

  private mutating func enterHeading(level: Int) {
    var marks = 0
    while place + marks < end, bytes[place + marks] == UInt8(ascii: "#") { marks += 1 }
    if marks == level, place + marks == end || bytes[place + marks].isSpaceOrTab || bytes[place + marks].isLineEnd {
      place += marks
      skipSpaces()
    } else {
      // The line of = or - below a heading has no text; libcmark counts the line after it in some places.
      let isUnderline = [lastLine, lastLine - 1].map { line in
        source.content(ofLine: line).last.map { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") } ?? false
      }
      lastLine -= isUnderline[0] ? 1 : isUnderline[1] ? 2 : 0
    }
  }

  /// How many lines the block has from the next byte on.
  private var linesLeft: Int { lastLine - source.lines.number(at: min(place, max(0, end - 1))) + 1 }

  /// After a failure: goes on with the next line, if each line that is left is one of the tree.
  private mutating func findNextLine() {
    guard linesLeft == breaksLeft + 1 else { return }
    place = source.lines.offset(ofLine: source.lines.number(at: min(place, end - 1)) + 1)
    skipPrefix(expecting: 0..<0)
    isLost = false
    isInAutolink = false
  }

  /// CommonMark takes definitions of links out of a paragraph's head: finds the line in which its first node begins.
  private mutating func skipDefinitions(before first: NodeID) -> Bool {
    let start = place
    let firstLine = source.lines.number(at: place)
    // Where no node goes over a line end, the number of line breaks tells it.
    let likely = lastLine - breaksLeft
    for line in (likely > firstLine ? [likely] : []) + Array((firstLine + 1)...max(firstLine + 1, lastLine)) {
      place = source.lines.offset(ofLine: line)
      skipPrefix(expecting: words(of: first))
      if place < end, beginsHere(first) { return true }
    }
    place = start
    return false
  }

  /// Whether the first line of a block can be read from here. Nothing is kept.
  private func beginsHere(_ first: NodeID) -> Bool {
    var trial = self
    var next: NodeID? = first
    while let id = next {
      for step in document.walk(from: id) {
        if !trial.pair(step) { return false }
        if document[step.id].kind.isLineBreak { return true }
      }
      next = document[id].next
    }
    trial.skipSpaces()
    return trial.place >= end || bytes[trial.place].isLineEnd || bytes[trial.place] == UInt8(ascii: "#")
  }

  /// Reads what gave a step of the tree.
  private mutating func pair(_ step: WalkStep) -> Bool {
    let start = place
    let isRead: Bool
    switch document[step.id].kind {
    case .text(let text): return read(text, as: isInAutolink ? .autolink : .words)
    case .softBreak, .lineBreak:
      skipSpaces()
      if place < end, bytes[place] == UInt8(ascii: "\\") { place += 1 }
      isRead = nextLine(expecting: words(of: document[step.id].next))
    case .code(let text): isRead = readCode(text)
    case .htmlInline(let text): isRead = read(text, as: .verbatim)
    case .emphasis: isRead = take(1, of: "*_")
    case .strong: isRead = take(2, of: "*_")
    case .link(let link): isRead = step.isEntering ? enterLink(link) : leaveLink(step.id, link.destination, link.title)
    case .image(let image):
      isRead = step.isEntering ? take("![") : leaveLink(step.id, image.destination, image.title)
    default: return false  // libcmark puts no blocks into lines, and knows no kinds of ours.
    }
    guard isRead else { return false }
    if document[step.id].kind.isLineBreak { return true }
    if step.isEntering { starts[step.id] = start }
    if !step.isEntering || !document[step.id].kind.isContainer, let start = starts[step.id] {
      pairs.nodes[step.id] = start..<place
    }
    return true
  }

  private func words(of id: NodeID?) -> Range<Int> {
    guard let id, let range = document.text(of: id) else { return 0..<0 }
    return Int(range.offset)..<Int(range.offset + range.count)
  }

  /// Moves past some equal bytes.
  private mutating func take(_ count: Int, of marks: StaticString) -> Bool {
    guard place + count <= end, case let mark = bytes[place],
      marks.withUTF8Buffer({ $0.contains(mark) }), (1..<count).allSatisfy({ bytes[place + $0] == mark })
    else { return false }
    place += count
    return true
  }

  mutating func take(_ mark: StaticString) -> Bool {
    guard place + mark.utf8CodeUnitCount <= end,
      mark.withUTF8Buffer({ $0.elementsEqual(bytes[place..<(place + $0.count)]) })
    else { return false }
    place += mark.utf8CodeUnitCount
    return true
  }

  // MARK: Trying

  /// What a failed attempt goes back to.
  struct Mark {
    fileprivate var place: Int, count: Int
  }

  /// The state before an attempt.
  var mark: Mark { Mark(place: place, count: pairs.pieces.count) }

  /// Forgets an attempt.
  mutating func goBack(to mark: Mark) {
    place = mark.place
    pairs.pieces.removeLast(pairs.pieces.count - mark.count)
  }

  /// Keeps a stretch of text that is written as it is.
  mutating func add(_ offset: Int, _ count: Int, at range: Range<Int>) {
    if count > 0 { pairs.pieces.append(Piece(text: offset, count: count, source: range, isVerbatim: true)) }
  }
}
