internal import Diagnostics
internal import Values

extension Construct {
  /// Captions of pictures are shown as they are typed, with marks that somebody meant for Markdown.
  static let plainCaptions = Construct(delimiters: "\"'") { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].parent != nil, case .image(let image) = document[id].kind else { return nil }
      let title = document[image.title]
      guard let mark = marks.first(where: { title.firstRange(of: Array($0.utf8)) != nil }) else { return nil }
      return .warning(
        .markdown, map.location(of: id, in: document), "a caption is shown as it is typed, with \(mark)",
        hint: "leave out the marks")
    }
  }

  private static let marks = ["**", "__", "](", "`", "~~", "=="]
}
