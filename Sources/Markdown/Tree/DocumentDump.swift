/// A document's tree as text, a node a line, for tests and for people.
public enum DocumentDump {
  /// The dump: indentation shows depth, `line:column-line:column` the place (1-based, columns in UTF-8 bytes).
  public static func text(of document: Document) -> String {
    var result = ""
    var depth = 0
    for step in document.walk() {
      let node = document[step.id]
      guard step.isEntering else {
        depth -= 1
        continue
      }
      result += String(repeating: "  ", count: depth) + describe(node.kind, in: document)
      if node.span != SourceSpan() {
        result += " \(node.span.startLine):\(node.span.startColumn)-\(node.span.endLine):\(node.span.endColumn)"
      }
      result += "\n"
      if node.kind.isContainer { depth += 1 }
    }
    return result
  }

  private static func describe(_ kind: Node.Kind, in document: Document) -> String {
    func quoted(_ range: TextRange) -> String { document.string(range).debugDescription }
    switch kind {
    case .document: return "document"
    case .blockQuote: return "block-quote"
    case .item: return "item"
    case .paragraph: return "paragraph"
    case .thematicBreak: return "thematic-break"
    case .softBreak: return "soft-break"
    case .lineBreak: return "line-break"
    case .emphasis: return "emphasis"
    case .strong: return "strong"
    case .list(let list):
      return "list \(list.isOrdered ? "ordered from \(list.start)" : "bullet") \(list.isTight ? "tight" : "loose")"
    case .heading(let heading):
      return "heading \(heading.level)" + (heading.id.isEmpty ? "" : " #\(document.string(heading.id))")
    case .codeBlock(let text, let info):
      return "code-block" + (info.isEmpty ? "" : " info \(quoted(info))") + " \(quoted(text))"
    case .htmlBlock(let text): return "html-block \(quoted(text))"
    case .htmlInline(let text): return "html-inline \(quoted(text))"
    case .text(let text): return "text \(quoted(text))"
    case .code(let text): return "code \(quoted(text))"
    case .link(let link):
      return "link \(quoted(link.destination))" + (link.title.isEmpty ? "" : " title \(quoted(link.title))")
    case .image(let image):
      return "image \(quoted(image.destination))" + (image.title.isEmpty ? "" : " title \(quoted(image.title))")
    case .figure, .strikethrough, .script, .taskItem, .table, .tableCaption, .tableRow, .tableCell, .callout,
      .questions,
      .question, .noteReference, .notes, .note, .definition:
      return describeAddition(kind, in: document)
    }
  }

  /// What CommonMark does not have.
  private static func describeAddition(_ kind: Node.Kind, in document: Document) -> String {
    switch kind {
    case .figure: return "figure"
    case .strikethrough: return "strikethrough"
    case .script(let script):
      return "\(script.isRaised ? "superscript" : "subscript") \(document.string(script.words).debugDescription)"
    case .taskItem(let isDone): return isDone ? "task-item done" : "task-item"
    case .table(let table):
      return "table \(table.columns) columns" + (table.hasRowHeadings ? " row headings" : "")
    case .tableCaption: return "table-caption"
    case .tableRow: return "table-row"
    case .tableCell(let cell):
      let alignment = cell.alignment == .none ? "" : " \(cell.alignment)"
      return "table-cell" + alignment + (cell.scope == .none ? "" : " heading of \(cell.scope)")
    case .callout(let callout): return "callout \(callout.rawValue)"
    case .questions: return "questions"
    case .question: return "question"
    case .noteReference(let reference): return "note-reference \(reference.number) use \(reference.use)"
    case .notes(let hasSources): return hasSources ? "notes with sources" : "notes"
    case .note(let note): return "note \(note.number) uses \(note.uses)"
    case .definition(let meaning): return "definition " + document.string(meaning).debugDescription
    case .document, .blockQuote, .item, .paragraph, .thematicBreak, .softBreak, .lineBreak, .emphasis, .strong, .list,
      .heading, .codeBlock, .htmlBlock, .htmlInline, .text, .code, .link, .image:
      return "\(kind)"
    }
  }
}
