internal import Diagnostics

extension Construct {
  /// Pipe tables, as in GitHub Flavored Markdown 0.29, 4.10. libcmark takes one for a paragraph, so its lines are cut at
  /// the pipes that no backslash precedes.
  static let tables = Construct(delimiters: "|") { document, map, _ in
    let source = map.source
    let delimiters = DelimiterRow.all(in: source)
    var maker = TableMaker(map)
    defer { map = maker.map }
    var next = delimiters[...]
    for id in document.nodeIDs {
      let kind = document[id].kind
      guard kind.isParagraph || kind.heading != nil, document[id].parent != nil else { continue }
      let span = document[id].span
      next = next.drop { $0.line <= Int(span.startLine) }
      // A paragraph holds one table: the lines after a second such row are rows of the first.
      guard let row = next.prefix(while: { $0.line <= Int(span.endLine) }).first(where: { !$0.alignments.isEmpty })
      else {
        if kind.isParagraph { maker.findRows(in: span) }
        continue
      }
      if kind.isParagraph {
        maker.makeTable(of: id, row, in: &document)
      } else if row.line < Int(span.endLine) {
        maker.findHeading(below: row.line, in: span)
      }
    }
    return maker.problems
  }
}
