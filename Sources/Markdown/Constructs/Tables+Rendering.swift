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
