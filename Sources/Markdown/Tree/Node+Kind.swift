extension Node.Kind {
  /// Whether it is a paragraph.
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
  /// Whether it is an item of a list.
  var isItem: Bool { if case .item = self { true } else { false } }
  /// Whether it is a link.
  var isLink: Bool { if case .link = self { true } else { false } }
  /// Raw HTML, where it is some.
  var html: TextRange? {
    if case .htmlBlock(let text) = self { return text }
    if case .htmlInline(let text) = self { return text }
    return nil
  }
  /// The heading, where it is one.
  var heading: Node.Heading? { if case .heading(let heading) = self { heading } else { nil } }
  /// The kind of box, where it is one.
  var callout: Callout? { if case .callout(let callout) = self { callout } else { nil } }
}
