/// Which URLs may stand in a page. All of it looks at bytes: in Swift `"javascript:\u{0E33}"` does not start with
/// `"javascript:"`, yet a browser runs it.
public enum URLPolicy {
  /// The schemes that a link may have.
  public static let allowedSchemes: Set<String> = ["http", "https", "mailto", "tel", "sms"]

  /// What a browser would make of a URL.
  public enum Scheme: Sendable, Equatable {
    /// A reference to this site or host.
    case none
    /// A scheme in lower case.
    case named(String)
    /// Something before a colon that is no scheme; browsers differ, so it is never allowed.
    case malformed
  }

  /// The scheme as a browser sees it: controls and blanks at the ends, and tabs and line ends anywhere, don't count
  /// (WHATWG URL Standard, "basic URL parser").
  public static func scheme(of url: some Sequence<UInt8>) -> Scheme {
    var name: [UInt8] = []
    for byte in url {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0...0x20 where name.isEmpty: continue
      case UInt8(ascii: ":"): return classify(name)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return .none
      default: name.append(byte)
      }
    }
    return .none
  }

  /// Whether a URL is relative or has an allowed scheme: what `scheme(of:)` says, without a text made of it.
  public static func isAllowed(_ url: some Sequence<UInt8>) -> Bool {
    var name: UInt64 = 0
    var count = 0
    for byte in url {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0...0x20 where count == 0: continue
      case UInt8(ascii: ":"): return count <= 8 && allowedNames.contains(name)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return true
      default:
        name = name << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        count += 1
      }
    }
    return true
  }

  /// The allowed schemes, each of at most eight letters, as numbers.
  private static let allowedNames = allowedSchemes.map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }

  private static func classify(_ name: [UInt8]) -> Scheme {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
    func isSchemeByte(_ byte: UInt8) -> Bool {
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }
    guard let first = name.first, isLetter(first), name.allSatisfy(isSchemeByte) else { return .malformed }
    return .named(String(decoding: name.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
  }
}
