internal import Values
/// Turns a document into HTML.
///
/// For CommonMark's own constructs the bytes are those of libcmark's renderer in its safe mode, but for raw HTML, which
/// prints nothing (`RawHTML` makes it an error).
public struct HTMLRenderer {
  let document: Document
  let labels: BodyLabels
  /// The numbers that care cards show.
  let phone: RenderingContext.Phone?, emergency: RenderingContext.Phone?
  /// What links to places on the same page begin with.
  let page: String
  /// Whether telephone numbers are isolated.
  let isolatesNumbers: Bool
  /// Whether nothing is folded, nothing scrolls, and no part has an id.
  let isOnPaper: Bool
  var output: [UInt8]
  /// How many tables and boxes there were.
  var tables = 0, callouts = 0
  /// Whether a box told people to call somebody.
  var hasSigns = false
  /// The level of the last heading, from 1: that of the page's title before the first.
  var headingLevel: UInt8 = 1
  /// The columns of the table that is being printed.
  var tableColumns = TableColumns()
  /// The image whose content is being printed as its text alternative.
  private var plain: NodeID?
  /// Whether that text alternative stays empty.
  private var skipsPlain = false

  /// Appends a document's HTML to a buffer.
  ///
  /// - Returns: Where in the buffer the first heading of level 2 begins that is in nothing else; nil where there is none.
  @discardableResult
  public static func render(
    _ document: Document, in context: RenderingContext = RenderingContext(), into output: inout [UInt8]
  ) -> Int? {
    var renderer = HTMLRenderer(
      document: document, labels: context.labels, phone: context.phone, emergency: context.emergency,
      page: context.page, isolatesNumbers: context.isRightToLeft, isOnPaper: context.isOnPaper, output: [])
    swap(&renderer.output, &output)
    var firstSection: Int?
    for step in document.walk() {
      if firstSection == nil, step.isEntering, document[step.id].kind.heading?.level == 2,
        document[step.id].parent == .root
      {
        firstSection = renderer.output.count
      }
      renderer.render(step)
    }
    swap(&renderer.output, &output)
    return firstSection
  }

  private mutating func render(_ step: WalkStep) {
    let node = document[step.id]
    if plain == step.id { plain = nil }
    if plain != nil {
      if step.isEntering, !skipsPlain { renderPlain(node) }
      return
    }
    switch node.kind {
    case .document: break
    case .text(let text): isolatesNumbers ? escapeIsolated(text) : escape(text)
    case .softBreak: write("\n")
    case .lineBreak: write("<br />\n")
    case .code(let text):
      write("<code>")
      escape(text)
      write("</code>")
    case .htmlInline: break
    case .emphasis: write(step.isEntering ? "<em>" : "</em>")
    case .strong: write(step.isEntering ? "<strong>" : "</strong>")
    case .link(let link): step.isEntering ? open(link) : write("</a>")
    case .image(let image): step.isEntering ? open(image, id: step.id) : close(image, step.id, in: node.parent)
    case .strikethrough: write(step.isEntering ? "<del>" : "</del>")
    case .script(let script): render(script)
    case .definition(let meaning): renderDefinition(meaning: meaning, isEntering: step.isEntering)
    case .noteReference: renderNotes(step, node)
    case .blockQuote, .item, .paragraph, .thematicBreak, .list, .heading, .codeBlock, .htmlBlock, .figure:
      renderBlock(step, node)
    case .taskItem(let isDone): renderTask(isDone: isDone, isEntering: step.isEntering)
    case .table, .tableCaption, .tableRow, .tableCell: renderTable(step, node)
    case .callout(let callout): render(callout, isEntering: step.isEntering)
    case .questions, .question: renderQuestions(step, node)
    case .notes, .note: renderNotes(step, node)
    }
  }

