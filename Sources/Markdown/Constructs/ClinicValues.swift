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
    for id in document.nodeIDs where document[id].parent != nil {
      guard let written = document[id].kind.title, document[written].contains(UInt8(ascii: "{")) else { continue }
      let title = document.string(written)
      if let problem = values.problem(in: title) {
        problems.append(.error(.otherMarkup, map.location(of: id, in: document), problem.message, hint: problem.hint))
      }
      document[id].kind.title = document.store(values.filled(title).utf8)
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
      if document.isInside(id, { $0.leads(to: place.name, document) }) {
        if problems.count < mostProblems {
          problems.append(
            .error(
              .otherMarkup, map.blockLocation(of: id, in: document),
              "an address can't have the value '{\(place.name)}'",
              hint: "write the address itself; the words of a link can have values"))
        }
        continue
      }
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

extension Node.Kind {
  /// The title of a picture or link; nil for all other nodes.
  fileprivate var title: TextRange? {
    get {
      switch self {
      case .image(let image): image.title
      case .link(let link): link.title
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .image(var image):
        image.title = newValue
        self = .image(image)
      case .link(var link):
        link.title = newValue
        self = .link(link)
      default: break
      }
    }
  }

  /// Whether it is a link whose address has a name in braces, as `<https://example.org/{phone}>`: what is shown must be what is
  /// opened.
  fileprivate func leads(to name: String, _ document: Document) -> Bool {
    guard case .link(let link) = self else { return false }
    let address = document.string(link.destination)
    return address.contains("%7B\(name)%7D") || address.contains("{\(name)}")
  }
}
