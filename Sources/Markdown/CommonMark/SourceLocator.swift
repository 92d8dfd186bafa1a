public import Diagnostics

/// Finds where nodes stand in their file, so that each of several equal ones is found at its own place.
///
/// libcmark's columns of inline nodes are off in quotes, lists and later lines of a paragraph. So what a node is written
/// as is looked up in the lines of the block that holds it: first behind the reported place, then behind the last place
/// that was found for the same words.
public struct SourceLocator {
  let source: MarkdownSource
  private var lines: LineIndex { source.lines }
  /// Where the next search begins, as an offset in the file.
  private var cursors: [Search: Int] = [:]

  /// Something that is looked for in a block.
  private struct Search: Hashable {
    var block: NodeID
    var words: String
  }

  /// How far behind the place where a search begins it goes, in bytes: a flood of places must not take quadratic time.
  private static let reach = 1 << 16

  /// Begins at the start of a file. Nodes must be asked for in reading order.
  public init(_ source: MarkdownSource) { self.source = source }

  /// Where a node stands.
  ///
  /// - Parameter words: How it begins in Markdown. Where they can't be found, the place is the one that libcmark told.
  public mutating func location(of id: NodeID, in document: Document, writtenAs words: String = "") -> SourceLocation {
    find(words, of: id, in: document) ?? reported(id, in: document)
  }

  /// Where a node stands; nil if it is not written as some words.
  public mutating func place(of id: NodeID, in document: Document, writtenAs words: String) -> SourceLocation? {
    find(words, of: id, in: document)
  }

  /// Where the address of a link or image stands: behind `](` if it was written so, else in a definition or alone; the
  /// same words may stand in the text too.
  public mutating func location(ofDestination address: String, of id: NodeID, in document: Document) -> SourceLocation {
    guard let place = find("](" + address, of: id, in: document) else {
      return location(of: id, in: document, writtenAs: address)
    }
    // A link that is written with character references may have got the place of the next; that one must not get it, too.
    let block = document.block(of: id)
    if let taken = cursors[Search(block: block, words: "](" + address)] {
      cursors[Search(block: block, words: address)] = taken + 2
    }
    let start = Int(place.range?.start ?? 0) + 2
    return SourceLocation(path: place.path, start..<start + address.utf8.count)
  }

  private mutating func find(_ words: String, of id: NodeID, in document: Document) -> SourceLocation? {
    let block = document.block(of: id)
    let span = document[block].span
    guard !words.isEmpty, span.startLine > 0 else { return nil }
    let start = lines.offset(ofLine: Int(span.startLine))
    let end = lines.offset(ofLine: Int(max(span.startLine, span.endLine)) + 1)
    let search = Search(block: block, words: words)
    let cursor = cursors[search] ?? start
    guard cursor < end else { return nil }
    let place = document[id].span
    let reported =
      place.startLine == 0 ? cursor : lines.offset(ofLine: Int(place.startLine)) + Int(place.startColumn) - 1
    let wanted = Array(words.utf8)
    let found =
      offset(of: wanted, from: max(cursor, reported), to: end)
      ?? (reported > cursor ? offset(of: wanted, from: cursor, to: min(end, reported + wanted.count)) : nil)
    guard let found else {
      cursors[search] = end
      return nil
    }
    cursors[search] = found + 1
    return lines.location(found..<found + wanted.count, in: source.path)
  }

  private func reported(_ id: NodeID, in document: Document) -> SourceLocation {
    var span = document[id].span
    // libcmark counts the columns of later lines of a paragraph on from its first.
    let isOnLine = span.startLine > 0 && Int(span.startColumn) <= source.line(Int(span.startLine)).count
    if !isOnLine { span = document[document.block(of: id)].span }
    return source.location(span)
  }

  private func offset(of words: [UInt8], from start: Int, to end: Int) -> Int? {
    let end = min(end, start + Self.reach, source.bytes.count)
    guard start >= 0, end - start >= words.count else { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
      (start...end - words.count).first { index in
        bytes[index] == words[0] && words.indices.allSatisfy { bytes[index + $0] == words[$0] }
      }
    }
  }
}

extension Document {
  /// The block that holds an inline node; another node itself.
  fileprivate func block(of id: NodeID) -> NodeID {
    var block = id
    while self[block].kind.isInline, let parent = self[block].parent { block = parent }
    return block
  }
}
