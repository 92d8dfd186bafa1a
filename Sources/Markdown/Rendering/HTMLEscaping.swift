internal import Diagnostics
internal import Values

/// The escapes of CommonMark's reference renderer, on bytes.
enum HTMLEscaping {
  /// Appends text with `& < > "` as character references: right in text and between double quotes.
  static func appendText(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    text.withUnsafeBytes { bytes in
      var start = 0
      while true {
        let index = nextMarkup(from: start, in: bytes)
        output.append(contentsOf: bytes[start..<index])
        guard index < bytes.count else { return }
        switch bytes[index] {
        case UInt8(ascii: "&"): append("&amp;", to: &output)
        case UInt8(ascii: "<"): append("&lt;", to: &output)
        case UInt8(ascii: ">"): append("&gt;", to: &output)
        default: append("&quot;", to: &output)
        }
        start = index + 1
      }
    }
  }

  /// The next of `& < > "`.
  private static func nextMarkup(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    ByteBlock.next(from: start, in: bytes) { word in
      ByteBlock.marks(word, equalTo: UInt8(ascii: "&"))
        // The two differ in one bit.
        | ByteBlock.marks(word | ByteBlock.ones << 1, equalTo: UInt8(ascii: ">"))
        | ByteBlock.marks(word, equalTo: UInt8(ascii: "\""))
    }
  }

  /// Appends a URL: bytes that can't be used in one are percent-encoded, `&` and `'` become character references.
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
      url.prefix(prefix.utf8.count).map(\.asciiLowercased) == Array(prefix.utf8)
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
