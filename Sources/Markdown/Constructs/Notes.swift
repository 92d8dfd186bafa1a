internal import Diagnostics

extension Construct {
  /// `[^name]` leads to a note `[^name]: words`, or to a source that the article names. Notes and sources are listed at
  /// the end, numbered in the order of their first use; after them come the sources that nothing cites.
  static let notes = Construct { document, map, context in
    guard map.source.holds(UInt8(ascii: "^")) || !context.sources.isEmpty || !context.outerCitations.isEmpty
    else { return [] }
    var maker = NoteMaker(map, context)
    defer { map = maker.map }
    maker.run(&document)
    return maker.problems
  }
}
