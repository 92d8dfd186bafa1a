/// A number for a word, by which it is looked up.
///
/// Source: FNV-1a with 64 bits; G. Fowler, L. C. Noll, K.-P. Vo, 1991.
struct WordKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// Goes on with a byte.
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
