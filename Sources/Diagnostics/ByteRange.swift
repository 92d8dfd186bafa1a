/// A range of the bytes of a file. What people count, lines and columns, is computed only where a report is written.
public struct ByteRange: Sendable, Hashable {
  /// The offset of the first byte, from 0.
  public var start: UInt32
  /// The offset of the first byte after the range; equal to `start` for a point.
  public var end: UInt32

  /// Makes a range of offsets from 0.
  public init(_ offsets: Range<Int>) {
    (start, end) = (UInt32(clamping: offsets.lowerBound), UInt32(clamping: offsets.upperBound))
  }

  /// Makes a range of offsets from 0.
  public init(start: UInt32, end: UInt32) { (self.start, self.end) = (start, max(start, end)) }

  /// The offsets, from 0.
  public var offsets: Range<Int> { Int(start)..<Int(end) }

  /// The place in a file.
  public func location(in path: String) -> SourceLocation { SourceLocation(path: path, range: self) }
}

extension ByteRange: Comparable {
  /// Orders by start, then by end.
  public static func < (a: ByteRange, b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
