internal import Diagnostics
internal import Values

extension Construct {
  /// A link or heading in which nobody can see or hear a word (WCAG 2.4.4, 4.1.2), and a link to nothing.
  static let wordlessLinks = Construct { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].parent != nil else { return nil }
      switch document[id].kind {
      case .link(let link):
        if !document.hasWords(id) {
          return .error(
            .link, map.location(of: id, in: document), "this link has no words that readers could see or hear",
            hint: "write them between the brackets: [words](address)")
        }
        let destination = document[link.destination]
        guard destination.last == UInt8(ascii: "#") else { return nil }
        return .warning(
          .link, map.location(ofDestinationOf: id, in: document),
          destination.count == 1 ? "this link leads to the page that it is on" : "this link names no heading after #",
          hint: destination.count == 1
            ? "write the address that it should lead to, or remove the link"
            : "write a heading's id after #, or delete the #")
      case .heading where document[id].firstChild != nil && !document.hasWords(id):
        return .error(
          .heading, map.blockLocation(of: id, in: document, first: 1),
          "this heading has no words that readers could see or hear", hint: "write words, or delete the line")
      default: return nil
      }
    }
  }
}

extension Document {
  /// Whether anything in a node can be seen or heard: letters, symbols, or a picture that has a text.
  fileprivate func hasWords(_ top: NodeID) -> Bool {
    for step in walk(from: top) where step.isEntering {
      switch self[step.id].kind {
      // A note's number is a link of its own.
      case .text(let range), .code(let range):
        if self[range].contains(where: { $0 > 0x20 && $0 < 0x7F }) || InvisibleCharacter.hasVisible(string(range)) {
          return !isDecorated(step.id)
        }
      default: continue
      }
    }
    return false
  }

  /// Whether a text is that of a picture which shows nothing.
  private func isDecorated(_ id: NodeID) -> Bool {
    isInside(id) { if case .image(let image) = $0 { image.isDecorative } else { false } }
  }
}
