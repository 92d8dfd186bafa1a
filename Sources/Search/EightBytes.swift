/// Up to eight bytes of a text as one number, the first byte lowest, to compare all of them in one step.
struct EightBytes {
  /// The bytes; 0 for those after the end of the text.
  let value: UInt64

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The bit that small ASCII letters have and capital ones don't; digits have it too.
  private static let small: UInt64 = 0x2020_2020_2020_2020

  /// The bytes from an offset on: fewer where the text ends.
  @inline(__always) init(of text: UnsafeRawBufferPointer, at offset: Int) {
    if offset + 8 <= text.count {
      value = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else {
      value = text[min(offset, text.count)...].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// How many bytes, from the first one on, are ASCII letters and digits.
  ///
  /// Adding to a byte of seven bits what is missing to 0x80 sets its high bit where it is not less than a limit.
  /// Source: Henry S. Warren, "Hacker's Delight", 2nd edition, section 6-1.
  @inline(__always) var letterCount: Int {
    let seven = value & ~Self.high
    let letters = seven | Self.small
    let isLetter = (letters &+ Self.ones &* (0x80 - 0x61)) & ~(letters &+ Self.ones &* (0x80 - 0x7B))
    let isDigit = (seven &+ Self.ones &* (0x80 - 0x30)) & ~(seven &+ Self.ones &* (0x80 - 0x3A))
    let isOther = ~((isLetter | isDigit) & ~value) & Self.high
    return isOther.trailingZeroBitCount / 8
  }

  /// The first bytes, which are ASCII letters and digits, in small letters; 0 for the others.
  @inline(__always) func smallLetters(_ count: Int) -> UInt64 {
    count == 8 ? value | Self.small : (value | Self.small) & (1 << UInt64(count * 8) - 1)
  }
}
