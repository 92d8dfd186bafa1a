public import Diagnostics

/// Pairs the texts of a document with the bytes of its file.
///
/// A document's text only grows, so what libcmark gave keeps its offsets whatever constructs do with the nodes. The tree
/// as libcmark made it is kept here, and a block is paired when something in it is first asked for: most articles ask for
/// little. A place that can't be paired has no answer.
public struct SourceMap: Sendable {
  /// The file.
  public let source: MarkdownSource
  /// The document before any construct changed it.
  private let parsed: Document
  /// The blocks that have texts, by their places in the document's text; nil until something is asked for.
  private var blocks: [Block]?
  /// Texts that constructs added, by their places in the document's text.
  private var added: [Piece] = []
  /// Nodes that constructs made.
  private var made: [NodeID: Range<Int>] = [:]

  /// Makes the map of a document that has just been parsed.
  public init(_ source: MarkdownSource, of parsed: Document) { (self.source, self.parsed) = (source, parsed) }

  /// A block and the stretch of the document's text that it and its descendants take.
  private struct Block {
    var node: NodeID
    var textStart: Int
    var pairs: BlockPairs?
  }

  /// Where a text is written, from its first byte to its last; nil where that is not known.
  public mutating func range(of text: TextRange) -> ByteRange? { offsets(of: text).map { ByteRange($0) } }

  /// Where an inline node is written, with its delimiters; nil where that is not known.
  public mutating func range(of id: NodeID, in document: Document) -> ByteRange? {
    offsets(of: id, in: document).map { ByteRange($0) }
  }

  /// Where the address of a link or an image is written; nil for one that is defined elsewhere, or where that is not
  /// known.
  public mutating func range(ofDestinationOf id: NodeID) -> ByteRange? {
    pairs(holding: id)?.destinations[id].map { ByteRange($0) }
  }

  /// Whether a byte of the document's text is written so that it is only a character: after a backslash, or as a
  /// character reference. Nil where that is not known.
  ///
  /// - Parameter offset: In the document's text, in bytes from 0.
  public mutating func isEscaped(_ offset: Int) -> Bool? { piece(at: offset)?.isEscaped }

  /// Where a text is written, in bytes of the file from 0.
  mutating func offsets(of text: TextRange) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    let (first, last) = (Int(text.offset), Int(text.offset + text.count) - 1)
    guard let start = piece(at: first)?.source(of: first).lowerBound,
      let end = piece(at: last)?.source(of: last).upperBound, start < end
    else { return nil }
    return start..<end
  }

  /// Where an inline node is written, in bytes of the file from 0.
  mutating func offsets(of id: NodeID, in document: Document) -> Range<Int>? {
    if let made = made[id] { return made }
    if case .text(let text) = document[id].kind { return offsets(of: text) }
    return pairs(holding: id)?.nodes[id]
  }

  /// Where a node is, for people: where it is written, else where its block begins.
  ///
  /// - Parameter count: How many bytes are meant, if not all.
  public mutating func location(of id: NodeID, in document: Document, first count: Int = .max) -> SourceLocation {
    guard document[id].kind.isInline || made[id] != nil, let range = offsets(of: id, in: document) else {
      return blockLocation(of: id, in: document)
    }
    return location(range.prefix(count))
  }

  /// Where the address of a link or an image is, for people: the address itself, else the whole link.
  public mutating func location(ofDestinationOf id: NodeID, in document: Document) -> SourceLocation {
    pairs(holding: id)?.destinations[id].map(location) ?? location(of: id, in: document)
  }

  /// Where a text is, for people; nil where that is not known.
  mutating func location(of text: TextRange) -> SourceLocation? { offsets(of: text).map(location) }

  /// Where the block that holds a node begins, for people.
  ///
  /// - Parameter count: How many bytes are meant.
  public func blockLocation(of id: NodeID, in document: Document, first count: Int = 0) -> SourceLocation {
    var block = id
    while document[block].kind.isInline || document[block].span.startLine == 0, let parent = document[block].parent {
      block = parent
    }
    let span = document[block].span
    return source.location(line: span.startLine, column: span.startColumn, count: count)
  }

  /// A range of the file, in bytes from 0, for people.
  public func location(_ range: Range<Int>) -> SourceLocation { SourceLocation(path: source.path, range) }

  // MARK: What constructs add

  /// Remembers where a text that a construct added is written.
  mutating func record(_ text: TextRange, at range: Range<Int>) {
    guard !text.isEmpty else { return }
    let isVerbatim = Int(text.count) == range.count
    added.append(Piece(text: Int(text.offset), count: Int(text.count), source: range, isVerbatim: isVerbatim))
  }

  /// Remembers where a text is written that was copied from another document.
  ///
  /// - Parameter distance: How many bytes after this file's begin the other document's file begins.
  mutating func record(
    _ copy: TextRange, copiedFrom text: TextRange, of other: inout SourceMap, movedBy distance: Int
  ) {
    var offset = Int(text.offset)
    let end = offset + Int(text.count)
    while offset < end {
      guard let piece = other.piece(at: offset) else {
        offset += 1
        continue
      }
      let stop = min(end, piece.text + piece.count)
      let written = piece.source(of: offset).lowerBound..<piece.source(of: stop - 1).upperBound
      added.append(
        Piece(
          text: Int(copy.offset) + offset - Int(text.offset), count: stop - offset,
          source: (written.lowerBound + distance)..<(written.upperBound + distance), isVerbatim: piece.isVerbatim,
          isEscaped: piece.isEscaped))
      offset = stop
    }
  }

  /// Remembers where a node that a construct made is written.
  mutating func record(_ id: NodeID, at range: Range<Int>?) { made[id] = range }

  // MARK: Blocks

  private mutating func piece(at offset: Int) -> Piece? {
    if offset >= parsed.text.count { return added.piece(at: offset) }
    prepare()
    guard let index = blockIndex(where: { $0.textStart <= offset }) else { return nil }
    return pairs(ofBlock: index)?.pieces.piece(at: offset)
  }

  private mutating func pairs(holding id: NodeID) -> BlockPairs? {
    guard Int(id.index) < parsed.nodes.count else { return nil }
    prepare()
    guard let index = blockIndex(where: { $0.node.index <= id.index }) else { return nil }
    return pairs(ofBlock: index)
  }

  private mutating func pairs(ofBlock index: Int) -> BlockPairs? {
    guard let block = blocks?[index] else { return nil }
    if let pairs = block.pairs { return pairs }
    let pairs = BlockPairing.pairs(of: block.node, in: parsed, source)
    blocks?[index].pairs = pairs
    return pairs
  }

  /// The last block for which something holds that holds for all before it.
  private func blockIndex(where isBefore: (Block) -> Bool) -> Int? {
    guard let blocks else { return nil }
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(blocks[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Lists the blocks: the texts of nodes follow each other in the order of the nodes.
  private mutating func prepare() {
    guard blocks == nil else { return }
    var list: [Block] = []
    var end = 0
    for id in parsed.nodeIDs {
      let kind = parsed[id].kind
      if !kind.isInline { list.append(Block(node: id, textStart: end)) }
      _ = kind.mapTexts { range, _ in
        end = max(end, Int(range.offset + range.count))
        return range
      }
    }
    blocks = list
  }
}
