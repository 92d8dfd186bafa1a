/// A number made of bytes, eight at a time, to tell words and versions apart. It isn't cryptographic.
enum Hash {
  /// The hash of some bytes and eight more: multiplied by 2⁶⁴ divided by the golden ratio.
  /// Source: Donald E. Knuth, "The Art of Computer Programming", volume 3, section 6.4.
  @inline(__always) static func make(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// The hash of some bytes, from `hash` on; zeros are added to make their number a multiple of eight.
  static func make(_ bytes: UnsafeRawBufferPointer, from hash: UInt64 = 0) -> UInt64 {
    var hash = hash
    for offset in stride(from: 0, to: bytes.count, by: 8) {
      hash = make(hash, EightBytes(of: bytes, at: offset).value)
    }
    return hash
  }
}
