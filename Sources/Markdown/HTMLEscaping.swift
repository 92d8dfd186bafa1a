/// The escapes of CommonMark's reference renderer, on bytes.
enum HTMLEscaping {
  /// Appends text with `& < > "` as character references: right in text and between double quotes.
  static func appendText(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in 0..<bytes.count {
        let reference: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        default: continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(reference, to: &output)
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Appends a URL: bytes that may not stand in one are percent-encoded, `&` and `'` become character references.
  static func appendURL(_ url: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in url {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;", to: &output)
      case UInt8(ascii: "'"): append("&#x27;", to: &output)
      case _ where isURLByte[Int(byte)]: output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimalDigits[Int(byte >> 4)])
        output.append(hexadecimalDigits[Int(byte & 15)])
      }
    }
  }

  /// Whether libcmark's safe mode would leave a URL out: `javascript:`, `vbscript:`, `file:`, and `data:` but for PNG,
  /// GIF, JPEG and WebP images.
  static func isDangerousURL(_ url: ArraySlice<UInt8>) -> Bool {
    func starts(_ prefix: String) -> Bool {
      url.prefix(prefix.utf8.count).map { $0 | (($0 >= 0x41 && $0 <= 0x5A) ? 0x20 : 0) } == Array(prefix.utf8)
    }
    guard let first = url.first, "jvfdJVFD".utf8.contains(first) else { return false }
    if starts("data:") {
      return !["png", "gif", "jpeg", "webp"].contains { starts("data:image/" + $0) }
    }
    return starts("javascript:") || starts("vbscript:") || starts("file:")
  }

  private static func append(_ text: StaticString, to output: inout [UInt8]) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)

  private static let isURLByte: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+!*(),%#@?=;:/$~".utf8 {
      table[Int(byte)] = true
    }
    return table
  }()
}
