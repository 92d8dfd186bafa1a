internal import Diagnostics
internal import Values

extension Construct {
  /// `3*4*5 mm`: the stars are taken for emphasis, and readers see 345 mm. CommonMark lets a star between two letters or
  /// digits begin emphasis (section 6.2); between digits it is hardly meant so.
  static let measures = Construct(delimiters: "*_") { document, map, _ in
    var seen = Set<NodeID>()
    return document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].kind == .emphasis || document[id].kind == .strong, document[id].parent != nil,
        joinsNumbers(id, document), let block = document.textBlock(of: id), seen.insert(block).inserted
      else { return nil }
      return .warning(
        .markdown, map.location(of: id, in: document, first: 1),
        "the stars between these numbers aren't shown: they make what is between them slanted",
        hint: "write × between measures, or \\* for the character itself")
    }
  }

  private static func joinsNumbers(_ id: NodeID, _ document: Document) -> Bool {
    let before = last(document[id].previous.flatMap { document.lastWords(in: $0) })
    let after = first(document[id].next.flatMap { document.firstWords(in: $0) })
    let (start, end) = (first(document.firstWords(in: id)), last(document.lastWords(in: id)))
    guard !start.isSpaced, !end.isSpaced else { return false }
    // 3*4*5, 5 mg*2 and 2*daily for 3*weeks
    let opens = !before.isSpaced && isNumberLike(before.scalar) && isNumber(start.scalar)
    let closes = !after.isSpaced && isNumberLike(end.scalar) && isNumber(after.scalar)
    let counts = !before.isSpaced && !after.isSpaced && isNumber(before.scalar) && isNumber(end.scalar)
    if opens || closes || (counts && isNumberLike(after.scalar)) { return true }
    // 3 *4* 5, and 2 *500 mg and 3* 250
    return isNumber(before.scalar) && isNumber(start.scalar) && isNumber(end.scalar) && isNumber(after.scalar)
  }

  /// The first character of some words, and whether one space is before it.
  private static func first(_ words: ArraySlice<UInt8>?) -> (scalar: Unicode.Scalar?, isSpaced: Bool) {
    let text = String(decoding: (words ?? []).prefix(8), as: UTF8.self).unicodeScalars
    return text.first == " " ? (text.dropFirst().first, true) : (text.first, false)
  }

  /// The last character of some words, and whether one space is after it.
  private static func last(_ words: ArraySlice<UInt8>?) -> (scalar: Unicode.Scalar?, isSpaced: Bool) {
    let text = String(decoding: (words ?? []).suffix(8), as: UTF8.self).unicodeScalars
    return text.last == " " ? (text.dropLast().last, true) : (text.last, false)
  }

  /// A digit of any script, or a fraction.
  private static func isNumber(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.numericType != nil }

  /// A number, a unit after one, or a bracket that closes a term.
  private static func isNumberLike(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return isNumber(scalar)
      || UInt8(exactly: scalar.value).map { $0.isASCIIAlphanumeric || ")%".utf8.contains($0) } ?? false
  }
}
