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
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
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
