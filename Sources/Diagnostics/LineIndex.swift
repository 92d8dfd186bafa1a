/// Where the lines of a text begin, so that places in it are found quickly.
public struct LineIndex: Sendable {
  private let starts: [Int32]
  private let count: Int

  /// Indexes a text by its line feeds.
  public init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(truncatingIfNeeded: offset + 1))
    }
    self.starts = starts
    count = bytes.count
  }

  /// The bytes of a line, counted from 1, without its line feed; nil where there is none.
  public func line(_ number: Int) -> Range<Int>? {
    guard starts.indices.contains(number - 1) else { return nil }
    let start = Int(starts[number - 1])
    return start..<(number < starts.count ? Int(starts[number]) - 1 : count)
  }

  /// The place of a range of bytes, from 0; an end on a later line is cut at the end of the first.
  public func location(_ range: Range<Int>, in path: String) -> SourceLocation {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= range.lowerBound { low = middle } else { high = middle }
    }
    let end = low + 1 < starts.count ? Int(starts[low + 1]) - 1 : count
    let start = Int(starts[low])
    return SourceLocation(
      path: path, line: low + 1, column: range.lowerBound - start + 1,
      endColumn: max(range.lowerBound, min(range.upperBound, end)) - start + 1)
  }
}
