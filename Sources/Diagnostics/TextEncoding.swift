/// The rules for the bytes of every text that we read: UTF-8 without NUL.
public enum TextEncoding {
  /// U+FEFF in UTF-8; skipped at the start of a file.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The first byte sequence of a file that is not text, as an error at its line and column.
  public static func problem(in bytes: [UInt8], path: String) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .error(
        "encoding", SourceLocation(path: path, line: 1, column: 1), "this file is UTF-16, not UTF-8",
        hint: "save it as UTF-8 in your editor")
    }
    if let offset = invalidOffset(in: bytes) {
      return .error(
        "encoding", SourceLocation(path: path, range: offset..<offset + 1, in: bytes),
        "this file is not valid UTF-8: the byte \(hexadecimal(bytes[offset])) makes no character here",
        hint: "save the file as UTF-8 in your editor")
    }
    if let offset = bytes.firstIndex(of: 0) {
      return .error(
        "encoding", SourceLocation(path: path, range: offset..<offset + 1, in: bytes),
        "this file holds a NUL byte, so it is not a text", hint: "delete it, or save the file as UTF-8")
    }
    return nil
  }

  /// The offset of the first byte that makes no UTF-8 character, from 0; nil for valid text.
  public static func invalidOffset(in bytes: some Collection<UInt8>) -> Int? {
    // Most texts are ASCII almost throughout: only from the first other byte on is there something to decode.
    guard let start = bytes.withContiguousStorageIfAvailable(firstBeyondASCII) else { return decode(bytes) }
    guard let start else { return nil }
    return decode(bytes.dropFirst(start)).map { start + $0 }
  }

  private static func firstBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    let words = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      if words.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index == bytes.count ? nil : index
  }

  private static func decode(_ bytes: some Collection<UInt8>) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0\(digits)" : digits
  }
}
