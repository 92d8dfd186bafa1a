internal import Diagnostics

extension Construct {
  /// Headings go down one level at a time: people who use a screen reader take a missing level for a missing part. The
  /// page's title is the first level.
  static let headingLevels = Construct(delimiters: "#=-") { document, map, _ in
    var level = 1
    var problems: [Diagnostic] = []
    for id in document.descendants() {
      guard let heading = document[id].kind.heading else { continue }
      let above = level
      level = max(1, Int(heading.level))
      guard level > above + 1 else { continue }
      let right = String(repeating: "#", count: above + 1)
      problems.append(
        .warning(
          .heading, map.blockLocation(of: id, in: document, first: Int(heading.level)),
          above == 1
            ? "the first heading below the title is of level \(heading.level); it should be of level 2"
            : "this heading is of level \(heading.level), but the one above it is of level \(above)",
          hint: "write '\(right) ' before it"))
    }
    return problems
  }
}
