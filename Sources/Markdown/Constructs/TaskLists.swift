internal import Diagnostics
internal import Values

extension Construct {
  /// Lines of a list that begin with `[ ]` or `[x]`, as in GitHub Flavored Markdown 0.29, 5.3.
  static let taskLists = Construct(delimiters: "[") { document, map, _ in
    var problems: [Diagnostic] = []
    for id in document.nodeIDs where document[id].kind.isItem {
      guard let paragraph = document[id].firstChild, document[paragraph].kind.isParagraph,
        let first = document[paragraph].firstChild, let range = document.text(of: first),
        case let text = document[range], text.first == UInt8(ascii: "["),
        // After a backslash the bracket is a bracket.
        map.isEscaped(Int(range.offset)) != true
      else { continue }
      if isAlmostATask(text) {
        problems.append(
          .warning(
            .task, map.blockLocation(of: paragraph, in: document),
            "this isn't a line of a checklist", hint: "write '[ ] ' or '[x] ' before its words, with both spaces"))
      }
      guard text.count >= 4, text.count > 4 || document[first].next != nil,
        case let mark = text[text.startIndex + 1], " xX".utf8.contains(mark),
        text[text.startIndex + 2] == UInt8(ascii: "]"),
        text[text.startIndex + 3].isSpaceOrTab
      else { continue }
      let spaces = text.dropFirst(3).prefix(while: \.isSpaceOrTab).count
      document[first].kind = .text(
        TextRange(offset: range.offset + 3 + UInt32(spaces), count: range.count - 3 - UInt32(spaces)))
      document[id].kind = .taskItem(isDone: mark != UInt8(ascii: " "))
    }
    return problems
  }

  /// Whether an item begins with `[]`, or with `[x]` and no space after it: readers would see the brackets.
  private static func isAlmostATask(_ text: ArraySlice<UInt8>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }
    let isTight = ["[ ]", "[x]", "[X]"].contains { text.starts(with: $0.utf8) }
    return text.starts(with: "[] ".utf8) || isTight && text.dropFirst(3).first.map(isLetter) == true
  }
}

extension HTMLRenderer {
  /// The box is drawn by the style sheet, so that it can also be ticked on paper; its state is said in words.
  mutating func renderTask(isDone: Bool, isEntering: Bool) {
    guard isEntering else { return write("</li>\n") }
    startLine()
    write(isDone ? "<li class=\"task done\">" : "<li class=\"task\">")
  }

  /// Begins the first paragraph of a line of a checklist.
  mutating func renderTaskState(before paragraph: Node) {
    guard paragraph.previous == nil, let item = paragraph.parent, case .taskItem(let isDone) = document[item].kind
    else { return }
    write("<span class=\"hidden\">")
    escape(isDone ? labels.done : labels.toDo)
    write("</span> ")
  }
}
