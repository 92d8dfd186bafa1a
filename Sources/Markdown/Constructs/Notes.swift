internal import Values
internal import Diagnostics

extension Construct {
  /// `[^name]` leads to a note `[^name]: words`, or to a source that the article names. Notes and sources are listed at
  /// the end, numbered in the order of their first use; after them come the sources that nothing cites.
  static let notes = Construct { document, map, context in
    guard map.source.holds(UInt8(ascii: "^")) || !context.sources.isEmpty else { return [] }
    var maker = NoteMaker(map, context)
    defer { map = maker.map }
    maker.run(&document)
    return maker.problems
  }
}

private struct NoteMaker {
  private(set) var map: SourceMap
  private var source: MarkdownSource { map.source }
  private let context: ReadingContext
  private(set) var problems: [Diagnostic] = []
  /// The notes of the text by their folded names.
  private var definitions: [String: Definition] = [:]
  /// The sources by their folded names, as indices in the context's.
  private var sources: [String: Int] = [:]
  /// What was cited, in the order of first use: folded names.
  private var cited: [String] = []
  private var numbers: [String: Int] = [:]
  private var uses: [Int] = []

  /// A note of the text.
  private struct Definition {
    var paragraph: NodeID
    var name: String
    var place: SourceLocation
  }

  init(_ map: SourceMap, _ context: ReadingContext) {
    (self.map, self.context) = (map, context)
    for (index, source) in context.sources.enumerated() {
      if let id = source.id { sources[NoteMark.folded(id.utf8)] = index }
    }
  }

  mutating func run(_ document: inout Document) {
    if source.holds(UInt8(ascii: "^")) {
      let short = ShortNote.all(in: source, document, shown: carets(of: document))
      let below = short.isEmpty ? [:] : firstLines(of: document)
      collectDefinitions(&document)
      if !short.isEmpty { take(short, below, in: &document) }
      cite(from: .root, in: &document)
    }
    let list = document.make(.notes(hasSources: !context.sources.isEmpty))
    var next = 0
    while next < cited.count {
      let name = cited[next]
      let note = document.make(.note(Node.Note(number: UInt32(next + 1), uses: 0)))
      document.move(note, into: list)
      if let definition = definitions.removeValue(forKey: name) {
        document.move(definition.paragraph, into: note)
        cite(from: definition.paragraph, in: &document)
      } else if let index = sources[name] {
        add(context.sources[index], to: note, in: &document)
      }
      next += 1
    }
    for definition in definitions.values {
      problems.append(
        .error(
          .note, definition.place, "nothing refers to this note, so it would not be shown",
          hint: "write [^\(definition.name)] where it belongs, or delete it"))
    }
    addUncited(to: list, in: &document)
    for (number, note) in document.children(of: list).enumerated() where number < uses.count {
      document[note].kind = .note(Node.Note(number: UInt32(number + 1), uses: UInt32(uses[number])))
    }
    if document[list].firstChild != nil { document.move(list, into: .root) }
  }

  /// Lists the sources that the text does not cite.
  private mutating func addUncited(to list: NodeID, in document: inout Document) {
    var number = cited.count
    let citedNames = Set(cited)
    for source in context.sources where source.id.map({ citedNames.contains(NoteMark.folded($0.utf8)) }) != true {
      number += 1
      let note = document.make(.note(Node.Note(number: UInt32(number), uses: 0)))
      document.move(note, into: list)
      add(source, to: note, in: &document)
      guard let id = source.id, let place = source.place else { continue }
      problems.append(
        .warning(
          .note, place, "the text does not cite this source",
          hint: "write [^\(id)] where it belongs, or take its id away if it is only for further reading"))
    }
  }

  private func add(_ source: ReadingContext.Source, to note: NodeID, in document: inout Document) {
    let paragraph = document.make(.paragraph)
    document.move(paragraph, into: note)
    let text = document.makeText(source.text)
    guard let url = source.url else { return document.move(text, into: paragraph) }
    let address = document.store(url.utf8)
    let link = document.make(.link(Node.Link(destination: address, title: .empty, isExternal: true)))
    document.move(link, into: paragraph)
    document.move(text, into: link)
  }

  // MARK: Definitions

