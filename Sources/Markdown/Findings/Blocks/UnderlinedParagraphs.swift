internal import Diagnostics
internal import Values

extension Construct {
  /// A line of hyphens right below a paragraph makes a heading of it (CommonMark 4.3), where a line to separate was meant.
  static let underlinedParagraphs = Construct(delimiters: "-") { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].parent != nil, case .heading(let heading) = document[id].kind, heading.level == 2,
        document[id].span.endLine > document[id].span.startLine
      else { return nil }
      // Of a row of a table, the table says more.
      if document.plainText(of: id).utf8.contains(UInt8(ascii: "|")) { return nil }
      let isLong = document.walk(from: id).contains { step in
        switch document[step.id].kind {
        case .softBreak, .lineBreak: true
        default: false
        }
      }
      let ends = document.lastByte(in: id).map { ".;!".utf8.contains($0) } ?? false
      guard isLong || ends else { return nil }
      return .warning(
        .heading, map.blockLocation(of: id, in: document, first: 1),
        "the line of hyphens below makes a heading of this paragraph",
        hint: "leave an empty line above the hyphens; a heading is written with ## before it")
    }
  }
}
