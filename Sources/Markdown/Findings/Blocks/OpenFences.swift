internal import Diagnostics
internal import Values

extension Construct {
  /// Code that nothing ends takes in the rest of the page (CommonMark 4.5): its headings, and its cards that say when to call.
  static let openFences = Construct(delimiters: "`~") { document, map, _ in
    let source = map.source
    return document.nodeIDs.compactMap { id -> Diagnostic? in
      guard case .codeBlock = document[id].kind, document[id].parent != nil else { return nil }
      let span = document[id].span
      let opening = source.opening(of: span)
      guard let sign = opening.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
      let fence = opening.prefix { $0 == sign }
      let last = source.content(ofLine: Int(span.endLine))
      let end = last.prefix { $0 == sign }
      let isClosed = end.count >= fence.count && last[end.endIndex...].allSatisfy(\.isSpaceOrTab)
      if fence.count < 3 || isClosed && span.endLine > span.startLine { return nil }
      let mark = String(decoding: fence, as: UTF8.self)
      return .error(
        .markdown, SourceLocation(path: source.path, fence.startIndex..<fence.endIndex),
        "nothing ends the code that \(mark) begins, so readers see the rest of the page as program code",
        hint: "write \(mark) alone on the line below the code, or delete this \(mark)")
    }
  }
}
