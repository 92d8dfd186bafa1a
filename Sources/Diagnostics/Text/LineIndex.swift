/// Where the lines of a text begin, so that places in it are found quickly.
public struct LineIndex: Sendable {
  private let starts: [Int32]
  private let text: [UInt8]
  /// How many code points begin before each block of the text: a line may be a megabyte long, with a problem in every word.
  private let codePoints: [Int32]
  private static let block = 1024

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
    var codePoints: [Int32] = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.block) {
      let count = bytes[start..<min(start + Self.block, bytes.count)].count { $0 & 0xC0 != 0x80 }
      codePoints.append(codePoints[codePoints.count - 1] + Int32(truncatingIfNeeded: count))
    }
    self.codePoints = codePoints
  }

  /// The text's length in bytes.
  public var count: Int { text.count }

  /// The bytes of a line, counted from 1, without its end and without the byte order mark before the first line; nil
  /// where there is none.
  public func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard starts.indices.contains(number - 1) else { return nil }
    var line = text[Int(starts[number - 1])..<offset(ofLine: number + 1)]
    if number == 1, line.starts(with: TextEncoding.byteOrderMark) { line = line.dropFirst(3) }
    // A line's content can't end with another line end.
    let withoutFeed = line.last == 0x0A ? line.dropLast() : line
    return withoutFeed.last == 0x0D ? withoutFeed.dropLast() : withoutFeed
  }

  /// Where a line, counted from 1, begins, in bytes from 0; the text's end for lines after the last.
  public func offset(ofLine number: Int) -> Int {
    starts.indices.contains(number - 1) ? Int(starts[number - 1]) : text.count
  }

  /// How many code points begin in a range of the text.
  func codePoints(in range: Range<Int>) -> Int {
    codePoints(before: range.upperBound) - codePoints(before: range.lowerBound)
  }

  private func codePoints(before offset: Int) -> Int {
    let block = offset / Self.block
    return Int(codePoints[block]) + text[block * Self.block..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The number of the line, from 1, that contains the byte at an offset, from 0.
  public func number(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
