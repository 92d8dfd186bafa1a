internal import Diagnostics

extension NoteMaker {
  /// Takes the notes out of the text. Each begins a line of a paragraph.
  mutating func collectDefinitions(_ document: inout Document) {
    // From the end, so that each takes what precedes the next one.
    for start in document.textNodes(holding: UInt8(ascii: "^")).reversed() {
      guard let range = document.text(of: start), let mark = NoteMark(at: Int(range.offset), in: range, document),
        mark.isDefinition, !isEscaped(mark), let paragraph = document[start].parent,
        document[paragraph].kind.isParagraph, document.beginsLine(start)
      else { continue }
      define(mark, from: start, in: paragraph, &document)
    }
  }

  /// Moves what follows a mark, to the end of its paragraph, into a note.
  mutating func define(
    _ mark: NoteMark, from start: NodeID, in paragraph: NodeID, _ document: inout Document
  ) {
    let place = self.place(of: mark, start, in: document)
    let content = document.make(.paragraph)
    if let next = document[paragraph].next, isIndentedCode(next, in: document) {
      problems.append(
        .error(
          .note, location(of: next, in: document), "a note has one paragraph; these lines would be shown as code",
          hint: "write them into the note's paragraph, or into the text"))
    }
    let words = document.cut(start, at: mark.end)
    let lineBreak = document[start].previous
    document.detach(start)
    var next: NodeID? = words
    var line: [NodeID] = []
    while let child = next {
      line.append(child)
      next = document[child].next
    }
    for child in document.trim(line) { document.move(child, into: content) }
    linkAddress(in: content, &document)
    document.setLines(of: content, from: source.line(of: place))
    document[paragraph].span.endLine = Int32(source.line(of: place) - 1)
    if let lineBreak { document.detach(lineBreak) }
    if document[paragraph].firstChild == nil { remove(paragraph, in: &document) }
    add(Definition(paragraph: content, name: mark.name, place: place), folded: mark.folded, in: document)
  }

  /// Makes a link of a note that is nothing but an address.
  mutating func linkAddress(in paragraph: NodeID, _ document: inout Document) {
    guard let text = document[paragraph].firstChild, text == document[paragraph].lastChild,
      let range = document.text(of: text), document[range].starts(with: "https://".utf8),
      !document[range].contains(UInt8(ascii: " "))
    else { return }
    let link = document.make(.link(Node.Link(destination: range, title: .empty)), span: document[text].span)
    map.record(link, at: map.offsets(of: range))
    document.move(link, into: paragraph)
    document.move(text, into: link)
  }

  mutating func add(_ definition: Definition, folded: String, in document: Document) {
    if document[definition.paragraph].firstChild == nil {
      problems.append(.error(.note, definition.place, "this note has no words", hint: "write them after the colon"))
    }
    if sources[folded] != nil {
      problems.append(
        .error(
          .note, definition.place, "'\(definition.name)' is a source in 'references' already",
          hint: "give the note another name"))
    } else if let other = definitions[folded] {
      // Paragraphs are read from their ends.
      let later = max(other.place, definition.place)
      problems.append(
        .error(
          .note, later, "'[^\(definition.name)]' is defined twice", hint: "give one of the notes another name"))
    } else {
      definitions[folded] = definition
    }
  }

  /// Removes a block, and what held nothing else.
  mutating func remove(_ block: NodeID, in document: inout Document) {
    var block = block
    while let parent = document[block].parent {
      document.detach(block)
      guard document[parent].firstChild == nil, parent != .root else { return }
      if document[parent].kind.callout != nil {
        problems.append(
          .error(
            .callout, location(of: parent, in: document), "this box contains only notes, which are shown elsewhere",
            hint: "write words into it, or move the notes out of it"))
      }
      block = parent
    }
  }

  func isIndentedCode(_ id: NodeID, in document: Document) -> Bool {
    guard case .codeBlock(_, let info) = document[id].kind, info.isEmpty else { return false }
    let content = source.content(ofLine: Int(document[id].span.startLine))
    return !content.starts(with: "```".utf8) && !content.starts(with: "~~~".utf8)
  }

  func location(of id: NodeID, in document: Document) -> SourceLocation {
    let span = document[id].span
    return source.location(span)
  }
}
