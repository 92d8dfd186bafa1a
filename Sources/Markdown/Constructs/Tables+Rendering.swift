internal import Values

extension HTMLRenderer {
  /// The most columns that fit beside each other on a phone.
  private static let mostNarrowColumns = 3
  /// The most columns that fit into the width of the text.
  private static let mostColumnsInText: UInt32 = 4

  mutating func renderTable(_ step: WalkStep, _ node: Node) {
    let isEntering = step.isEntering
    switch node.kind {
    case .table(let table) where isEntering: open(table, step.id)
    case .table: write("</tbody>\n</table>\n</div>\n")
    case .tableCaption where isEntering: write(string: isOnPaper ? "<caption>" : "<caption id=\"table_\(tables)\">")
    case .tableCaption: write("</caption>\n")
    case .tableRow where isEntering:
      tableColumns.next = 0
      write(isFirstRow(node) ? "<thead>\n<tr>\n" : "<tr>\n")
    case .tableRow:
      write(isFirstRow(node) ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n")
    case .tableCell(let cell):
      isEntering ? open(cell, node, step.id) : write(tag(of: cell, node) == "th" ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  /// The region can be scrolled, so it takes the focus, so it has a name.
  private mutating func open(_ table: Node.Table, _ id: NodeID) {
    tables += 1
    tableColumns = TableColumns()
    tableColumns.areStacked = !isOnPaper && table.hasRowHeadings && table.columns >= Self.mostNarrowColumns
    startLine()
    if isOnPaper { return write("<div class=\"table\">\n<table>\n") }
    if table.columns > Self.mostColumnsInText || (table.columns > Self.mostNarrowColumns && !tableColumns.areStacked) {
      write(string: "<p class=\"scroll-hint c\(min(table.columns, 9))\(tableColumns.areStacked ? " stacked" : "")\">")
      escape(labels.scrollSideways.text(for: Int(table.columns), formatted: "\(table.columns)"))
      write("</p>\n")
    }
    write(table.columns > Self.mostColumnsInText ? "<div class=\"table wide\"" : "<div class=\"table\"")
    write(" role=\"region\" tabindex=\"0\" ")
    if let first = document[id].firstChild, document[first].kind == .tableCaption {
      write(string: "aria-labelledby=\"table_\(tables)\"")
    } else {
      write("aria-label=\"")
      escape(labels.table)
      write(string: " \(tables)\"")
    }
    write(tableColumns.areStacked ? ">\n<table class=\"stacked\">\n" : ">\n<table>\n")
  }

  private func isFirstRow(_ row: Node) -> Bool {
    guard let previous = row.previous else { return true }
    return document[previous].kind == .tableCaption
  }

  private mutating func open(_ cell: Node.Cell, _ node: Node, _ id: NodeID) {
    let tag = tag(of: cell, node)
    write(string: "<\(tag)")
    if tag == "th" { write(cell.scope == .row ? " scope=\"row\"" : " scope=\"col\"") }
    switch cell.alignment {
    case .none: break
    case .left: write(" class=\"left\"")
    case .center: write(" class=\"center\"")
    case .right: write(" class=\"right\"")
    }
    if tableColumns.areStacked {
      let column = tableColumns.next
      tableColumns.next += 1
      if cell.scope == .column {
        tableColumns.headings.append(id)
      } else if column > 0, tableColumns.headings.indices.contains(column) {
        write(" data-label=\"")
        escape(document.plainText(of: tableColumns.headings[column]))
        write("\"")
      }
    }
    write(">")
  }

  /// A heading without words names nothing.
  private func tag(of cell: Node.Cell, _ node: Node) -> String {
    cell.scope == .none || node.firstChild == nil ? "td" : "th"
  }
}
