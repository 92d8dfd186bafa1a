/// Looks at many bytes at a time.
enum ByteBlock {
  private typealias Block = SIMD16<UInt8>
  private static let size = 16

  /// Whether a byte is among some.
  static func holds(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
    next(byte, from: 0, in: bytes) < bytes.count
  }

  /// Where a byte is among some, from 0.
  static func places(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> [Int] {
    var places: [Int] = []
    var index = next(byte, from: 0, in: bytes)
    while index < bytes.count {
      places.append(index)
      index = next(byte, from: index + 1, in: bytes)
    }
    return places
  }

  /// The first place of a byte at or behind another; the count where none follows.
  private static func next(_ byte: UInt8, from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    let wanted = Block(repeating: byte)
    func block(_ index: Int) -> SIMDMask<SIMD16<Int8>> {
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

  /// Whether a mask holds a true: as two words, because the library's `any` looks at it byte by byte.
  private static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// How many bytes at a place are printable ASCII.
  static func printable(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The high bit of each byte that is above 0x7E or below a blank, and perhaps of others behind such a one.
      let others = (word | (word &+ 0x0101_0101_0101_0101) | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
      if others != 0 { return index - start + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, (0x20...0x7E).contains(bytes[index]) { index += 1 }
    return index - start
  }
}
