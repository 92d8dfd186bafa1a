internal import Diagnostics

extension Construct {
  /// Pipe tables, as in GitHub Flavored Markdown 0.29, 4.10. libcmark takes one for a paragraph, so its lines are cut at
  /// the pipes that no backslash stands before.
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
      // A paragraph holds one table: the lines behind a second such row are rows of the first.
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

/// The line below a table's first row: `|---|:--:|`.
private struct DelimiterRow {
  /// From 1.
  var line: Int
  /// What it says.
  fileprivate var content: ArraySlice<UInt8>
  /// Where the text of each column stands; empty for a line that is none.
  var alignments: [Node.Cell.Alignment] { Self.alignments(of: content) ?? [] }

  /// Every line of a text that may be one.
  static func all(in source: MarkdownSource) -> [DelimiterRow] {
    source.lines(holding: UInt8(ascii: "|")).compactMap { number in
      let content = source.content(ofLine: number)
      return content.allSatisfy(isSign) ? DelimiterRow(line: number, content: content) : nil
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), 0x20, 0x09: true
    default: false
    }
  }

  private static func alignments(of line: ArraySlice<UInt8>) -> [Node.Cell.Alignment]? {
    var cells = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { cell in
      cell.filter { $0 != 0x20 && $0 != 0x09 }
    }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    var alignments: [Node.Cell.Alignment] = []
    for cell in cells {
      let isLeft = cell.first == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0)
      let isRight = dashes.last == UInt8(ascii: ":")
      let marks = dashes.dropLast(isRight ? 1 : 0)
      guard !marks.isEmpty, marks.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }
}

/// Makes tables of paragraphs.
private struct TableMaker {
  private(set) var map: SourceMap
  private var source: MarkdownSource { map.source }
  private(set) var problems: [Diagnostic] = []

  init(_ map: SourceMap) { self.map = map }

