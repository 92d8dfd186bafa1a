/// Which URLs are allowed in a page. It compares bytes: in Swift `"javascript:\u{0E33}"` does not start with
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
    /// Something before a colon that isn't a scheme; browsers differ, so it is never allowed.
    case malformed
  }

  /// The scheme as a browser sees it: control characters and spaces at the ends, and tabs and line ends anywhere, are
  /// ignored (WHATWG URL Standard, "basic URL parser").
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

  /// Whether a URL is relative or has an allowed scheme: as `scheme(of:)` tells, but without making a string.
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
        name = name << 8 | UInt64(byte.asciiLowercased)
        count += 1
      }
    }
    return true
  }

  /// The allowed schemes, each of at most eight letters, as numbers.
  private static let allowedNames = allowedSchemes.map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }

  private static func classify(_ name: [UInt8]) -> Scheme {
    func isSchemeByte(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || "+-.".utf8.contains(byte) }
    guard name.first?.isASCIILetter == true, name.allSatisfy(isSchemeByte) else { return .malformed }
    return .named(String(decoding: name.map(\.asciiLowercased), as: UTF8.self))
  }
}
