internal import Diagnostics

extension Construct {
  /// Every image must say what it shows; the one word *decorative* says that it shows nothing. From the second image on
  /// the browser may load them later.
  static let images = Construct(delimiters: "!") { document, map, _ in
    var problems: [Diagnostic] = []
    var isFirst = true
    for index in document.nodes.indices {
      guard case .image(var image) = document.nodes[index].kind, document.nodes[index].parent != nil else { continue }
      let id = NodeID(index: Int32(index))
      let alternative = document.plainText(of: id)
      if alternative.utf8.allSatisfy({ $0 == 0x20 }) {
        problems.append(
          .error(
            .imageAlt, map.location(of: id, in: document, first: 2),
            "this picture has no text for people who cannot see it",
            hint: "write what it shows: ![words](file); or ![decorative](file) if it shows nothing of use"))
      }
      image.isDecorative = alternative.lowercased() == "decorative"
      image.isLazy = !isFirst
      isFirst = false
      document.nodes[index].kind = .image(image)
    }
    return problems
  }
}
