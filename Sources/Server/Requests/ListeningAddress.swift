import NIOCore

/// Addresses that the preview listens on.
public enum ListeningAddress {
  /// Whether only programs on this computer can reach an address.
  public static func isLoopback(_ host: String) -> Bool {
    host.lowercased() == "localhost" || host == "::1" || host == "[::1]"
      || (host.hasPrefix("127.") && isNumeric(host))
  }

  /// A host as it is written in an address that people open: all of a computer's addresses have none, so its own is named.
  public static func shown(_ host: String) -> String {
    if ["0.0.0.0", "::", "[::]"].contains(host) { return "127.0.0.1" }
    return host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }

  /// Whether a host is an address in numbers, an IPv6 address in brackets or not.
  static func isNumeric(_ host: String) -> Bool {
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    return (try? SocketAddress(ipAddress: bare, port: 0)) != nil
  }
}
