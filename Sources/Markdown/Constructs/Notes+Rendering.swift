extension HTMLRenderer {
  mutating func renderNotes(_ step: WalkStep, _ node: Node) {
    switch node.kind {
    case .noteReference(let reference) where isOnPaper: write(string: "<sup>\(reference.number)</sup>")
    case .noteReference(let reference):
      let id = name(of: reference.number, use: reference.use)
      write("<sup><a href=\"")
      escape(page)
      write(string: "#note_\(reference.number)\" id=\"\(id)\"")
      write(" role=\"doc-noteref\" aria-label=\"")
      escape(labels.noteNumber)
      write(string: " \(reference.number)\">\(reference.number)</a></sup>")
    case .notes(let hasSources) where step.isEntering:
      startLine()
      write(
        isOnPaper
          ? "<section class=\"notes\">\n<h2>"
          : "<section class=\"notes\" aria-labelledby=\"note_list\">\n<h2 id=\"note_list\">")
      escape(hasSources ? labels.sources : labels.notes)
      write("</h2>\n<ol>\n")
    case .notes: write("</ol>\n</section>\n")
    case .note where step.isEntering && isOnPaper: write("<li>\n")
    case .note(let note) where step.isEntering: write(string: "<li id=\"note_\(note.number)\">\n")
    case .note: write("</li>\n")
    default: break  // Others are not asked of it.
    }
  }

  /// The ways back follow the last words of a note.
  mutating func writeWaysBack(of note: Node.Note) {
    guard note.uses > 0, !isOnPaper else { return }
    for use in 1...note.uses {
      write(" <a href=\"")
      escape(page)
      write(string: "#\(name(of: note.number, use: use))\" role=\"doc-backlink\" aria-label=\"")
      escape(labels.backToText)
      write(string: use == 1 ? " \(note.number)\">↩</a>" : " \(note.number), \(use)\">↩<sup>\(use)</sup></a>")
    }
  }

  private func name(of number: UInt32, use: UInt32) -> String { use == 1 ? "cite_\(number)" : "cite_\(number)_\(use)" }
}
