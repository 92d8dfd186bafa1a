/// How far a URL attribute's value has come.
enum URLPart: Sendable, Hashable {
  /// Nothing but blanks so far.
  case start
  /// Letters that may turn out to be a scheme.
  case scheme([UInt8])
  /// Behind a `/` that may be the whole value so far: another one would begin the name of a host.
  case root
  /// Behind a `/` or an allowed scheme, before any `?` or `#`.
  case path
  /// Behind a `?` or `#`.
  case component
  /// Behind a text that may be any of those.
  case unknown
  /// Behind a whole address, which may have a query.
  case address
  /// Behind a scheme that runs code or carries data.
  case forbidden
  /// Behind the URL, in the descriptor of a `srcset` candidate.
  case descriptor
}

extension URLPart {
  /// The part behind one more literal byte.
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
      if case .scheme(let so) = self { name = so }
      switch byte {
      case UInt8(ascii: "/") where self == .start: return .root
      case UInt8(ascii: "/"), UInt8(ascii: "\\"): return .path
      // A character reference in what may be a scheme: `java&#115;cript:` is one to a browser.
      case UInt8(ascii: "&"): return .forbidden
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return .component
      case UInt8(ascii: ":"): return URLPolicy.isAllowed(name + [byte]) ? .path : .forbidden
      // Browsers drop these.
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return self
      // No scheme is that long, so what comes is a path.
      default: return name.count < 32 ? .scheme(name + [byte]) : .path
      }
    case .address where byte == UInt8(ascii: "&"): return .component
    case .address where byte == UInt8(ascii: ":"): return .forbidden
    // `&` may begin `&colon;`.
    case .unknown where byte == UInt8(ascii: ":") || byte == UInt8(ascii: "&"): return .forbidden
    // What stands before it may be empty.
    case .unknown where byte == UInt8(ascii: "/"): return .root
    case .address where byte == UInt8(ascii: "/"): return .path
    case .root, .path, .unknown, .address:
      if byte <= UInt8(ascii: " ") { return self }
      if self == .root, byte != UInt8(ascii: "?"), byte != UInt8(ascii: "#") { return .path }
      return byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") ? .component : self
    }
  }
}