  /// A row of a table: the nodes of each cell, and whether a border stood in it at all.
  private struct Row {
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
        .table, place(first), "these lines are no table, because their second line is not of the form |---|---|",
        hint: "write it below the row of headings, in plain hyphens, with as many cells"))
  }

  /// A line of `---` or `===` right below a table.
  mutating func findHeading(below row: Int, in span: SourceSpan) {
    // libcmark counts the line behind it in some places.
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
        delimiter.line, "this is no table, because its first row has \(cells) and this line \(alignments.count)",
        "give both lines the same number of |; \\| is a sign in a cell")
    }
    for (index, rowBreak) in lines.breaks[(place - 1)...].enumerated() {
      document.detach(rowBreak)
      let line = delimiter.line - 1 + index
      if document[rowBreak].kind == .lineBreak, source.content(ofLine: line).last == UInt8(ascii: "\\") {
        problems.append(
          .warning(
            .table, self.place(line), "a row of a table ends where its line ends",
            hint: "take the \\ away, and write a cell's words into one line"))
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
  private static let mostColumns = 100, mostRows = 1000

  /// The table's own node: the paragraph itself, or a new one behind it where text stands above the table.
  ///
  /// - Parameter line: The last line above the table, from 1.
  private func table(
    for paragraph: NodeID, below line: Int, textAbove lastBreak: NodeID?, in document: inout Document
  ) -> NodeID {
    guard let lastBreak else { return paragraph }
    document.detach(lastBreak)
    let table = document.make(.paragraph, span: document[paragraph].span)
    document[table].span.startLine = Int32(line + 1)
    (document[paragraph].span.endLine, document[paragraph].span.endColumn) = (
      Int32(line), Int32(source.lines.line(line)?.count ?? 0)
    )
    document.move(table, behind: paragraph)
    return table
  }

  private mutating func fill(
    _ table: NodeID, _ rows: [Row], _ alignments: [Node.Cell.Alignment], in document: inout Document
  ) {
    let columns = alignments.count
    var rows = rows[...]
    let hasRowHeadings = columns > 1 && rows.first?.cells.first?.isEmpty == true
    document[table].kind = .table(Node.Table(columns: UInt32(columns), hasRowHeadings: hasRowHeadings))
    if let last = rows.last, rows.count > 1, !last.hasBorder, Self.isCaption(last.cells[0], in: document) {
      addCaption(last.cells[0], to: table, line: last.line, in: &document)
      rows.removeLast()
    } else if let paragraph = document[table].next, document[paragraph].kind.isParagraph,
      case let words = document.children(of: paragraph), Self.isCaption(words, in: document)
    {
      document.detach(paragraph)
      addCaption(words, to: table, line: Int(document[paragraph].span.startLine), in: &document)
    }
    for (index, row) in rows.enumerated() {
      if row.cells.count > columns {
        report(
          row.line, "this row has \(row.cells.count) cells, but the table has \(columns) columns",
          "write \\| for a sign that is no border, or give the first two lines more columns")
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

  // MARK: Captions

  private static let captionMark = Array("Table:".utf8)

  private static func isCaption(_ words: [NodeID], in document: Document) -> Bool {
    guard let first = words.first, let range = document.text(of: first) else { return false }
    return document[range].starts(with: captionMark)
  }

  private mutating func addCaption(_ words: [NodeID], to table: NodeID, line: Int, in document: inout Document) {
    let caption = document.make(.tableCaption, span: span(ofLine: line))
    document.move(caption, into: table)
    var words = words
    let rest = document.cut(words[0], at: Int(document.text(of: words[0])?.offset ?? 0) + Self.captionMark.count)
    document.detach(words[0])
    words[0] = rest
    for word in document.trim(words) { document.move(word, into: caption) }
    if document[caption].firstChild == nil { report(line, "this caption has no words", "write them behind Table:") }
  }

  // MARK: Rows

  /// A paragraph's lines, and the breaks between them.
  private static func lines(of paragraph: NodeID, in document: Document) -> (nodes: [[NodeID]], breaks: [NodeID]) {
    var lines: [[NodeID]] = [[]]
    var breaks: [NodeID] = []
    for child in document.children(of: paragraph) {
      if document[child].kind.isLineBreak {
        lines.append([])
        breaks.append(child)
      } else {
        lines[lines.count - 1].append(child)
      }
    }
    return (lines, breaks)
  }

  /// Whether a line shows nothing but pipes, colons and dashes.
  private static func isDelimiter(_ line: [NodeID], in document: Document) -> Bool {
    line.allSatisfy { id in
      guard let range = document.text(of: id) else { return false }
      // Smart punctuation makes dashes of hyphens: E2 80 93 and 94.
      return document[range].allSatisfy { "|:- \t".utf8.contains($0) || $0 == 0xE2 || $0 == 0x80 || $0 & 0xF8 == 0x90 }
    }
  }

  /// A border between two cells, or a sign that is none.
  private struct Sign {
    var node: NodeID
    /// In the document's text, in bytes from 0.
    var offset: Int
    /// Whether a backslash or a character reference makes it only a character.
    var isEscaped: Bool
  }

  /// Cuts a line at its borders.
  ///
  /// - Parameter isProbe: Whether only the number of cells is wanted: then nothing is said and nothing is cut.
  private mutating func row(_ nodes: [NodeID], line: Int, in document: inout Document, isProbe: Bool = false) -> Row {
    guard let signs = signs(of: nodes, in: document) else {
      if !isProbe {
        report(
          line, "the borders of this row can't be told from other |",
          "write \\| for a sign that is no border, and no | in an address")
      }
      return Row(cells: [nodes], line: line, hasBorder: false)
    }
    var borders: [Sign] = []
    for sign in signs {
      if sign.isEscaped {
        if !isProbe { unescape(sign, in: &document) }
      } else if document.text(of: sign.node) != nil, document[sign.node].parent == document[nodes[0]].parent {
        borders.append(sign)
      } else if !isProbe {
        problems.append(
          .error(
            .table, map.location(of: TextRange(offset: UInt32(sign.offset), count: 1)) ?? place(line),
            "this | stands inside code, emphasis or a link, so it is no border",
            hint: "write \\| for the sign itself, or end the emphasis before it"))
      }
    }
    if isProbe { return probe(nodes, borders, line, document) }
    return cut(nodes, at: borders, line: line, in: &document)
  }

  /// The pipes that a line shows; nil where one can't be found in the file.
  private mutating func signs(of nodes: [NodeID], in document: Document) -> [Sign]? {
    var signs: [Sign] = []
    for node in nodes {
      for inner in document.descendants(of: node) {
        for (range, role) in document[inner].kind.texts where role == .words {
          for offset in Int(range.offset)..<Int(range.offset + range.count)
          where document.text[offset] == UInt8(ascii: "|") {
            guard let isEscaped = isEscaped(offset, in: inner, range, document) else { return nil }
            signs.append(Sign(node: inner, offset: offset, isEscaped: isEscaped))
          }
        }
      }
    }
    return signs
  }

  /// Whether a pipe is only a character; nil where that is not known. Code keeps the backslash before it.
  private mutating func isEscaped(_ offset: Int, in node: NodeID, _ range: TextRange, _ document: Document) -> Bool? {
    guard case .code = document[node].kind else { return map.isEscaped(offset) }
    return document.text[Int(range.offset)..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// A row with as many empty cells as its line has.
  private func probe(_ nodes: [NodeID], _ borders: [Sign], _ line: Int, _ document: Document) -> Row {
    var count = borders.count + 1
    func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    if let first = borders.first, first.node == nodes.first, let range = document.text(of: first.node),
      isBlank(document.text[Int(range.offset)..<first.offset])
    {
      count -= 1
    }
    if let last = borders.last, last.node == nodes.last, let range = document.text(of: last.node), count > 1,
      isBlank(document.text[(last.offset + 1)..<Int(range.offset + range.count)])
    {
      count -= 1
    }
    return Row(cells: Array(repeating: [], count: count), line: line, hasBorder: !borders.isEmpty)
  }

  private func cut(_ nodes: [NodeID], at borders: [Sign], line: Int, in document: inout Document) -> Row {
    var cells: [[NodeID]] = [[]]
    var borders = borders[...]
    for node in nodes {
      var part = node
      while let border = borders.first, border.node == node {
        borders.removeFirst()
        cells[cells.count - 1].append(part)
        cells.append([])
        part = document.cut(part, at: border.offset, leavingOut: 1)
      }
      cells[cells.count - 1].append(part)
    }
    let hasBorder = cells.count > 1
    var trimmed = cells.map { document.trim($0) }
    if hasBorder, trimmed.first?.isEmpty == true { trimmed.removeFirst() }
    if trimmed.count > 1, trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return Row(cells: trimmed, line: line, hasBorder: hasBorder)
  }

  /// In code CommonMark keeps the backslash; in a table it only says that the sign is no border.
  private func unescape(_ sign: Sign, in document: inout Document) {
    guard case .code(let range) = document[sign.node].kind else { return }
    var bytes = Array(document[range])
    // Offsets are those of the unchanged text, so the sign is looked for.
    guard let backslash = bytes.firstRange(of: Array("\\|".utf8))?.lowerBound else { return }
    bytes.remove(at: backslash)
    let changed = document.store(bytes)
    document[sign.node].kind = .code(changed)
  }

  // MARK: Places

  private mutating func report(_ line: Int, _ message: String, _ hint: String?) {
    problems.append(.error(.table, place(line), message, hint: hint))
  }

  private func place(_ line: Int) -> SourceLocation {
    let content = source.content(ofLine: line)
    return map.location(content.startIndex..<content.endIndex)
  }

  private func span(ofLine line: Int) -> SourceSpan {
    let count = source.lines.line(line)?.count ?? 0
    return SourceSpan(startLine: Int32(line), startColumn: 1, endLine: Int32(line), endColumn: Int32(count))
  }
}

extension HTMLRenderer {
  mutating func renderTable(_ step: WalkStep, _ node: Node) {
    let isEntering = step.isEntering
    switch node.kind {
    case .table where isEntering: openTable(step.id)
    case .table: write("</tbody>\n</table>\n</div>\n")
    case .tableCaption: write(string: isEntering ? "<caption id=\"table_\(tables)\">" : "</caption>\n")
    case .tableRow where isEntering:
      if isFirstRow(node) { write("<thead>\n") }
      write("<tr>\n")
    case .tableRow:
      write("</tr>\n")
      if isFirstRow(node) { write("</thead>\n<tbody>\n") }
    case .tableCell(let cell):
      isEntering ? open(cell, node) : write(tag(of: cell, node) == "th" ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  /// The region can be scrolled, so it takes the focus, so it has a name.
  private mutating func openTable(_ id: NodeID) {
    tables += 1
    startLine()
    write("<div class=\"table\" role=\"region\" tabindex=\"0\" ")
    if let first = document[id].firstChild, document[first].kind == .tableCaption {
      write(string: "aria-labelledby=\"table_\(tables)\"")
    } else {
      write("aria-label=\"")
      escape(labels.table)
      write(string: " \(tables)\"")
    }
    write(">\n<table>\n")
  }

  private func isFirstRow(_ row: Node) -> Bool {
    guard let previous = row.previous else { return true }
    return document[previous].kind == .tableCaption
  }

  private mutating func open(_ cell: Node.Cell, _ node: Node) {
    write(string: "<\(tag(of: cell, node))")
    if tag(of: cell, node) == "th" { write(cell.scope == .row ? " scope=\"row\"" : " scope=\"col\"") }
    switch cell.alignment {
    case .none: break
    case .left: write(" class=\"left\"")
    case .center: write(" class=\"center\"")
    case .right: write(" class=\"right\"")
    }
    write(">")
  }

  /// A heading without words names nothing.
  private func tag(of cell: Node.Cell, _ node: Node) -> String {
    cell.scope == .none || node.firstChild == nil ? "td" : "th"
  }
}
