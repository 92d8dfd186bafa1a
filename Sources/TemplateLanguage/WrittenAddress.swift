public import Diagnostics
internal import Values

/// What a template writes out that browsers load, run or follow: its own words, not a printed value.
public struct WrittenAddress: Sendable, Hashable {
  /// What browsers do with it.
  public enum Use: Sendable, Hashable {
    /// They lead there when readers want it.
    case link
    /// They load it with the page, or send it what readers type.
    case content
    /// They run it: a script in the page itself, or an event handler; there is no address.
    case inlineScript
    /// They style the page with it: a style sheet in the page itself, or an attribute; there is no address.
    case inlineStyle
  }

  /// What browsers do with it.
  public let use: Use
  /// The tag and the attribute, such as `img src`; `style url` for an address in a style sheet in the page.
  public let element: String
  /// The address up to the first printed value, at most 200 bytes; empty for code in the page.
  public let address: String
  /// Whether a value is printed in it.
  public let hasValue: Bool
  /// Where.
  public let place: SourceLocation
}

extension WrittenAddress {
  /// An address as browsers read it in an attribute: references become characters, line ends and tabs go.
  ///
  /// Source: WHATWG HTML Standard, 13.2.5.72 to 13.2.5.80; WHATWG URL Standard, 4.4.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), let (character, length) = reference(rest) {
        result += Array(String(character).utf8)
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
      }
    }
    result.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of a reference, and its length after the `&`; nil where there is none that an address needs.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    let hasEnd: (Int) -> Int = { length in
      bytes.dropFirst(length).first == UInt8(ascii: ";") ? length + 1 : length
    }
    guard bytes.first == UInt8(ascii: "#") else {
      let name = String(decoding: bytes.prefix(8).prefix(while: \.isASCIIAlphanumeric), as: UTF8.self)
      return named[name].map { ($0, hasEnd(name.utf8.count)) }
    }
    let isHexadecimal = bytes.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = bytes.dropFirst(isHexadecimal ? 2 : 1).prefix(8).prefix {
      isHexadecimal ? $0.isASCIIHexDigit : $0.isASCIIDigit
    }
    let text = String(decoding: digits, as: UTF8.self)
    guard let number = UInt32(text, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number) else {
      return nil
    }
    return (scalar, hasEnd(digits.count + (isHexadecimal ? 2 : 1)))
  }

  /// Of the two thousand names, those of characters that decide where an address leads.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "colon": ":", "sol": "/", "bsol": "\\", "period": ".", "commat": "@", "num": "#",
    "quest": "?", "Tab": "\t", "NewLine": "\n", "lowbar": "_", "hyphen": "\u{2010}",
  ]
}
