internal import Diagnostics
internal import Values

extension Construct {
  /// `3*4*5 mm`: the stars are taken for emphasis, and readers see 345 mm. CommonMark lets a star between two letters or
  /// digits begin emphasis (section 6.2); between digits it is hardly meant so.
  static let measures = Construct(delimiters: "*") { document, map, _ in
    var seen = Set<NodeID>()
    return document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].kind == .emphasis || document[id].kind == .strong, document[id].parent != nil else {
        return nil
      }
      let outside = (document.lastByte(before: id), document.firstByte(after: id))
      let inside = (document.firstByte(in: id), document.lastByte(in: id))
      let opens = isNumberLike(outside.0) && inside.0?.isASCIIDigit == true
      let closes = isNumberLike(inside.1) && outside.1?.isASCIIDigit == true
      guard opens || closes, let block = document.textBlock(of: id), seen.insert(block).inserted else { return nil }
      return .warning(
        .markdown, map.location(of: id, in: document, first: 1),
        "the stars between these numbers aren't shown: they make what is between them slanted",
        hint: "write × between measures, or \\* for the character itself")
    }
  }

  /// A digit, a unit after one, or a bracket that closes a term.
  private static func isNumberLike(_ byte: UInt8?) -> Bool {
    byte.map { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "%") } ?? false
  }
}
