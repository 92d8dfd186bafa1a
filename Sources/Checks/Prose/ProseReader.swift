public import Articles
internal import Diagnostics
internal import Markdown
internal import Settings
public import Site
internal import Values

extension Prose {
  /// Reads an article and what its page shows of the front matter.
  ///
  /// - Parameter article: As it was read, before addresses are written into it.
  public static func read(_ article: Article, of page: Page) -> Prose {
    var reader = ProseReader(path: page.file)
    reader.add(page.front, file: article.map?.source.bytes[..<(article.map?.source.bodyStart ?? 0)] ?? [])
    reader.add(article.document)
    return reader.prose
  }

  /// Reads a text that belongs to no site.
  public static func read(_ article: Article, path: String) -> Prose {
    var reader = ProseReader(path: path)
    reader.add(article.document)
    return reader.prose
  }
}

/// Walks a document and makes its prose.
struct ProseReader {
  private(set) var prose: Prose
  private var splitter = WordSplitter()
  /// The last heading.
  private var heading: Int?
  /// How many tables and lists there were.
  private var groups: Int32 = 0

  init(path: String) { prose = Prose(path: path) }

  // MARK: Front matter

  /// Adds what the front matter shows.
  ///
  /// - Parameter file: The head of the file, to find the values in.
  mutating func add(_ front: FrontMatter, file: ArraySlice<UInt8>) {
    if let title = front.title { add(title, .title, at: Self.place(of: title, key: "title", in: file)) }
    if let summary = front.summary { add(summary, .summary, at: Self.place(of: summary, key: "summary", in: file)) }
    for point in front.keyPoints + (front.facts?.spoken ?? []) {
      let written = file.indices.contains(Int(point.range.start)) ? file[Int(point.range.start)...] : []
      add(
        Facts.withoutCitations(point.value), .keyPoint,
        at: Self.place(of: point.value, in: written.prefix(point.value.utf8.count + 8)))
    }
    for text in front.highlights.flatMap({ [$0.title, $0.text] }).compactMap(\.self) {
      add(text, .keyPoint, at: Self.place(of: text, key: "highlights", in: file))
    }
    // What matters to readers is what they wish; the page claims none of it.
    for text in front.decision?.said ?? [] {
      add(text, .keyPoint, at: Self.place(of: text, key: "decision", in: file))
    }
    for text in front.results.flatMap(\.spoken) {
      add(text, .keyPoint, at: Self.place(of: text, key: "results", in: file))
    }
    for text in front.results.flatMap({ [$0.before?.alt, $0.after?.alt] }).compactMap(\.self) {
      add(text, .alternative, at: Self.place(of: text, key: "results", in: file))
    }
    if let title = front.film?.title { add(title, .caption, at: Self.place(of: title, key: "video", in: file)) }
    if let image = front.image {
      if let alt = image.alt { add(alt, .alternative, at: Self.place(of: alt, key: "image", in: file)) }
      if let caption = image.caption { add(caption, .caption, at: Self.place(of: caption, key: "image", in: file)) }
    }
    heading = nil
  }

  private mutating func add(_ text: String, _ kind: Prose.Block.Kind, at place: Int?) {
    begin(kind, box: nil)
    append(Array(text.utf8), source: place ?? -1, isInFile: true)
    end()
  }

  /// Where a value is written as it is, after its key.
  private static func place(of value: String, key: String, in file: ArraySlice<UInt8>) -> Int? {
    guard let line = file.firstPlace(of: "\n\(key):") else { return nil }
    // A value begins soon after its key.
    return place(of: value, in: file[line.upperBound...].prefix(value.utf8.count + 1000))
  }

  private static func place(of value: String, in file: ArraySlice<UInt8>) -> Int? {
    file.firstPlace(of: value)?.lowerBound
  }

  // MARK: The text

  /// What a walk is in.
  private struct Surroundings {
    var boxes: [Callout] = []
    var lists = 0, items = 0, quotes = 0, notes = 0, struck = 0, links = 0, questions = 0
    var group: Int32 = 0
    /// Pictures whose words come after the block that they are in.
    var pictures: [NodeID] = []
  }

  /// Adds a document's blocks.
  mutating func add(_ document: Document) {
    var inside = Surroundings()
    var isSkipping: NodeID?
    for step in document.walk() {
      if let skipped = isSkipping {
        if step.id == skipped, !step.isEntering { isSkipping = nil }
        continue
      }
      if step.isEntering {
        enter(step.id, document, &inside)
        if case .image = document[step.id].kind, document[step.id].firstChild != nil { isSkipping = step.id }
      } else {
        leave(step.id, document, &inside)
      }
    }
  }

