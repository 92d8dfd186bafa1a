/// Addresses that leave the site: whether a browser, a mail program or a telephone can do anything with them.
public enum OutsideAddress {
  /// What keeps an address from leading anywhere; nil where it may.
  ///
  /// - Parameters:
  ///   - address: With its scheme.
  ///   - scheme: In lower case: `https`, `http`, `mailto`, `tel` or `sms`.
  public static func problem(in address: String, scheme: String) -> LinkProblem? {
    // As browsers read it: `%40` is an `@`.
    let decoded = ContentPath.percentDecoded(ArraySlice(Array(address.utf8)))
    let rest = decoded.drop { $0 != UInt8(ascii: ":") }.dropFirst()
    switch scheme {
    case "https", "http": return webProblem(in: address, rest, scheme)
    case "mailto": return mailProblem(in: address, rest)
    default: return telephoneProblem(in: address, rest, scheme)
    }
  }

  private static func webProblem(in address: String, _ rest: ArraySlice<UInt8>, _ scheme: String) -> LinkProblem? {
    let slashes = rest.prefix { $0 == UInt8(ascii: "/") }
    guard slashes.count == 2 else {
      return LinkProblem(message: "this is no web address: '\(address)'", hint: "write \(scheme)://, with two slashes")
    }
    let authority = rest.dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    if authority.contains(UInt8(ascii: "@")) {
      return LinkProblem(
        message: "this address has a user's name in it, which every visitor could read: '\(address)'",
        hint: "leave out what stands before the @")
    }
    // The brackets of a numeric address hold colons.
    if authority.first == UInt8(ascii: "[") { return nil }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    // Browsers take the full stop of Chinese and Japanese for a dot, too.
    let dotted = String(decoding: host, as: UTF8.self).replacingBytes("\u{3002}", with: ".")
    var labels = dotted.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // A whole name may end with a dot.
    if labels.count > 2, labels.last?.isEmpty == true { labels.removeLast() }
    let isName = labels.allSatisfy { label in !label.isEmpty && label.allSatisfy(isNameByte) }
    if !isName || labels.count < 2 {
      return LinkProblem(
        message: "this address names no site that visitors can reach: '\(address)'",
        hint: "for example https://www.example.org/page")
    }
    return nil
  }

  /// Letters of other scripts may stand in a host's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func mailProblem(in address: String, _ rest: ArraySlice<UInt8>) -> LinkProblem? {
    let receivers = rest.prefix { $0 != UInt8(ascii: "?") }
    // A mail to nobody yet: its reader chooses.
    if receivers.isEmpty, !rest.isEmpty { return nil }
    let isMail = receivers.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).allSatisfy {
      receiver in
      let receiver = receiver.drop { $0 == 0x20 }
      let parts = receiver.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { return false }
      let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
        && parts[0].allSatisfy { $0 > 0x20 }
    }
    return isMail
      ? nil
      : LinkProblem(
        message: "this is no mail address: '\(address)'",
        hint: "for example mailto:team@example.org; between two of them stands a comma")
  }

  private static func telephoneProblem(in address: String, _ rest: ArraySlice<UInt8>, _ scheme: String) -> LinkProblem?
  {
    let number = rest.prefix { !";?&".utf8.contains($0) }
    // A message to nobody yet: its reader chooses.
    if scheme == "sms", number.isEmpty, !rest.isEmpty { return nil }
    let digits = number.count { (0x30...0x39).contains($0) }
    let isNumber = digits >= 2 && number.allSatisfy { (0x30...0x39).contains($0) || "+-.() ,*#".utf8.contains($0) }
    return isNumber
      ? nil
      : LinkProblem(
        message: "this is no telephone number: '\(address)'",
        hint: "write digits, as in \(scheme):+15550100199; an extension as ;ext=12")
  }
}
