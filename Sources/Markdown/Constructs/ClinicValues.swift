internal import Diagnostics
internal import Values

extension Construct {
  /// `{phone}`, `{emergency}` and `{clinic}` in texts and captions: the values of the site's settings, as links where they can be
  /// tapped. `\{` shows the brace.
  static let clinicValues = Construct(delimiters: "{") { document, map, context in
    guard let values = context.values else { return [] }
    var problems: [Diagnostic] = []
    for node in document.textNodes(holding: UInt8(ascii: "{")) {
      var next: NodeID? = node
      while let id = next { next = fill(id, values, &document, &map, &problems) }
    }
    for id in document.nodeIDs {
      guard case .image(var image) = document[id].kind, document[id].parent != nil,
        document[image.title].contains(UInt8(ascii: "{"))
      else { continue }
      let title = document.string(image.title)
      if let problem = values.problem(in: title) {
        problems.append(.error(.otherMarkup, map.location(of: id, in: document), problem.message, hint: problem.hint))
      }
      image.title = document.store(values.filled(title).utf8)
      document[id].kind = .image(image)
    }
    return problems
  }

  /// A text full of braces is one mistake.
  private static let mostProblems = 100

  /// Fills the first name of a text; returns the text after it, where there may be more.
  private static func fill(
    _ id: NodeID, _ values: NamedValues, _ document: inout Document, _ map: inout SourceMap,
    _ problems: inout [Diagnostic]
  ) -> NodeID? {
    guard let range = document.text(of: id) else { return nil }
    var start = Int(range.offset)
    while let place = NamedValues.next(in: document.text, start..<Int(range.offset + range.count)) {
      start = place.range.upperBound
      let offset = place.range.lowerBound
      if map.isEscaped(offset) == true { continue }
      guard let value = values.values[place.name] else {
        if problems.count < mostProblems, let problem = values.problem(of: place.name) {
          let written = TextRange(offset: UInt32(offset), count: UInt32(place.range.count))
          problems.append(
            .error(
              .otherMarkup, map.location(of: written) ?? map.blockLocation(of: id, in: document), problem.message,
              hint: problem.hint))
        }
        continue
      }
      let isInLink = document.isInside(id) { $0.hasAddress }
      let written = map.offsets(of: TextRange(offset: UInt32(offset), count: UInt32(place.range.count)))
      let rest = document.cut(id, at: offset, leavingOut: place.range.count)
      let text = document.makeText(value.text, span: document[id].span)
      if let link = value.link, !isInLink {
        let made = document.make(
          .link(Node.Link(destination: document.store(link.utf8), title: .empty)), span: document[id].span)
        document.move(text, into: made)
        document.move(made, before: rest)
        map.record(made, at: written)
      } else {
        document.move(text, before: rest)
        map.record(text, at: written)
      }
      for part in [id, rest] where document.text(of: part)?.isEmpty == true && document[part].parent != nil {
        document.detach(part)
      }
      return document[rest].parent == nil ? nil : rest
    }
    return nil
  }
}
