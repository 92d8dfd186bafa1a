/// Where a text's lines end: at a line feed, a carriage return, or both, as in CommonMark 0.30, section 2.1.
public enum LineEnd {
  /// How many bytes the line end at an offset has; 0 where the line goes on.
  @inlinable
  public static func width(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[offset] {
    case 0x0A: 1
    case 0x0D: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    default: 0
    }
  }

  /// The line that begins at an offset, without its end, and where the next one begins; nil behind the last line.
  public static func line(from start: Int, in bytes: [UInt8]) -> (content: Range<Int>, next: Int?) {
    bytes.withUnsafeBufferPointer { bytes in
      var end = min(start, bytes.count)
      while end < bytes.count {
        let width = width(at: end, in: bytes)
        if width > 0 { return (start..<end, end + width) }
        end += 1
      }
      return (min(start, end)..<end, nil)
    }
  }

  /// How many lines end in the first bytes of a text.
  public static func count(in bytes: [UInt8], before end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var (count, index) = (0, 0)
      while index < end {
        let width = width(at: index, in: bytes)
        if width > 0 { count += 1 }
        index += max(1, width)
      }
      return count
    }
  }
}

/// Where the lines of a text begin, so that places in it are found quickly.
public struct LineIndex: Sendable {
  private let starts: [Int32]
  private let text: [UInt8]

  /// Indexes a text by its line ends.
  public init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let width = LineEnd.width(at: index, in: bytes)
        index += max(1, width)
        if width > 0 { starts.append(Int32(truncatingIfNeeded: index)) }
      }
    }
    self.starts = starts
    text = bytes
  }

  /// The bytes of a line, counted from 1, without its end; nil where there is none.
  public func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard starts.indices.contains(number - 1) else { return nil }
    let line = text[Int(starts[number - 1])..<offset(ofLine: number + 1)]
    // No other line end can stand at the end of a line's content.
    let withoutFeed = line.last == 0x0A ? line.dropLast() : line
    return withoutFeed.last == 0x0D ? withoutFeed.dropLast() : withoutFeed
  }

  /// Where a line, counted from 1, begins, in bytes from 0; the text's end for lines behind the last.
  public func offset(ofLine number: Int) -> Int {
    starts.indices.contains(number - 1) ? Int(starts[number - 1]) : text.count
  }

  /// The place of a range of bytes, from 0; an end on a later line is cut at the end of the first.
  public func location(_ range: Range<Int>, in path: String) -> SourceLocation {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= range.lowerBound { low = middle } else { high = middle }
    }
    let end = low + 1 < starts.count ? Int(starts[low + 1]) - 1 : text.count
    let start = Int(starts[low])
    return SourceLocation(
      path: path, line: low + 1, column: range.lowerBound - start + 1,
      endColumn: max(range.lowerBound, min(range.upperBound, end)) - start + 1)
  }
}
