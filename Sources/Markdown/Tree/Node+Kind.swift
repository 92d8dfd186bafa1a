extension Node.Kind {
  /// Whether it is a paragraph.
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
  /// Whether it is an item of a list.
  var isItem: Bool { if case .item = self { true } else { false } }
  /// Whether it is a link.
  var isLink: Bool { if case .link = self { true } else { false } }
  /// Whether it ends a line.
  var isLineBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
  /// The heading, where it is one.
  var heading: Node.Heading? { if case .heading(let heading) = self { heading } else { nil } }
  /// The kind of box, where it is one.
  var callout: Callout? { if case .callout(let callout) = self { callout } else { nil } }

  /// Whether nodes of this kind can hold others, and so have a way out in a walk.
  var isContainer: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .taskItem, .paragraph, .heading, .emphasis, .strong, .link, .image,
      .figure, .strikethrough, .table, .tableCaption, .tableRow, .tableCell, .callout, .questions, .question, .notes,
      .note, .definition:
      true
    case .thematicBreak, .codeBlock, .htmlBlock, .text, .softBreak, .lineBreak, .code, .htmlInline, .noteReference:
      false
    }
  }
}
