extension Node.Kind {
  /// What the walks and edits of a tree ask about a kind. A new kind answers here first.
  var traits: Traits {
    switch self {
    case .document, .list, .questions, .question, .notes, .note, .table, .tableRow: .isContainer
    case .figure, .callout: .isContainer
    case .blockQuote, .item, .taskItem: [.isContainer, .isNesting]
    case .paragraph, .heading, .tableCaption, .tableCell: [.isContainer, .holdsLines]
    case .emphasis, .strong: [.isContainer, .isInline, .isNesting]
    case .link, .image: [.isContainer, .isInline, .isNesting, .hasAddress]
    case .strikethrough, .definition: [.isContainer, .isInline]
    case .text, .code, .htmlInline, .noteReference, .script: .isInline
    case .softBreak, .lineBreak: [.isInline, .isLineBreak]
    case .thematicBreak, .codeBlock, .htmlBlock: []
    }
  }

  /// Properties that kinds have or don't have.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// It can hold other nodes, and so has a way out in a walk.
    static let isContainer = Traits(rawValue: 1)
    /// It is inside a line of text.
    static let isInline = Traits(rawValue: 1 << 1)
    /// A writer sees it as one more level.
    static let isNesting = Traits(rawValue: 1 << 2)
    /// It is a block that holds inline nodes.
    static let holdsLines = Traits(rawValue: 1 << 3)
    /// It ends a line.
    static let isLineBreak = Traits(rawValue: 1 << 4)
    /// It has a destination: nothing in it can be a link.
    static let hasAddress = Traits(rawValue: 1 << 5)
  }

  /// Whether nodes of this kind can hold others, and so have a way out in a walk.
  var isContainer: Bool { traits.contains(.isContainer) }
  /// Whether it is inside a line of text.
  var isInline: Bool { traits.contains(.isInline) }
  /// Whether a writer sees it as one more level.
  var isNesting: Bool { traits.contains(.isNesting) }
  /// Whether it ends a line.
  var isLineBreak: Bool { traits.contains(.isLineBreak) }
  /// Whether it is a block that holds inline nodes.
  var holdsLines: Bool { traits.contains(.holdsLines) }
  /// Whether it is a link or an image.
  var hasAddress: Bool { traits.contains(.hasAddress) }
}