  /// Takes the notes out of the text. Each begins a line of a paragraph.
  private mutating func collectDefinitions(_ document: inout Document) {
    // From the end, so that each takes what stands before the next one.
    for start in document.textNodes(holding: UInt8(ascii: "^")).reversed() {
      guard let range = document.text(of: start), let mark = NoteMark(at: Int(range.offset), in: range, document),
        mark.isDefinition, !isEscaped(mark), let paragraph = document[start].parent,
        document[paragraph].kind.isParagraph, document.beginsLine(start)
      else { continue }
      define(mark, from: start, in: paragraph, &document)
    }
  }

  /// Moves what stands behind a mark, to the end of its paragraph, into a note.
  private mutating func define(
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
  private mutating func linkAddress(in paragraph: NodeID, _ document: inout Document) {
    guard let text = document[paragraph].firstChild, text == document[paragraph].lastChild,
      let range = document.text(of: text), document[range].starts(with: "https://".utf8),
      !document[range].contains(0x20)
    else { return }
    let link = document.make(.link(Node.Link(destination: range, title: .empty)), span: document[text].span)
    map.record(link, at: map.range(of: range))
    document.move(link, into: paragraph)
    document.move(text, into: link)
  }

  private mutating func add(_ definition: Definition, folded: String, in document: Document) {
    if document[definition.paragraph].firstChild == nil {
      problems.append(.error(.note, definition.place, "this note has no words", hint: "write them behind the colon"))
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

  /// Takes away a block, and what held nothing else.
  private mutating func remove(_ block: NodeID, in document: inout Document) {
    var block = block
    while let parent = document[block].parent {
      document.detach(block)
      guard document[parent].firstChild == nil, parent != .root else { return }
      if document[parent].kind.callout != nil {
        problems.append(
          .error(
            .callout, location(of: parent, in: document), "this box holds nothing but notes, which stand elsewhere",
            hint: "write words into it, or take the notes out of it"))
      }
      block = parent
    }
  }

  private func isIndentedCode(_ id: NodeID, in document: Document) -> Bool {
    guard case .codeBlock(_, let info) = document[id].kind, info.isEmpty else { return false }
    let content = source.content(ofLine: Int(document[id].span.startLine))
    return !content.starts(with: "```".utf8) && !content.starts(with: "~~~".utf8)
  }

  private func location(of id: NodeID, in document: Document) -> SourceLocation {
    let span = document[id].span
    return source.location(span)
  }

  // MARK: Notes of one word

  /// CommonMark takes a note of one word, such as an address, for the definition of a link. Such notes are not in the
  /// tree, and what refers to them are links and pictures.
  ///
  /// - Parameter below: The paragraphs by the lines in which what is left of them begins.
  private mutating func take(_ short: [ShortNote], _ below: [Int: NodeID], in document: inout Document) {
    for note in short {
      let content = document.make(.paragraph)
      if note.add(to: content, in: &document, &map, isSmart: context.isSmart) {
        problems.append(.error(.rawHTML, note.place, "HTML can't be used in a note", hint: "leave the tag out"))
      }
      if let goesOn = note.lineBehind {
        // What is left of the paragraph that CommonMark took the definition out of.
        if let rest = below[source.line(of: goesOn)] {
          document.move(document.make(.softBreak), into: content)
          for child in document.children(of: rest) { document.move(child, into: content) }
          remove(rest, in: &document)
        } else {
          problems.append(
            .error(
              .note, goesOn, "this line would be no part of the note, whose first line is one word",
              hint: "write the note's first words into one line, or leave an empty line behind it"))
        }
      }
      document.setLines(of: content, from: source.line(of: note.place))
      linkAddress(in: content, &document)
      add(Definition(paragraph: content, name: note.name, place: note.place), folded: note.folded, in: document)
    }
    let lines = Set(short.map { source.line(of: $0.place) })
    for id in document.nodeIDs where document[id].parent != nil {
      switch document[id].kind {
      case .item where document[id].firstChild == nil && lines.contains(Int(document[id].span.startLine)):
        remove(id, in: &document)
      case .link(let link): restoreText(id, link.destination, short, in: &document)
      case .image(let image): restoreText(id, image.destination, short, in: &document)
      default: break
      }
    }
  }

  private func firstLines(of document: Document) -> [Int: NodeID] {
    var lines: [Int: NodeID] = [:]
    for id in document.descendants() where document[id].kind.isParagraph { lines[document.firstLine(of: id)] = id }
    return lines
  }

  /// Makes text of what CommonMark took for a link to a note: `[^name]`, and `[words][^name]`.
  private mutating func restoreText(
    _ id: NodeID, _ destination: TextRange, _ short: [ShortNote], in document: inout Document
  ) {
    let candidates = short.filter { document[destination].elementsEqual($0.destination.utf8) }
    if candidates.isEmpty { return }
    guard let range = map.range(of: id, in: document), source.bytes[range].last == UInt8(ascii: "]") else { return }
    let isPicture = if case .image = document[id].kind { true } else { false }
    // `[^name]` alone is a mark; before another it is words.
    let shown = NoteMark.folded(document.plainText(of: id).utf8)
    let label = label(endingAt: range.upperBound, in: range.dropFirst(isPicture ? 2 : 1))
    let isOwn = label == nil && candidates.contains { shown == "^" + $0.folded }
    guard isOwn || candidates.contains(where: { $0.folded == label?.name }) else { return }
    let words = range.lowerBound..<(label?.start ?? range.upperBound)
    let children = document.children(of: id)
    if let only = children.first, children.count == 1, let text = document.text(of: only) {
      let mark = isPicture ? words.dropFirst() : words
      if isPicture { put("!", at: words.prefix(1), before: id, in: &document) }
      // A mark must be in one text.
      put("[" + document.string(text) + "]", at: mark, before: id, in: &document)
    } else {
      put(isPicture ? "![" : "[", at: words.prefix(isPicture ? 2 : 1), before: id, in: &document)
      for child in children { document.move(child, before: id) }
      put("]", at: words.suffix(1), before: id, in: &document)
    }
    if let label {
      let text = String(decoding: source.bytes[label.start..<range.upperBound], as: UTF8.self)
      put(text, at: label.start..<range.upperBound, before: id, in: &document)
    }
    document.detach(id)
  }

  /// The `[^name]` after the words of a link: its folded name, and where it begins in the file.
  private func label(endingAt end: Int, in range: Range<Int>) -> (name: String, start: Int)? {
    guard let start = source.bytes[range].lastIndex(of: UInt8(ascii: "[")), start > range.lowerBound,
      source.bytes[start - 1] == UInt8(ascii: "]"), source.bytes[start..<end].starts(with: "[^".utf8)
    else { return nil }
    return (NoteMark.folded(source.bytes[(start + 2)..<(end - 1)]), start)
  }

  /// Adds a text that is written somewhere before a node.
  private mutating func put(_ text: String, at range: Range<Int>, before id: NodeID, in document: inout Document) {
    let made = document.makeText(text, span: document[id].span)
    if let text = document.text(of: made) { map.record(text, at: range) }
    document.move(made, before: id)
  }

  // MARK: Uses

  /// Makes numbers of the marks in a part of the tree.
  private mutating func cite(from top: NodeID, in document: inout Document) {
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

  private mutating func citeText(_ node: NodeID, in document: inout Document) {
    var part = node
    while let range = document.text(of: part) {
      guard let mark = firstMark(in: range, document) else { return }
      let place = self.place(of: mark, node, in: document)
      // A colon belongs to a definition only, and these are gone.
      let rest = document.cut(part, at: mark.start)
      let behind = document.cut(rest, at: mark.isDefinition ? mark.end - 1 : mark.end)
      if let reference = reference(to: mark, place, isNested: isUnlinkable(node, in: document)) {
        document[rest].kind = .noteReference(reference)
        map.record(rest, at: map.range(of: mark.brackets))
      }
      if document.text(of: part)?.isEmpty == true { document.detach(part) }
      if document.text(of: behind)?.isEmpty == true {
        document.detach(behind)
        return
      }
      part = behind
    }
  }

  private mutating func firstMark(in range: TextRange, _ document: Document) -> NoteMark? {
    for offset in Int(range.offset)..<Int(range.offset + range.count)
    where document.text[offset] == UInt8(ascii: "[") {
      if let mark = NoteMark(at: offset, in: range, document), !isEscaped(mark) { return mark }
    }
    return nil
  }

  /// A link in a link, or in the words for people who cannot see a picture, is none.
  private func isUnlinkable(_ id: NodeID, in document: Document) -> Bool {
    document.isInside(id, \.hasAddress)
  }

  private mutating func reference(to mark: NoteMark, _ place: SourceLocation, isNested: Bool) -> Node.NoteReference? {
    if isNested {
      problems.append(
        .error(.note, place, "a note can't stand in a link or in a picture's text", hint: "move it behind them"))
      return nil
    }
    guard definitions[mark.folded] != nil || sources[mark.folded] != nil || numbers[mark.folded] != nil else {
      let known = definitions.values.map(\.name) + context.sources.compactMap(\.id)
      problems.append(
        .error(
          .note, place, "there is no note or source '\(mark.name)'",
          hint: known.isEmpty
            ? "write '[^\(mark.name)]: words' on a line of its own, or name the source in 'references'"
            : Spelling.hint(for: mark.name, in: known)))
      return nil
    }
    let number = numbers[mark.folded] ?? cited.count
    if number == cited.count {
      cited.append(mark.folded)
      uses.append(0)
      numbers[mark.folded] = number
    }
    uses[number] += 1
    return Node.NoteReference(number: UInt32(number + 1), use: UInt32(uses[number]))
  }

  // MARK: Places

  /// Where the `^` of a document are written, in bytes of the file from 0.
  private mutating func carets(of document: Document) -> Set<Int> {
    var places = Set<Int>()
    for node in document.textNodes(holding: UInt8(ascii: "^")) {
      guard let range = document.text(of: node) else { continue }
      for offset in document[range].indices where document.text[offset] == UInt8(ascii: "^") {
        if let place = map.range(of: TextRange(offset: UInt32(offset), count: 1)) { places.insert(place.lowerBound) }
      }
    }
    return places
  }

  /// Whether a backslash or a character reference makes one of a mark's delimiters only a character.
  private mutating func isEscaped(_ mark: NoteMark) -> Bool {
    map.isEscaped(mark.start) == true || map.isEscaped(mark.start + 1) == true || map.isEscaped(mark.close) == true
  }

  private mutating func place(of mark: NoteMark, _ node: NodeID, in document: Document) -> SourceLocation {
    map.location(of: mark.brackets) ?? map.blockLocation(of: node, in: document)
  }
}

extension HTMLRenderer {
  mutating func renderNotes(_ step: WalkStep, _ node: Node) {
    switch node.kind {
    case .noteReference(let reference):
      let id = name(of: reference.number, use: reference.use)
      write(string: "<sup><a href=\"#note_\(reference.number)\" id=\"\(id)\"")
      write(" role=\"doc-noteref\" aria-label=\"")
      escape(labels.noteNumber)
      write(string: " \(reference.number)\">\(reference.number)</a></sup>")
    case .notes(let hasSources) where step.isEntering:
      startLine()
      write("<section class=\"notes\" aria-labelledby=\"note_list\">\n<h2 id=\"note_list\">")
      escape(hasSources ? labels.sources : labels.notes)
      write("</h2>\n<ol>\n")
    case .notes: write("</ol>\n</section>\n")
    case .note(let note) where step.isEntering: write(string: "<li id=\"note_\(note.number)\">\n")
    case .note: write("</li>\n")
    default: break  // Others are not asked of it.
    }
  }

  /// The ways back stand behind the last words of a note.
  mutating func writeWaysBack(of note: Node.Note) {
    guard note.uses > 0 else { return }
    for use in 1...note.uses {
      write(string: " <a href=\"#\(name(of: note.number, use: use))\" role=\"doc-backlink\" aria-label=\"")
      escape(labels.backToText)
      write(string: use == 1 ? " \(note.number)\">↩</a>" : " \(note.number), \(use)\">↩<sup>\(use)</sup></a>")
    }
  }

  private func name(of number: UInt32, use: UInt32) -> String { use == 1 ? "cite_\(number)" : "cite_\(number)_\(use)" }
}
