internal import Values

/// The part of a URL at a position in an attribute's value.
enum URLPart: Sendable, Hashable {
  /// Nothing but spaces so far.
  case start
  /// Characters that may turn out to be a scheme.
  case scheme([UInt8])
  /// After a `/` that may be the whole value so far: another one would begin the name of a host.
  case root
  /// After `https:`, or two slashes at the start: the name of a host follows, however many slashes there are.
  case authority
  /// In the name of a host, which a value could lengthen into another one.
  case host
  /// After a `/`, or an allowed scheme that names no host, before any `?` or `#`.
  case path
  /// After a `?` or `#`.
  case component
  /// After a printed text, which may end in any of those.
  case unknown
  /// After a printed text that literal characters begin, so that it names no host.
  case name
  /// After a printed address, which may have a query.
  case address
  /// After a scheme that runs code or carries data.
  case forbidden
  /// After the URL, in the descriptor of a `srcset` candidate.
  case descriptor
}

extension URLPart {
  /// The part after one more literal byte.
  func following(_ byte: UInt8, isList: Bool) -> URLPart {
    if isList {
      if byte == UInt8(ascii: ",") { return .start }
      if byte.isSpaceOrTab || byte == UInt8(ascii: "\n") { return self == .start ? .start : .descriptor }
    }
    switch self {
    case .forbidden, .component, .descriptor: return self
    case .start where byte <= UInt8(ascii: " "): return .start
    case .start, .scheme:
      var name: [UInt8] = []
      if case .scheme(let begun) = self { name = begun }
      switch byte {
      case UInt8(ascii: "/") where self == .start, UInt8(ascii: "\\") where self == .start: return .root
      case UInt8(ascii: "/"), UInt8(ascii: "\\"): return .path
      // A character reference in what may be a scheme: browsers read `java&#115;cript:` as `javascript:`.
      case UInt8(ascii: "&"): return .forbidden
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return .component
      case UInt8(ascii: ":"):
        let scheme = String(decoding: name, as: UTF8.self).lowercased()
        if scheme == "https" || scheme == "http" { return .authority }
        return URLPolicy.isAllowed(name + [byte]) ? .path : .forbidden
      // Browsers ignore these in a URL.
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return self
      // No scheme is longer than that, so this is a path.
      default: return name.count < 32 ? .scheme(name + [byte]) : .path
      }
    case .address where byte == UInt8(ascii: "&"): return .component
    case .address where byte == UInt8(ascii: ":"): return .forbidden
    // `&` may begin `&colon;`.
    case .unknown, .name: return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "&") ? .forbidden : afterText(byte)
    case .address where byte == UInt8(ascii: "/"): return .path
    case .authority, .host:
      if byte <= UInt8(ascii: " ") { return self }
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { return .component }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") { return self == .host ? .path : .authority }
      return .host
    case .root, .path, .address: return afterText(byte)
    }
  }

  private func afterText(_ byte: UInt8) -> URLPart {
    if byte <= UInt8(ascii: " ") { return self }
    if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { return .component }
    switch self {
    case .root: return byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") ? .authority : .path
    // The text before it may be empty.
    case .unknown where byte == UInt8(ascii: "/"): return .root
    case .name where byte == UInt8(ascii: "/"): return .path
    default: return self
    }
  }

  /// Whether a value here could be a part of a host's name.
  var isHost: Bool { self == .authority || self == .host }
}
