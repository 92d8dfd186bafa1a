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

  /// The offset of the first line end from a place on; the text's length where there is none.
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

  /// The line that begins at an offset, without its end, and where the next one begins; nil after the last line.
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
