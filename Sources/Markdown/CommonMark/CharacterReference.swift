internal import Values

/// A character reference of CommonMark 0.30, section 2.5: `&name;`, `&#35;`, `&#x23;`.
struct CharacterReference {
  /// How many bytes it takes in the file, from `&` to `;`.
  var count: Int
  /// What it gives; nil for a named one that only libcmark's table knows.
  var scalar: Unicode.Scalar?

  /// Reads the reference at a place; nil where there is none. A named one may still be unknown, and then it is text.
  init?(at place: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) {
    guard place + 2 < end, bytes[place] == UInt8(ascii: "&") else { return nil }
    var index = place + 1
    guard bytes[index] == UInt8(ascii: "#") else {
      guard bytes[index].isASCIILetter else { return nil }
      while index < end, bytes[index].isASCIIAlphanumeric, index - place <= Self.longestName { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
      count = index + 1 - place
      let name = bytes[(place + 1)..<index]
      scalar = name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) ? "&" : nil
      return
    }
    index += 1
    let isHex = bytes[index].asciiLowercased == UInt8(ascii: "x")
    if isHex { index += 1 }
    let (start, radix): (Int, UInt32) = (index, isHex ? 16 : 10)
    var value: UInt32 = 0
    while index < end, index - start <= 7, let digit = Self.digit(bytes[index]), digit < radix {
      value = value * radix + digit
      index += 1
    }
    guard (1...(isHex ? 6 : 7)).contains(index - start), index < end, bytes[index] == UInt8(ascii: ";") else {
      return nil
    }
    count = index + 1 - place
    // What isn't a character, and the two that libcmark turns into invalid bytes.
    let isCharacter = value != 0 && value != 0xFFFE && value != 0xFFFF
    scalar = (isCharacter ? Unicode.Scalar(value) : nil) ?? "\u{FFFD}"
  }

  /// `CounterClockwiseContourIntegral` has 31 letters.
  private static let longestName = 32

  private static func digit(_ byte: UInt8) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - UInt8(ascii: "0")) }
    return byte.isASCIIHexDigit ? UInt32(byte.asciiLowercased - UInt8(ascii: "a")) + 10 : nil
  }

  /// How many bytes a named reference gave: one character, or two where the second belongs to it (HTML Standard, 13.5).
  ///
  /// - Parameter isWritten: Whether some bytes are written after the reference, which then did not give them.
  static func length(
    at place: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int,
    isWritten: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> Int {
    let first = lengthOfScalar(at: place, in: text)
    let next = place + first
    guard next < end, case let second = lengthOfScalar(at: next, in: text), next + second <= end else { return first }
    let bytes = text[next..<(next + second)]
    let isLigature = text[place] == UInt8(ascii: "f") && bytes.first == UInt8(ascii: "j")
    let isOne = isLigature || secondScalars.contains { $0.elementsEqual(bytes) }
    return isOne && !isWritten(bytes) ? first + second : first
  }

  /// U+0331, 0333, 0338, 20D2, 20E5, FE00, 200A.
  private static let secondScalars: [[UInt8]] = [
    [0xCC, 0xB1], [0xCC, 0xB3], [0xCC, 0xB8], [0xE2, 0x83, 0x92], [0xE2, 0x83, 0xA5], [0xEF, 0xB8, 0x80],
    [0xE2, 0x80, 0x8A],
  ]

  private static func lengthOfScalar(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[place] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
