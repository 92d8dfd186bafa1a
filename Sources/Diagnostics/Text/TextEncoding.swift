/// The rules for the bytes of every text that we read: UTF-8 without NUL.
public enum TextEncoding {
  /// U+FEFF in UTF-8; skipped at the start of a file.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first byte sequence of a file that is not text, as an error at its line and column.
  public static func problem(in bytes: [UInt8], path: String) -> Diagnostic? {
    // With or without a byte order mark: a letter and a NUL, or a NUL and a letter, in turns.
    let start = bytes.prefix(4).map { $0 == 0 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || start == [false, true, false, true] || start == [true, false, true, false]
    {
      return .error(
        .encoding, SourceLocation(path: path, 0..<0), "this file is UTF-16, not UTF-8",
        hint: "save it as UTF-8 in your editor")
    }
    guard let offset = bytes.withUnsafeBufferPointer({ firstProblem(in: $0, allowsNUL: false) }) else { return nil }
    let place = SourceLocation(path: path, offset..<offset + 1)
    if bytes[offset] == 0 {
      return .error(
        .encoding, place, "this file contains a NUL byte, so it isn't a text file",
        hint: "delete it, or save the file as UTF-8")
    }
    return .error(
      .encoding, place,
      "this file isn't valid UTF-8: the byte \(hexadecimal(bytes[offset])) isn't part of a character",
      hint: "save the file as UTF-8 in your editor")
  }

  /// The offset of the first byte that isn't part of a UTF-8 character, from 0; nil for valid text.
  public static func invalidOffset(in bytes: some Collection<UInt8>) -> Int? {
    if let found = bytes.withContiguousStorageIfAvailable({ firstProblem(in: $0, allowsNUL: true) }) { return found }
    return Array(bytes).withUnsafeBufferPointer { firstProblem(in: $0, allowsNUL: true) }
  }

  private static func firstProblem(in bytes: UnsafeBufferPointer<UInt8>, allowsNUL: Bool) -> Int? {
    let words = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      // Most texts are ASCII almost throughout: eight bytes at a time.
      while index + 8 <= bytes.count {
        let word = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let zeros = word &- 0x0101_0101_0101_0101
        if (word | (allowsNUL ? 0 : zeros)) & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      let stop = min(index + 8, bytes.count)
      while index < stop {
        if bytes[index] == 0, !allowsNUL { return index }
        let width = bytes[index] < 0x80 ? 1 : characterWidth(at: index, in: bytes)
        if width == 0 { return index }
        index += width
      }
    }
    return nil
  }

  /// The length in bytes of the character at an offset, which is not ASCII; 0 if there is none. Source: RFC 3629,
  /// section 4.
  private static func characterWidth(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0\(digits)" : digits
  }
}
