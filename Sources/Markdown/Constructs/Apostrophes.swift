internal import Diagnostics
internal import Values

extension Construct {
  /// An apostrophe after emphasis, a link or code is one: libcmark takes it for the beginning of a quotation, because it
  /// sees a mark before it, not the word.
  static let apostrophes = Construct(delimiters: "'") { document, map, context in
    guard context.isSmart else { return [] }
    for id in document.nodeIDs where document[id].parent != nil {
      guard case .text(let range) = document[id].kind, document[range].starts(with: opening),
        document.bytes(before: id).map(isWordEnd) == true,
        // Only a straight one: who types a quotation mark means it.
        map.offsets(of: TextRange(offset: range.offset, count: UInt32(opening.count)))?.count == 1
      else { continue }
      document.replace(range.offset, with: closing)
    }
    return []
  }

  private static let opening: [UInt8] = Array("\u{2018}".utf8), closing: [UInt8] = Array("\u{2019}".utf8)

  private static func isWordEnd(_ byte: UInt8) -> Bool { !byte.isASCIIWhitespace && !"([{/-".utf8.contains(byte) }
}

extension Document {
  /// The last byte of what precedes an inline node in its line, also outside the emphasis that it is in.
  fileprivate func bytes(before id: NodeID) -> UInt8? {
    var node = id
    while self[node].previous == nil, let parent = self[node].parent, self[parent].kind.isInline { node = parent }
    guard let previous = self[node].previous else { return nil }
    return lastByte(in: previous)
  }
}
