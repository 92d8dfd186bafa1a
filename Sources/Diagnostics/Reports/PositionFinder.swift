/// Finds positions in files, and keeps the last one in memory: problems come sorted by file.
struct PositionFinder {
  private let source: @Sendable (String) -> [UInt8]?
  private var open: (path: String, lines: LineIndex?)?

  /// Prepares to read files as `TextReport.source` does.
  init(_ source: @escaping @Sendable (String) -> [UInt8]?) { self.source = source }

  /// The lines of a file; nil where it can't be read.
  mutating func lines(of path: String) -> LineIndex? {
    if let open, open.path == path { return open.lines }
    let lines = source(path).map { LineIndex($0) }
    open = (path, lines)
    return lines
  }

  /// Where a problem is; nil for one of a file as a whole, and where the file can't be read any more.
  mutating func position(of place: SourceLocation) -> LinePosition? {
    guard let range = place.range, let lines = lines(of: place.path) else { return nil }
    return LinePosition(range, in: lines)
  }
}
