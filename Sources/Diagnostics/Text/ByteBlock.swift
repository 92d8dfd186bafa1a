/// Looks at many bytes at a time.
public enum ByteBlock {
  private typealias Block = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>
  private static let size = 16

  /// Whether a byte is among some.
  public static func holds(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
    next(byte, from: 0, in: bytes) < bytes.count
  }

  /// Where a byte is among some, from 0.
  public static func places(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> [Int] {
    var places: [Int] = []
    var index = next(byte, from: 0, in: bytes)
    while index < bytes.count {
      places.append(index)
      index = next(byte, from: index + 1, in: bytes)
    }
    return places
  }

  /// The first place of a byte from an offset on; the count where there is none.
  private static func next(_ byte: UInt8, from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let wanted = Block(repeating: byte)
    func block(_ index: Int) -> Mask {
      bytes.loadUnaligned(fromByteOffset: index, as: Block.self) .== wanted
    }
    var index = start
    while index + 4 * size <= bytes.count {
      let (first, second) = (block(index) .| block(index + size), block(index + 2 * size) .| block(index + 3 * size))
      if isAny(first .| second) { break }
      index += 4 * size
    }
    while index + size <= bytes.count, !isAny(block(index)) { index += size }
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// Whether a mask contains a true. Compares two words, because the library's `any` looks at byte after byte.
  private static func isAny(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// The first wanted byte from an offset on; the count where there is none.
  ///
  /// - Parameter marks: Sets the high bit of each wanted one of eight bytes, the first of which is the lowest. Above the
  ///   first wanted byte other bits may be set, too. `marks(_:equalTo:)` and `marks(_:below:)` are made for it.
  @inlinable @inline(__always) public static func next(
    from start: Int, in bytes: UnsafeRawBufferPointer, _ marks: (UInt64) -> UInt64
  ) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let found = marks(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    var word: UInt64 = 0
    for place in index..<bytes.count { word |= UInt64(bytes[place]) << UInt64(8 * (place - index)) }
    return min(bytes.count, index + marks(word).trailingZeroBitCount / 8)
  }

  /// Marks the bytes that equal another; exact up to the first one. Source: Sean Eron Anderson, "Bit Twiddling Hacks",
  /// "Determine if a word has a byte equal to n".
  @inlinable @inline(__always) public static func marks(_ word: UInt64, equalTo byte: UInt8) -> UInt64 {
    marks(word ^ (ones &* UInt64(byte)), below: 1)
  }

  /// Marks the bytes below a limit of at most 128; exact up to the first one. Source: the same, "less than n".
  @inlinable @inline(__always) public static func marks(_ word: UInt64, below limit: UInt8) -> UInt64 {
    (word &- (ones &* UInt64(limit))) & ~word & (ones << 7)
  }

  /// A one in each of eight bytes.
  @inlinable @inline(__always) public static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// How many bytes at a place are printable ASCII.
  public static func printable(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The high bit of each byte that is above 0x7E or below a space, and perhaps of others after such a byte.
      let others = (word | (word &+ 0x0101_0101_0101_0101) | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
      if others != 0 { return index - start + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, (0x20...0x7E).contains(bytes[index]) { index += 1 }
    return index - start
  }
}
