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

  /// Where a text is written, in bytes of the file from 0, from its first byte to its last; nil where that is not known.
  public mutating func range(of text: TextRange) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    let (first, last) = (Int(text.offset), Int(text.offset + text.count) - 1)
    guard let start = piece(at: first)?.source(of: first).lowerBound,
      let end = piece(at: last)?.source(of: last).upperBound, start < end
    else { return nil }
    return start..<end
  }

  /// Whether a byte of the document's text is written so that it is only a character: after a backslash, or as a
  /// character reference. Nil where that is not known.
  ///
  /// - Parameter offset: In the document's text, in bytes from 0.
  public mutating func isEscaped(_ offset: Int) -> Bool? { piece(at: offset)?.isEscaped }

  /// Where an inline node is written, with its delimiters, in bytes of the file from 0; nil where that is not known.
  public mutating func range(of id: NodeID, in document: Document) -> Range<Int>? {
    if let made = made[id] { return made }
    if case .text(let text) = document[id].kind { return range(of: text) }
    return pairs(holding: id)?.nodes[id]
  }

  /// Where the address of a link or an image is written, in bytes of the file from 0; nil for one that is defined
  /// elsewhere, or where that is not known.
  public mutating func range(ofDestinationOf id: NodeID) -> Range<Int>? { pairs(holding: id)?.destinations[id] }

  /// Where a node is, for people: where it is written, else where its block begins.
  ///
  /// - Parameter count: How many bytes are meant, if not all.
  public mutating func location(of id: NodeID, in document: Document, first count: Int = .max) -> SourceLocation {
    if document[id].kind.isInline, let range = range(of: id, in: document) {
      return location(range.lowerBound..<min(range.upperBound, range.lowerBound + min(count, range.count)))
    }
    return blockLocation(of: id, in: document)
  }

  /// Where the address of a link or an image is, for people: the address itself, else the whole link.
  public mutating func location(ofDestinationOf id: NodeID, in document: Document) -> SourceLocation {
    range(ofDestinationOf: id).map(location) ?? location(of: id, in: document)
  }

  /// Where the block that holds a node begins, for people.
  public func blockLocation(of id: NodeID, in document: Document) -> SourceLocation {
    var block = id
    while document[block].kind.isInline || document[block].span.startLine == 0, let parent = document[block].parent {
      block = parent
    }
    return source.location(document[block].span)
  }

  /// A range of the file, in bytes from 0, for people.
  public func location(_ range: Range<Int>) -> SourceLocation { source.lines.location(range, in: source.path) }

  // MARK: What constructs add

  /// Remembers where a text that a construct added is written.
  mutating func record(_ text: TextRange, at range: Range<Int>, isEscaped: Bool = false) {
    guard !text.isEmpty else { return }
    let isVerbatim = Int(text.count) == range.count
    added.append(
      Piece(text: Int(text.offset), count: Int(text.count), source: range, isVerbatim: isVerbatim, isEscaped: isEscaped)
    )
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
