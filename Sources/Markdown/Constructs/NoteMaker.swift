internal import Diagnostics

/// Makes notes of a document.
struct NoteMaker {
  var map: SourceMap
  var source: MarkdownSource { map.source }
  let context: ReadingContext
  var problems: [Diagnostic] = []
  /// The notes of the text by their folded names.
  var definitions: [String: Definition] = [:]
  /// The sources by their folded names, as indices in the context's.
  var sources: [String: Int] = [:]
  /// What was cited, in the order of first use: folded names.
  var cited: [String] = []
  var numbers: [String: Int] = [:]
  var uses: [Int] = []

  /// A note of the text.
  struct Definition {
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
    citeFromOutside(&document)
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
  mutating func addUncited(to list: NodeID, in document: inout Document) {
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
          hint: "write [^\(id)] where it belongs, or remove its id if it is only for further reading"))
    }
  }

  func add(_ source: ReadingContext.Source, to note: NodeID, in document: inout Document) {
    let paragraph = document.make(.paragraph)
    document.move(paragraph, into: note)
    let text = document.makeText(source.text)
    guard let url = source.url else { return document.move(text, into: paragraph) }
    let address = document.store(url.utf8)
    let link = document.make(.link(Node.Link(destination: address, title: .empty, isExternal: true)))
    document.move(link, into: paragraph)
    document.move(text, into: link)
  }

  // MARK: Places

  /// Where the `^` of a document are written, in bytes of the file from 0.
  mutating func carets(of document: Document) -> Set<Int> {
    var places = Set<Int>()
    for node in document.textNodes(holding: UInt8(ascii: "^")) {
      guard let range = document.text(of: node) else { continue }
      for offset in document[range].indices where document.text[offset] == UInt8(ascii: "^") {
        if let place = map.offsets(of: TextRange(offset: UInt32(offset), count: 1)) { places.insert(place.lowerBound) }
      }
    }
    return places
  }

  /// Whether a backslash or a character reference makes one of a mark's delimiters only a character.
  mutating func isEscaped(_ mark: NoteMark) -> Bool {
    map.isEscaped(mark.start) == true || map.isEscaped(mark.start + 1) == true || map.isEscaped(mark.close) == true
  }

  mutating func place(of mark: NoteMark, _ node: NodeID, in document: Document) -> SourceLocation {
    map.location(of: mark.brackets) ?? map.blockLocation(of: node, in: document)
  }
}
