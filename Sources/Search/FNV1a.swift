/// FNV-1a with 64 bits. Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
enum FNV1a {
  /// The hash of no byte.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes and one more.
  @inline(__always) static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of some bytes, from `hash` on.
  static func hash(_ bytes: some Sequence<UInt8>, from hash: UInt64 = start) -> UInt64 {
    bytes.reduce(hash) { self.hash($0, $1) }
  }
}
