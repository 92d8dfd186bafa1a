internal import Values
import CArena
import CCMark
public import Diagnostics

/// The only door to libcmark: parse, copy into values, free.
public enum CommonMarkParser {
  /// Parses a text as CommonMark 0.30.
  ///
  /// - Parameters:
  ///   - source: The text; what precedes its body counts as empty lines, so that positions are those of the file.
  ///   - isSmart: Whether straight quotes and dashes become typographic ones.
  /// - Returns: An empty document and an error for a tree that is nested too deep.
  public static func parse(_ source: MarkdownSource, isSmart: Bool) -> (document: Document, diagnostics: [Diagnostic]) {
    let tree = Tree(source, options: isSmart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
    var copy = TreeCopy(checksText: source.holds(UInt8(ascii: "&")))
    copy.document.reserve(forBytes: source.bytes.count)
    guard let deep = copy.copy(tree.root) else { return (copy.document, []) }
    let place = source.location(deep)
    return (Document(), [.tooDeep(place)])
  }
}

/// Owns a tree of libcmark and frees it, by emptying the thread's arena: a thread has one tree at a time.
private struct Tree: ~Copyable {
  let root: OpaquePointer
  private let memory: UnsafeMutablePointer<cmark_mem>

  init(_ source: MarkdownSource, options: Int32) {
    memory = .allocate(capacity: 1)
    memory.initialize(to: cmark_mem(calloc: arena_calloc, realloc: arena_realloc, free: arena_free))
    guard let parser = cmark_parser_new_with_mem(options, memory) else {
      preconditionFailure("libcmark gave no parser")
    }
    defer { cmark_parser_free(parser) }
    source.bytes.withUnsafeBufferPointer { bytes in
      let lines = LineEnd.count(in: source.bytes, before: source.bodyStart)
      let emptyLines = [CChar](repeating: CChar(bitPattern: UInt8(ascii: "\n")), count: lines)
      cmark_parser_feed(parser, emptyLines, lines)
      let body = UnsafeBufferPointer(rebasing: bytes[source.bodyStart...])
      body.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { preconditionFailure("libcmark gave no tree") }
    self.root = root
  }

  deinit {
    arena_reset()
    memory.deallocate()
  }
}

/// Copies a tree without recursion.
private struct TreeCopy {
  var document = Document()
  /// libcmark 0.30.2 turns `&#xFFFE;` into bytes that are not UTF-8, so texts need a look where a file has references.
  let checksText: Bool

  init(checksText: Bool) { self.checksText = checksText }

  /// Copies all nodes; returns the place of the first one that is too deep.
  mutating func copy(_ root: OpaquePointer) -> SourceSpan? {
    document[.root].span = span(root)
    var source = root
    var copied = NodeID.root
    /// How many quotes, items, links … hold each node; the list around an item and the like don't count.
    var levels: [UInt8] = [0]
    while true {
      if let child = cmark_node_first_child(source) {
        source = child
      } else {
        while cmark_node_next(source) == nil {
          guard let parent = cmark_node_parent(source), source != root else { return nil }
          source = parent
          copied = document[copied].parent ?? .root
          if source == root { return nil }
        }
        guard let next = cmark_node_next(source) else { return nil }
        source = next
        copied = document[copied].parent ?? .root
      }
      var node = Node(kind: kind(source))
      node.span = span(source)
      let level = levels[Int(copied.index)] + (node.kind.isNesting ? 1 : 0)
      if level > MarkdownSource.maximumNesting { return node.span }
      levels.append(level)
      copied = document.append(node, to: copied)
    }
  }

  private func span(_ node: OpaquePointer) -> SourceSpan {
    SourceSpan(
      startLine: cmark_node_get_start_line(node), startColumn: cmark_node_get_start_column(node),
      endLine: cmark_node_get_end_line(node), endColumn: cmark_node_get_end_column(node))
  }

  private mutating func kind(_ node: OpaquePointer) -> Node.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      .list(
        Node.List(
          isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
          start: cmark_node_get_list_start(node), isTight: cmark_node_get_list_tight(node) != 0))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(store(cmark_node_get_literal(node)), info: store(cmark_node_get_fence_info(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(store(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(Node.Heading(level: UInt8(cmark_node_get_heading_level(node))))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(store(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(store(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .htmlInline(store(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(Node.Link(destination: store(cmark_node_get_url(node)), title: store(cmark_node_get_title(node))))
    case CMARK_NODE_IMAGE:
      .image(Node.Image(destination: store(cmark_node_get_url(node)), title: store(cmark_node_get_title(node))))
    default: preconditionFailure("libcmark gave a node of a kind that CommonMark does not have")
    }
  }

  private mutating func store(_ text: UnsafePointer<CChar>?) -> TextRange {
    guard let text else { return .empty }
    let bytes = UnsafeRawBufferPointer(start: text, count: cLength(text))
    if checksText, TextEncoding.invalidOffset(in: bytes) != nil {
      return document.store(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return document.store(bytes)
  }

  private func cLength(_ text: UnsafePointer<CChar>) -> Int {
    var end = text
    while end.pointee != 0 { end += 1 }
    return end - text
  }
}
