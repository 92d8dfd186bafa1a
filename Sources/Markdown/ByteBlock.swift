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
