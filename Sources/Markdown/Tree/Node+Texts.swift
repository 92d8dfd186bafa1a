extension Node.Kind {
  /// The same kind with other texts: every range of a kind is mapped, so that nothing is lost when a document is copied.
  func mapTexts(_ change: (TextRange, TextRole) throws -> TextRange) rethrows -> Node.Kind {
    switch self {
    case .text(let text): return .text(try change(text, .words))
    case .code(let text): return .code(try change(text, .words))
    case .codeBlock(let text, let info): return .codeBlock(try change(text, .words), info: try change(info, .info))
    case .htmlBlock(let text): return .htmlBlock(try change(text, .html))
    case .htmlInline(let text): return .htmlInline(try change(text, .html))
    case .link(var link):
      link.destination = try change(link.destination, .destination)
      link.title = try change(link.title, .title)
      return .link(link)
    case .image(var image):
      image.destination = try change(image.destination, .destination)
      image.title = try change(image.title, .title)
      return .image(image)
    case .heading(var heading):
      heading.id = try change(heading.id, .id)
      return .heading(heading)
    case .script(var script):
      script.words = try change(script.words, .words)
      script.plain = try change(script.plain, .meaning)
      return .script(script)
    case .definition(let meaning): return .definition(meaning: try change(meaning, .meaning))
    case .document, .blockQuote, .item, .paragraph, .thematicBreak, .softBreak, .lineBreak, .emphasis, .strong, .list,
      .figure, .strikethrough, .taskItem, .table, .tableCaption, .tableRow, .tableCell, .callout, .questions, .question,
      .noteReference, .notes, .note:
      return self
    }
  }

  /// The texts of a kind, and what each is.
  var texts: [(range: TextRange, role: TextRole)] {
    var texts: [(TextRange, TextRole)] = []
    _ = mapTexts { range, role in
      texts.append((range, role))
      return range
    }
    return texts
  }
}

/// What a text of a node is.
enum TextRole {
  /// Shown as it is: words, code.
  case words
  /// The words after the fence of a code block.
  case info
  /// The title of a link or an image.
  case title
  /// The address of a link or an image.
  case destination
  /// Raw HTML, which is an error.
  case html
  /// The id of a heading.
  case id
  /// The plain words for a term, or the plain form of words below or above the line.
  case meaning
}