  private mutating func renderBlock(_ step: WalkStep, _ node: Node) {
    let isEntering = step.isEntering
    switch node.kind {
    case .paragraph where isInTightList(node): if isEntering { renderTaskState(before: node) }
    case .paragraph where isEntering:
      startBlock("<p>")
      renderTaskState(before: node)
    case .paragraph:
      if let note = noteEnding(with: node) { writeWaysBack(of: note) }
      write("</p>\n")
    case .heading(let heading): isEntering ? open(heading) : close(heading, step.id, in: node.parent)
    case .blockQuote:
      startLine()
      write(isEntering ? "<blockquote>\n" : "</blockquote>\n")
    case .list(let list) where isEntering && isChecklist(node):
      startBlock(list.isOrdered ? "<ol class=\"checklist\"" : "<ul class=\"checklist\"")
      write(string: list.isOrdered && list.start != 1 ? " start=\"\(list.start)\">\n" : ">\n")
    case .list(let list) where isEntering:
      startBlock(string: !list.isOrdered ? "<ul>\n" : list.start == 1 ? "<ol>\n" : "<ol start=\"\(list.start)\">\n")
    case .list(let list): write(list.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: isEntering ? startBlock("<li>") : write("</li>\n")
    case .thematicBreak: startBlock("<hr />\n")
    case .codeBlock(let text, let info): renderCode(text, info: info)
    case .figure where isEntering: startBlock("<figure>\n")
    case .figure: close(figure: node)
    case .htmlBlock: break
    case .document, .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .strikethrough, .script, .definition, .noteReference, .taskItem, .table, .tableCaption, .tableRow, .tableCell,
      .callout,
      .questions, .question, .notes, .note:
      break  // Rendered by `render(_:)` itself or by its construct.
    }
  }

  private mutating func renderPlain(_ node: Node) {
    switch node.kind {
    case .text(let text), .code(let text), .htmlInline(let text): escape(text)
    case .script(let script): escape(script.plain)
    case .softBreak, .lineBreak: write(" ")
    case .document, .blockQuote, .item, .paragraph, .thematicBreak, .emphasis, .strong, .list, .heading, .codeBlock,
      .htmlBlock, .link, .image, .figure, .strikethrough, .taskItem, .table, .tableCaption, .tableRow, .tableCell,
      .callout, .questions, .question, .noteReference, .notes, .note, .definition:
      break
    }
  }

  private mutating func renderCode(_ text: TextRange, info: TextRange) {
    startLine()
    let language = document[info].prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    if info.isEmpty {
      write("<pre><code>")
    } else {
      write("<pre><code class=\"language-")
      HTMLEscaping.appendText(language, to: &output)
      write("\">")
    }
    escape(text)
    write("</code></pre>\n")
  }

  private mutating func close(_ heading: Node.Heading, _ id: NodeID, in parent: NodeID?) {
    write(string: "</h\(heading.level)>\n")
    if let parent, document[parent].kind == .question, document[parent].firstChild == id { write("</summary>\n") }
  }

  private mutating func open(_ heading: Node.Heading) {
    startLine()
    headingLevel = heading.level
    write(string: "<h\(heading.level)")
    if !heading.id.isEmpty, !isOnPaper {
      write(" id=\"")
      escape(heading.id)
      write("\"")
    }
    write(">")
  }

  private mutating func open(_ link: Node.Link) {
    write("<a href=\"")
    appendURL(link.destination)
    if !link.title.isEmpty {
      write("\" title=\"")
      escape(link.title)
    }
    write(link.isExternal ? "\" rel=\"noopener\">" : "\">")
  }

  private mutating func open(_ image: Node.Image, id: NodeID) {
    if let copies = document.pictureCopies[id] {
      write("<picture><source type=\"image/webp\" srcset=\"")
      escape(copies)
      write("\" sizes=\"(min-width: 62em) 39rem, calc(100vw - 2.5rem)\" />")
    }
    write("<img src=\"")
    appendURL(image.destination)
    write("\" alt=\"")
    plain = id
    skipsPlain = image.isDecorative
  }

  private mutating func close(_ image: Node.Image, _ id: NodeID, in parent: NodeID?) {
    let isCaption = parent.map { document[$0].kind == .figure } ?? false
    if !image.title.isEmpty, !isCaption {
      write("\" title=\"")
      escape(image.title)
    }
    if image.width > 0, image.height > 0 { write(string: "\" width=\"\(image.width)\" height=\"\(image.height)") }
    if image.isLazy { write("\" loading=\"lazy") }
    write("\" />")
    if document.pictureCopies[id] != nil { write("</picture>") }
  }

  private mutating func close(figure node: Node) {
    if let child = node.firstChild, case .image(let image) = document[child].kind, !image.title.isEmpty {
      write("\n<figcaption>")
      escape(image.title)
      write("</figcaption>")
    }
    write("\n</figure>\n")
  }

  /// Whether a list's first line is one of a checklist.
  private func isChecklist(_ list: Node) -> Bool {
    guard let first = list.firstChild, case .taskItem = document[first].kind else { return false }
    return true
  }

  private func noteEnding(with paragraph: Node) -> Node.Note? {
    guard paragraph.next == nil, let parent = paragraph.parent, case .note(let note) = document[parent].kind
    else { return nil }
    return note
  }

  private func isInTightList(_ node: Node) -> Bool {
    guard let item = node.parent, let list = document[item].parent, case .list(let marks) = document[list].kind
    else { return false }
    return marks.isTight
  }

  private mutating func startBlock(_ text: StaticString) {
    startLine()
    write(text)
  }

  private mutating func startBlock(string text: String) {
    startLine()
    write(string: text)
  }

  mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }

  mutating func write(_ text: StaticString) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(string text: String) { output.append(contentsOf: text.utf8) }

  mutating func escape(_ range: TextRange) {
    HTMLEscaping.appendText(document[range], to: &output)
  }

  mutating func escape(_ text: String) { HTMLEscaping.appendText(Array(text.utf8)[...], to: &output) }

  private mutating func appendURL(_ range: TextRange) {
    guard !HTMLEscaping.isDangerousURL(document[range]) else { return }
    HTMLEscaping.appendURL(document[range], to: &output)
  }
}
