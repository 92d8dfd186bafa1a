internal import Diagnostics
internal import Values

extension Construct {
  /// In a table's cell, which is one line, a backslash between spaces begins a new line: `| one \\ two |`. Elsewhere a
  /// backslash does so at the end of a line.
  static let cellBreaks = Construct(delimiters: "|") { document, map, _ in
    for node in document.textNodes(holding: UInt8(ascii: "\\")) where document.isInside(node, \.isTableCell) {
      var next: NodeID? = node
      while let id = next, let range = document.text(of: id) {
        next = nil
        guard let found = document[range].firstRange(of: Array(" \\ ".utf8)),
          map.isEscaped(found.lowerBound + 1) != true
        else { continue }
        let place = found.lowerBound
        let rest = document.cut(id, at: place, leavingOut: 3)
        document.move(document.make(.lineBreak, span: document[id].span), before: rest)
        next = rest
      }
    }
    return []
  }
}

extension Node.Kind {
  fileprivate var isTableCell: Bool { if case .tableCell = self { true } else { false } }
}
