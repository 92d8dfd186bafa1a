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

  /// The offset of the first line end at or behind a place; the text's length where none follows.
  public static func first(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let words = UnsafeRawBufferPointer(bytes)
    var index = start
    while index < bytes.count {
      // Eight bytes at a time: which of them are below 0x0E? (Sean Anderson, "Bit Twiddling Hacks", hasless.)
      while index + 8 <= bytes.count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      let stop = min(index + 8, bytes.count)
      while index < stop {
        if bytes[index] <= 0x0D, width(at: index, in: bytes) > 0 { return index }
        index += 1
      }
    }
    return bytes.count
  }

  /// The line that begins at an offset, without its end, and where the next one begins; nil behind the last line.
  public static func line(from start: Int, in bytes: [UInt8]) -> (content: Range<Int>, next: Int?) {
    bytes.withUnsafeBufferPointer { bytes in
      let start = min(start, bytes.count)
      let end = first(from: start, in: bytes)
      return (start..<end, end < bytes.count ? end + width(at: end, in: bytes) : nil)
    }
  }

  /// How many lines end in the first bytes of a text.
  public static func count(in bytes: [UInt8], before end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      var index = first(from: 0, in: bytes)
      while index < end {
        count += 1
        index = first(from: index + width(at: index, in: bytes), in: bytes)
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
      var index = LineEnd.first(from: 0, in: bytes)
      while index < bytes.count {
        index += LineEnd.width(at: index, in: bytes)
        starts.append(Int32(truncatingIfNeeded: index))
        index = LineEnd.first(from: index, in: bytes)
      }
    }
    self.starts = starts
    text = bytes
  }

  /// Whether some words follow a place at once.
  public func holds(_ words: String, behind place: SourceLocation) -> Bool {
    let start = min(offset(ofLine: place.line) + place.endColumn - 1, text.count)
    return text[start...].starts(with: words.utf8)
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

  /// The number of the line, from 1, that holds the byte at an offset, from 0.
  public func number(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of a range of bytes, from 0; an end on a later line is cut at the end of the first.
  public func location(_ range: Range<Int>, in path: String) -> SourceLocation {
    let number = number(at: range.lowerBound)
    let end = number < starts.count ? Int(starts[number]) - 1 : text.count
    let start = Int(starts[number - 1])
    return SourceLocation(
      path: path, line: number, column: range.lowerBound - start + 1,
      endColumn: max(range.lowerBound, min(range.upperBound, end)) - start + 1)
  }
}
