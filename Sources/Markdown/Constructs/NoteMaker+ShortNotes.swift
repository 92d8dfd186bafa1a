internal import Diagnostics

extension NoteMaker {
  /// CommonMark takes a note of one word, such as an address, for the definition of a link. Such notes are not in the
  /// tree, and what refers to them are links and pictures.
  ///
  /// - Parameter below: The paragraphs by the lines in which what is left of them begins.
  mutating func take(_ short: [ShortNote], _ below: [Int: NodeID], in document: inout Document) {
    for note in short {
      let content = document.make(.paragraph)
      if note.add(to: content, in: &document, &map, isSmart: context.isSmart) {
        problems.append(.error(.rawHTML, note.place, "HTML can't be used in a note", hint: "remove the tag"))
      }
      if let goesOn = note.nextLine {
        // What is left of the paragraph that CommonMark took the definition out of.
        if let rest = below[source.line(of: goesOn)] {
          document.move(document.make(.softBreak), into: content)
          for child in document.children(of: rest) { document.move(child, into: content) }
          remove(rest, in: &document)
        } else {
          problems.append(
            .error(
              .note, goesOn, "this line wouldn't be part of the note, whose first line is one word",
              hint: "write the note's first words into one line, or leave an empty line after it"))
        }
      }
      document.setLines(of: content, from: source.line(of: note.place))
      linkAddress(in: content, &document)
      add(Definition(paragraph: content, name: note.name, place: note.place), folded: note.folded, in: document)
    }
    if short.isEmpty { return }
    let byDestination = Dictionary(grouping: short) { Array($0.destination.utf8) }
    let lines = Set(short.map { source.line(of: $0.place) })
    for id in document.nodeIDs where document[id].parent != nil {
      switch document[id].kind {
      case .item where document[id].firstChild == nil && lines.contains(Int(document[id].span.startLine)):
        remove(id, in: &document)
      case .link(let link): restoreText(id, byDestination[Array(document[link.destination])], in: &document)
      case .image(let image): restoreText(id, byDestination[Array(document[image.destination])], in: &document)
      default: break
      }
    }
  }

  func firstLines(of document: Document) -> [Int: NodeID] {
    var lines: [Int: NodeID] = [:]
    for id in document.descendants() where document[id].kind.isParagraph { lines[document.firstLine(of: id)] = id }
    return lines
  }

  /// Makes text of what CommonMark took for a link to a note: `[^name]`, and `[words][^name]`.
  ///
  /// - Parameter candidates: The notes with the address of the link; nil for none.
  mutating func restoreText(_ id: NodeID, _ candidates: [ShortNote]?, in document: inout Document) {
    guard let candidates, let range = map.offsets(of: id, in: document), source.bytes[range].last == UInt8(ascii: "]")
    else { return }
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
  func label(endingAt end: Int, in range: Range<Int>) -> (name: String, start: Int)? {
    guard let start = source.bytes[range].lastIndex(of: UInt8(ascii: "[")), start > range.lowerBound,
      source.bytes[start - 1] == UInt8(ascii: "]"), source.bytes[start..<end].starts(with: "[^".utf8)
    else { return nil }
    return (NoteMark.folded(source.bytes[(start + 2)..<(end - 1)]), start)
  }

  /// Adds a text that is written somewhere before a node.
  mutating func put(_ text: String, at range: Range<Int>, before id: NodeID, in document: inout Document) {
    let made = document.makeText(text, span: document[id].span)
    if let text = document.text(of: made) { map.record(text, at: range) }
    document.move(made, before: id)
  }
}
