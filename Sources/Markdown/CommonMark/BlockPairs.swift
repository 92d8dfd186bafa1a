/// Where the texts and nodes of a block are written.
struct BlockPairs: Sendable {
  /// By their places in the document's text.
  var pieces: [Piece] = []
  /// Inline nodes other than texts, with their delimiters, in bytes of the file from 0.
  var nodes: [NodeID: Range<Int>] = [:]
  /// The addresses of links and images, in bytes of the file from 0.
  var destinations: [NodeID: Range<Int>] = [:]
}

/// A stretch of a document's text and the bytes of the file that give it.
struct Piece: Sendable {
  /// Where it begins in the document's text, and how long it is, in bytes.
  var text: Int, count: Int
  /// In the file, in bytes from 0.
  var source: Range<Int>
  /// Whether each byte of the text is one of the file.
  var isVerbatim: Bool
  /// Whether it is written with a backslash or as a character reference.
  var isEscaped = false

  /// The bytes of the file that give one of the text.
  func source(of offset: Int) -> Range<Int> {
    if !isVerbatim { return source }
    let place = source.lowerBound + offset - text
    return place..<place + 1
  }
}

extension [Piece] {
  /// The piece that holds a byte of the document's text; the pieces are in the order of their places in it.
  func piece(at offset: Int) -> Piece? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, case let piece = self[low - 1], offset < piece.text + piece.count else { return nil }
    return piece
  }
}
