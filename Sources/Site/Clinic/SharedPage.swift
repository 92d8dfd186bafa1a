internal import Foundation
internal import Values

/// What networks are told about a page: each value percent-encoded as one component.
public struct SharedPage: Sendable {
  /// The canonical URL; plain text, NFC, on one line; the absolute URL of a picture; an account on X.
  let url: [UInt8], title: [UInt8], summary: [UInt8]?, image: [UInt8]?, via: [UInt8]?
  /// The canonical URL in ASCII.
  let address: String

  /// Normalises what a page says of itself.
  ///
  /// - Parameters:
  ///   - url: An absolute URL; what is not ASCII becomes percent-encoded first.
  ///   - title: Any text.
  public init(url: String, title: String, summary: String? = nil, image: String?, via: String?) {
    func encoded(_ text: String) -> [UInt8] {
      var result: [UInt8] = []
      PercentEncoding.append(text.utf8, keeping: .unreserved, to: &result)
      return result
    }
    address = PercentEncoding.encode(url, keeping: .url)
    self.url = encoded(address)
    self.title = encoded(Self.oneLine(title))
    self.summary = summary.map { encoded(Self.oneLine($0)) }
    self.image = image.map { encoded(PercentEncoding.encode($0, keeping: .url)) }
    self.via = via.map(encoded)
  }

  /// A text in NFC with white space collapsed.
  public static func oneLine(_ text: String) -> String {
    var text = text
    if text.withUTF8(isPlainLine) { return text }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let normal = isASCII ? text : text.precomposedStringWithCanonicalMapping
    let words = normal.unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// Whether a text is ASCII on one line without spaces at its ends or two in a row.
  private static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let space = UInt8(ascii: " ")
    guard let first = bytes.first, let last = bytes.last, first != space, last != space else { return bytes.isEmpty }
    var isPlain = true
    for index in 1..<bytes.count {
      let (before, byte) = (bytes[index - 1], bytes[index])
      isPlain = isPlain && byte &- space < 0x60 && (before != space || byte != space)
    }
    return isPlain && first &- space < 0x60
  }
}
