/// A short name for some content, to tell versions of it apart. It isn't cryptographic.
public struct ContentHash: Sendable, Hashable {
  /// 64 bits: two different contents have the same value once in 10¹⁹ pairs.
  public let value: UInt64

  /// XXH64 with seed 0. Source: Yann Collet, "XXH64 algorithm description", xxhash_spec.md.
  public init(of bytes: [UInt8]) { value = bytes.withUnsafeBytes { XXH64.hash($0) } }

  /// The same for a part of some bytes.
  public init(of bytes: ArraySlice<UInt8>) { value = bytes.withUnsafeBytes { XXH64.hash($0) } }

  /// Reads sixteen hexadecimal digits.
  public init?(hexadecimal: some StringProtocol) {
    let isHexadecimal = hexadecimal.utf8.allSatisfy { $0.isASCIIHexDigit && !$0.isASCIIUppercase }
    guard isHexadecimal, hexadecimal.utf8.count == 16, let value = UInt64(hexadecimal, radix: 16) else { return nil }
    self.value = value
  }

  /// Appends sixteen hexadecimal digits in lower case.
  public func appendHexadecimal(to bytes: inout [UInt8]) {
    for shift in stride(from: 60, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Sixteen hexadecimal digits in lower case.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// The steps of the algorithm, named as in its description.
private enum XXH64 {
  static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  static func hash(_ input: UnsafeRawBufferPointer) -> UInt64 {
    func lane(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: input.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var offset = 0
    var accumulator = primes.4
    if input.count >= 32 {
      var a = primes.0 &+ primes.1
      var b = primes.1
      var c: UInt64 = 0
      var d = 0 &- primes.0
      while offset + 32 <= input.count {
        a = round(a, lane(offset))
        b = round(b, lane(offset + 8))
        c = round(c, lane(offset + 16))
        d = round(d, lane(offset + 24))
        offset += 32
      }
      accumulator = rotated(a, 1) &+ rotated(b, 7) &+ rotated(c, 12) &+ rotated(d, 18)
      for part in [a, b, c, d] { accumulator = (accumulator ^ round(0, part)) &* primes.0 &+ primes.3 }
    }
    accumulator &+= UInt64(input.count)
    while offset + 8 <= input.count {
      accumulator = rotated(accumulator ^ round(0, lane(offset)), 27) &* primes.0 &+ primes.3
      offset += 8
    }
    if offset + 4 <= input.count {
      let half = UInt64(UInt32(littleEndian: input.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      accumulator = rotated(accumulator ^ half &* primes.0, 23) &* primes.1 &+ primes.2
      offset += 4
    }
    while offset < input.count {
      accumulator = rotated(accumulator ^ UInt64(input[offset]) &* primes.4, 11) &* primes.0
      offset += 1
    }
    accumulator = (accumulator ^ accumulator >> 33) &* primes.1
    accumulator = (accumulator ^ accumulator >> 29) &* primes.2
    return accumulator ^ accumulator >> 32
  }

  private static func round(_ accumulator: UInt64, _ lane: UInt64) -> UInt64 {
    rotated(accumulator &+ lane &* primes.1, 31) &* primes.0
  }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
}