  private mutating func enter(_ id: NodeID, _ document: Document, _ inside: inout Surroundings) {
    switch document[id].kind {
    case .callout(let box): inside.boxes.append(box)
    case .list, .table:
      if inside.lists == 0 {
        groups += 1
        inside.group = groups
      }
      inside.lists += 1
    case .item, .taskItem: inside.items += 1
    case .blockQuote: inside.quotes += 1
    case .notes: inside.notes += 1
    case .question: inside.questions += 1
    case .strikethrough: inside.struck += 1
    case .link(let link):
      inside.links += 1
      let address = document[link.destination]
      if Self.outside.contains(where: { address.starts(with: $0.utf8) }) { add(beside: address) }
    case .codeBlock(let text, _): add(beside: document[text])
    case .heading:
      begin(inside.questions > 0 ? .question : .heading, box: inside.boxes.last)
      heading = prose.blocks.count - 1
    case .paragraph: begin(kind(of: inside), box: inside.boxes.last, group: inside.group)
    case .tableCaption: begin(.caption, box: inside.boxes.last, group: inside.group)
    case .tableCell(let cell):
      begin(cell.scope == .none ? .cell : .headingCell, box: inside.boxes.last, group: inside.group)
    case .text(let range): append(document, range, inside)
    case .code(let range): append(document, range, inside, isCode: true)
    case .script(let script): append(Array(document[script.plain]), source: -1, isInFile: false)
    case .softBreak, .lineBreak: append([0x0A], source: -1, isInFile: false)
    case .noteReference: cite()
    case .image: inside.pictures.append(id)
    case .document, .thematicBreak, .emphasis, .strong, .htmlBlock, .htmlInline, .figure, .tableRow, .questions, .note,
      .definition:
      break
    }
  }

  /// How addresses outside the site begin.
  private static let outside = ["http:", "https:", "tel:", "mailto:"]

  private mutating func add(beside text: some Collection<UInt8>) {
    prose.beside.append(String(decoding: text, as: UTF8.self))
  }

  private mutating func leave(_ id: NodeID, _ document: Document, _ inside: inout Surroundings) {
    switch document[id].kind {
    case .callout: inside.boxes.removeLast()
    case .list, .table:
      inside.lists -= 1
      if inside.lists == 0 { inside.group = 0 }
    case .item, .taskItem: inside.items -= 1
    case .blockQuote: inside.quotes -= 1
    case .notes: inside.notes -= 1
    case .question: inside.questions -= 1
    case .strikethrough: inside.struck -= 1
    case .link: inside.links -= 1
    case .paragraph, .heading, .tableCaption, .tableCell, .figure:
      end()
      for picture in inside.pictures { add(picture: picture, of: document, inside) }
      inside.pictures = []
    case .document, .thematicBreak, .emphasis, .strong, .codeBlock, .htmlBlock, .htmlInline, .tableRow, .questions,
      .note, .definition, .text, .code, .script, .softBreak, .lineBreak, .noteReference, .image:
      break
    }
  }

  private func kind(of inside: Surroundings) -> Prose.Block.Kind {
    if inside.notes > 0 { return .note }
    if inside.items > 0 { return .item }
    return inside.quotes > 0 ? .quotation : .paragraph
  }

  /// Adds the words of a picture: what it shows, and its caption.
  private mutating func add(picture id: NodeID, of document: Document, _ inside: Surroundings) {
    guard case .image(let image) = document[id].kind else { return }
    if !image.isDecorative {
      begin(.alternative, box: inside.boxes.last)
      for step in document.walk(from: id) where step.isEntering {
        if case .text(let range) = document[step.id].kind { append(document, range, inside) }
      }
      end()
    }
    if !image.title.isEmpty {
      begin(.caption, box: inside.boxes.last)
      append(document, image.title, inside)
      end()
    }
  }

  // MARK: Blocks

  private mutating func begin(_ kind: Prose.Block.Kind, box: Callout?, group: Int32 = 0) {
    end()
    var block = Prose.Block(kind: kind, bytes: prose.bytes.count..<prose.bytes.count, box: box, heading: heading)
    block.group = group
    prose.blocks.append(block)
    splitter.begin(at: prose.bytes.count)
  }

  private mutating func append(
    _ document: Document, _ range: TextRange, _ inside: Surroundings, isCode: Bool = false
  ) {
    var marks: Prose.Marks = inside.links > 0 ? .link : []
    if inside.struck > 0 || isCode { marks.insert(.silent) }
    append(Array(document[range]), source: Int(range.offset), isInFile: false, marks)
  }

  private mutating func append(_ bytes: [UInt8], source: Int, isInFile: Bool, _ marks: Prose.Marks = []) {
    guard splitter.isOpen, !bytes.isEmpty else { return }
    let start = prose.bytes.count
    prose.pieces.append(Prose.Piece(start: start, count: bytes.count, source: source, isInFile: isInFile))
    prose.bytes += bytes
    if !marks.isEmpty { splitter.styles.append((start..<prose.bytes.count, marks)) }
  }

  /// A source is cited here.
  private mutating func cite() {
    guard splitter.isOpen else { return }
    splitter.citations.append(prose.bytes.count)
    prose.blocks[prose.blocks.count - 1].isCited = true
  }

  /// Splits the open block into sentences and words.
  private mutating func end() {
    guard splitter.isOpen else { return }
    splitter.isOpen = false
    let index = prose.blocks.count - 1
    prose.blocks[index].bytes = prose.blocks[index].bytes.lowerBound..<prose.bytes.count
    splitter.split(&prose, block: index)
  }
}
