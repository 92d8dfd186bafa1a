internal import Diagnostics
internal import Values

/// A kind of text that isn't what its writer meant, and that readers would see as it is. One file a kind; `all` lists them.
struct TextFinding: Sendable {
  /// A text without any of these bytes has none of it; nil means that every text may have.
  let triggers: ByteSet?
  /// Whether it is looked for in a text: some kinds concern paragraphs only.
  let blocks: Blocks
  /// Finds it in the words of a block.
  let find: @Sendable (BlockText, Document) -> [Found]

  /// The blocks that a kind concerns.
  enum Blocks: Sendable {
    /// Whatever holds words.
    case all
    /// Paragraphs that aren't in a list, quote or note.
    case ownParagraphs
    case paragraphs
  }

  /// One of it.
  struct Found {
    /// Where, in the bytes of the block's text. Who escapes the first of them means it.
    var range: Range<Int>
    /// Whether it is where the block begins, as what begins with code has no words of its own there.
    var isWholeBlock = false
    var severity: Severity = .warning
    var rule: Rule = .markdown
    var message: String
    var hint: String
  }

  init(triggers: ByteSet? = nil, in blocks: Blocks = .all, find: @escaping @Sendable (BlockText, Document) -> [Found]) {
    (self.triggers, self.blocks, self.find) = (triggers, blocks, find)
  }

  init(triggers: String, in blocks: Blocks = .all, find: @escaping @Sendable (BlockText, Document) -> [Found]) {
    self.init(triggers: ByteSet(triggers.utf8), in: blocks, find: find)
  }

  /// All kinds. What another tool understands comes first: nothing else is said about such a line.
  static let all: [TextFinding] = [
    .otherTools, .otherBlocks, .boxMarks, .hiddenBoxMarks, .remains, .lookAlikeMarks, .strayEmphasis, .bullets,
    .listsInParagraphs, .tablesOfTabs,
    .invisible,
    .bareAddresses,
    .brokenLinks, .plainHeadings, .shareButtons, .lastBackslash, .rawScripts,
  ]
}

extension Construct {
  /// What remains as text although something else was meant.
  static let textFindings = Construct { document, map, _ in
    var problems: [Diagnostic] = []
    var text = BlockText()
    for id in document.textBlocks() where problems.count < mostFindings {
      text.fill(id, of: document)
      let present = text.present
      for kind in TextFinding.all where kind.concerns(id, present, in: document) {
        let found = kind.find(text, document).compactMap { found -> Diagnostic? in
          if found.isWholeBlock {
            let place = map.blockLocation(of: id, in: document, first: 1)
            return Diagnostic(found.severity, found.rule, place, found.message, hint: found.hint)
          }
          guard let source = text.source(of: found.range) else { return nil }
          if map.isEscaped(Int(source.offset)) == true { return nil }
          let place = map.location(of: source) ?? map.blockLocation(of: id, in: document)
          return Diagnostic(found.severity, found.rule, place, found.message, hint: found.hint)
        }
        problems += found
        // One reason is enough.
        if !found.isEmpty { break }
      }
    }
    return problems
  }

  /// A file with more of them isn't an article.
  private static let mostFindings = 100
}

extension TextFinding {
  fileprivate func concerns(_ id: NodeID, _ present: ByteSet, in document: Document) -> Bool {
    if let triggers, !triggers.intersects(present) { return false }
    switch blocks {
    case .all: return true
    case .paragraphs: return document[id].kind == .paragraph
    case .ownParagraphs: return document[id].kind == .paragraph && document[id].parent == .root
    }
  }
}
