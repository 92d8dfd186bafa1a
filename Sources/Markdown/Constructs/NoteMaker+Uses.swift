internal import Diagnostics

extension NoteMaker {
  /// Makes numbers of the marks in a part of the tree.
  mutating func cite(from top: NodeID, in document: inout Document) {
    // In reading order: the notes are numbered in it.
    let caret = UInt8(ascii: "^")
    if top == .root {
      for node in document.inReadingOrder(document.textNodes(holding: caret)) { citeText(node, in: &document) }
    } else {
      for node in Array(document.descendants(of: top)) {
        guard let range = document.text(of: node), document[range].contains(caret) else { continue }
        citeText(node, in: &document)
      }
    }
  }

  /// Gives numbers to notes that are cited outside the text, after those that the text cites.
  mutating func citeFromOutside(_ document: inout Document) {
    for citation in context.outerCitations {
      let name = NoteMark.folded(citation.name.utf8)
      if let number = number(of: name) {
        document.outerNotes[citation.name] = number + 1
      } else {
        problems.append(unknown(citation.name, citation.place))
      }
    }
  }

  /// The number of a note, from 0; the next one where it has none yet. nil where there is no such note.
  ///
  /// - Parameter name: Its folded name.
  private mutating func number(of name: String) -> Int? {
    if let number = numbers[name] { return number }
    guard definitions[name] != nil || sources[name] != nil else { return nil }
    let number = cited.count
    cited.append(name)
    uses.append(0)
    numbers[name] = number
    return number
  }

  private func unknown(_ name: String, _ place: SourceLocation) -> Diagnostic {
    // Among very many names, looking for the nearest would take minutes for a text with many mistakes.
    let isMany = definitions.count + context.sources.count > 200
    let known = isMany ? [] : definitions.values.map(\.name) + context.sources.compactMap(\.id)
    return .error(
      .note, place, "there is no note or source '\(name)'",
      hint: known.isEmpty
        ? "write '[^\(name)]: words' on a line of its own, or name the source in 'references'"
        : Spelling.hint(for: name, in: known))
  }

  mutating func citeText(_ node: NodeID, in document: inout Document) {
    var part = node
    while let range = document.text(of: part) {
      guard let mark = firstMark(in: range, document) else { return }
      let place = self.place(of: mark, node, in: document)
      // A colon belongs to a definition only, and these are gone.
      let rest = document.cut(part, at: mark.start)
      let after = document.cut(rest, at: mark.isDefinition ? mark.end - 1 : mark.end)
      if let reference = reference(to: mark, place, isNested: isUnlinkable(node, in: document)) {
        document[rest].kind = .noteReference(reference)
        map.record(rest, at: map.offsets(of: mark.brackets))
      }
      if document.text(of: part)?.isEmpty == true { document.detach(part) }
      if document.text(of: after)?.isEmpty == true {
        document.detach(after)
        return
      }
      part = after
    }
  }

  mutating func firstMark(in range: TextRange, _ document: Document) -> NoteMark? {
    for offset in Int(range.offset)..<Int(range.offset + range.count)
    where document.text[offset] == UInt8(ascii: "[") {
      if let mark = NoteMark(at: offset, in: range, document), !isEscaped(mark) { return mark }
    }
    return nil
  }

  /// A link in a link, or in the words for people who cannot see a picture, is none.
  func isUnlinkable(_ id: NodeID, in document: Document) -> Bool {
    document.isInside(id, \.hasAddress)
  }

  mutating func reference(to mark: NoteMark, _ place: SourceLocation, isNested: Bool) -> Node.NoteReference? {
    if isNested {
      problems.append(
        .error(.note, place, "a note can't be inside a link or a picture's text", hint: "move it after them"))
      return nil
    }
    guard let number = number(of: mark.folded) else {
      problems.append(unknown(mark.name, place))
      return nil
    }
    uses[number] += 1
    return Node.NoteReference(number: UInt32(number + 1), use: UInt32(uses[number]))
  }
}
