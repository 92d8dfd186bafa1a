internal import Diagnostics

/// Makes tables of paragraphs.
struct TableMaker {
  var map: SourceMap
  var source: MarkdownSource { map.source }
  var problems: [Diagnostic] = []

  init(_ map: SourceMap) { self.map = map }

  /// A row of a table: the nodes of each cell, and whether a border stood in it at all.
  struct Row {
    var cells: [[NodeID]]
    var line: Int
    var hasBorder = true
  }

  /// Rows that nothing makes a table of.
  mutating func findRows(in span: SourceSpan) {
    let first = Int(span.startLine)
    guard first < span.endLine,
      (first...first + 1).allSatisfy({ source.content(ofLine: $0).first == UInt8(ascii: "|") })
    else { return }
    problems.append(
      .warning(
        .table, place(first), "these lines aren't a table: their second line isn't of the form |---|---|",
        hint: "write it below the row of headings, in plain hyphens, with as many cells"))
  }

  /// A line of `---` or `===` right below a table.
  mutating func findHeading(below row: Int, in span: SourceSpan) {
    // libcmark counts the line after it in some places.
    let lines = (row + 1)...max(row + 1, Int(span.endLine))
    let line = lines.last { number in
      let content = source.content(ofLine: number)
      return !content.isEmpty && content.allSatisfy { "=- \t".utf8.contains($0) }
    }
    report(
      line ?? Int(span.endLine), "this line makes a heading of the table above it", "leave an empty line between them")
  }

  mutating func makeTable(of id: NodeID, _ delimiter: DelimiterRow, in document: inout Document) {
    let span = document[id].span
    let alignments = delimiter.alignments
    let lines = Self.lines(of: id, in: document)
    let place = lines.nodes.count - 1 - (Int(span.endLine) - delimiter.line)
    guard place >= 1, Self.isDelimiter(lines.nodes[place], in: document) else {
      return report(
        delimiter.line, "this table can't be read, because emphasis, code or a link goes over the end of a line",
        "end it in each cell")
    }
    guard alignments.count <= Self.mostColumns, lines.nodes.count - place <= Self.mostRows else {
      return report(
        delimiter.line, "a table has at most \(Self.mostColumns) columns and \(Self.mostRows) rows",
        "make several tables of it")
    }
    let header = row(lines.nodes[place - 1], line: delimiter.line - 1, in: &document, isProbe: true)
    guard header.cells.count == alignments.count else {
      let cells = header.cells.count == 1 ? "1 cell" : "\(header.cells.count) cells"
      return report(
        delimiter.line, "this isn't a table: its first row has \(cells) and this line \(alignments.count)",
        "give both lines the same number of |; \\| is a character in a cell")
    }
    for (index, rowBreak) in lines.breaks[(place - 1)...].enumerated() {
      document.detach(rowBreak)
      let line = delimiter.line - 1 + index
      if document[rowBreak].kind == .lineBreak, source.content(ofLine: line).last == UInt8(ascii: "\\") {
        problems.append(
          .warning(
            .table, self.place(line), "a row of a table ends where its line ends",
            hint: "remove the \\, and write a cell's words on one line"))
      }
    }
    for node in lines.nodes[place] { document.detach(node) }
    var rows = [row(lines.nodes[place - 1], line: delimiter.line - 1, in: &document)]
    for index in lines.nodes.indices.dropFirst(place + 1) {
      rows.append(row(lines.nodes[index], line: delimiter.line + index - place, in: &document))
    }
    let table = table(
      for: id, below: delimiter.line - 2, textAbove: place > 1 ? lines.breaks[place - 2] : nil, in: &document)
    fill(table, rows, alignments, in: &document)
  }

  /// More columns nobody can read, and rows are filled up to them.
  static let mostColumns = 100, mostRows = 1000

  /// The table's own node: the paragraph itself, or a new one after it where text is above the table.
  ///
  /// - Parameter line: The last line above the table, from 1.
  func table(
    for paragraph: NodeID, below line: Int, textAbove lastBreak: NodeID?, in document: inout Document
  ) -> NodeID {
    guard let lastBreak else { return paragraph }
    document.detach(lastBreak)
    let table = document.make(.paragraph, span: document[paragraph].span)
    document[table].span.startLine = Int32(line + 1)
    (document[paragraph].span.endLine, document[paragraph].span.endColumn) = (
      Int32(line), Int32(source.lines.line(line)?.count ?? 0)
    )
    document.move(table, after: paragraph)
    return table
  }

  mutating func fill(
    _ table: NodeID, _ rows: [Row], _ alignments: [Node.Cell.Alignment], in document: inout Document
  ) {
    let columns = alignments.count
    var rows = rows[...]
    let hasRowHeadings = columns > 1 && rows.first?.cells.first?.isEmpty == true
    document[table].kind = .table(Node.Table(columns: UInt32(columns), hasRowHeadings: hasRowHeadings))
    if let last = rows.last, rows.count > 1, !last.hasBorder, Self.isCaption(last.cells[0], in: document) {
      addCaption(last.cells[0], to: table, line: last.line, in: &document)
      rows.removeLast()
    } else if let paragraph = [document[table].previous, document[table].next].compactMap({ $0 }).first(where: {
      document[$0].kind.isParagraph && Self.isCaption(document.children(of: $0), in: document)
    }) {
      let words = document.children(of: paragraph)
      document.detach(paragraph)
      addCaption(words, to: table, line: Int(document[paragraph].span.startLine), in: &document)
    }
    for (index, row) in rows.enumerated() {
      if row.cells.count > columns {
        report(
          row.line, difference(row, columns),
          "write \\| for a | that doesn't separate cells, or give the first two lines more columns")
      } else if row.hasBorder, row.cells.count < columns {
        problems.append(
          .warning(
            .table, place(row.line), difference(row, columns),
            hint: "write an empty cell as '| |' where its words are missing"))
      } else if !row.hasBorder, columns > 1 {
        problems.append(
          .warning(
            .table, place(row.line), "this line became a row of the table",
            hint: "leave an empty line between a table and what follows it"))
      }
      let node = document.make(.tableRow, span: span(ofLine: row.line))
      document.move(node, into: table)
      for column in 0..<max(columns, row.cells.count) {
        var cell = Node.Cell(alignment: column < columns ? alignments[column] : .none)
        if index == 0 { cell.scope = .column } else if column == 0, hasRowHeadings { cell.scope = .row }
        let made = document.make(.tableCell(cell), span: span(ofLine: row.line))
        document.move(made, into: node)
        if column < row.cells.count { for word in row.cells[column] { document.move(word, into: made) } }
      }
    }
  }

  private func difference(_ row: Row, _ columns: Int) -> String {
    "this row has \(row.cells.count) cell\(row.cells.count == 1 ? "" : "s"), but the table has \(columns) column"
      + (columns == 1 ? "" : "s")
  }

  // MARK: Places

  mutating func report(_ line: Int, _ message: String, _ hint: String?) {
    problems.append(.error(.table, place(line), message, hint: hint))
  }

  func place(_ line: Int) -> SourceLocation {
    let content = source.content(ofLine: line)
    return map.location(content.startIndex..<content.endIndex)
  }

  func span(ofLine line: Int) -> SourceSpan {
    let count = source.lines.line(line)?.count ?? 0
    return SourceSpan(startLine: Int32(line), startColumn: 1, endLine: Int32(line), endColumn: Int32(count))
  }
}
