/// Looks at many bytes at a time.
enum ByteBlock {
  private typealias Block = SIMD32<UInt8>

  /// Whether a byte is among some.
  static func holds(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    let wanted = Block(repeating: byte)
    while index + 32 <= bytes.count {
      if any(bytes.loadUnaligned(fromByteOffset: index, as: Block.self) .== wanted) { return true }
      index += 32
    }
    return bytes[index...].contains(byte)
  }

  /// Where a byte is among some, from 0.
  static func places(of byte: UInt8, in bytes: UnsafeRawBufferPointer) -> [Int] {
    var places: [Int] = []
    var index = 0
    let wanted = Block(repeating: byte)
    while index < bytes.count {
      let isWhole = index + 32 <= bytes.count
      if isWhole, !any(bytes.loadUnaligned(fromByteOffset: index, as: Block.self) .== wanted) {
        index += 32
        continue
      }
      let end = isWhole ? index + 32 : bytes.count
      while index < end {
        if bytes[index] == byte { places.append(index) }
        index += 1
      }
    }
    return places
  }

  /// How many bytes at a place are printable ASCII, in whole blocks.
  static func printable(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var index = start
    while index + 32 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: Block.self)
      // What is below a blank wraps round to the top.
      if any((block &- Block(repeating: 0x20)) .> Block(repeating: 0x7E - 0x20)) { break }
      index += 32
    }
    return index - start
  }
}
