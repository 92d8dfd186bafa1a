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
      return LinkProblem(
        message: "this isn't a web address: '\(address)'", hint: "write \(scheme)://, with two slashes")
    }
    let authority = rest.dropFirst(2).prefix { !"/?#\\".utf8.contains($0) }
    if authority.contains(UInt8(ascii: "@")) {
      return LinkProblem(
        message: "this address contains a user name, which every visitor could read: '\(address)'",
        hint: "leave out what comes before the @")
    }
    // A numeric address has colons in its brackets.
    if authority.first == UInt8(ascii: "[") { return nil }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    // Browsers also read the full stop of Chinese and Japanese as a dot.
    let dotted = String(decoding: host, as: UTF8.self).replacingBytes("\u{3002}", with: ".")
    var labels = dotted.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // A fully qualified name may end with a dot.
    if labels.count > 2, labels.last?.isEmpty == true { labels.removeLast() }
    let isName = labels.allSatisfy { label in !label.isEmpty && label.allSatisfy(isNameByte) }
    if !isName || labels.count < 2 {
      return LinkProblem(
        message: "this isn't the address of a site that visitors can reach: '\(address)'",
        hint: "for example https://www.example.org/page")
    }
    return nil
  }

  /// Letters of other scripts are allowed in a host's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func mailProblem(in address: String, _ rest: ArraySlice<UInt8>) -> LinkProblem? {
    let receivers = rest.prefix { $0 != UInt8(ascii: "?") }
    // A mail without an address: the reader enters it.
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
        message: "this isn't a mail address: '\(address)'",
        hint: "for example mailto:team@example.org; separate several addresses with commas")
  }

  private static func telephoneProblem(in address: String, _ rest: ArraySlice<UInt8>, _ scheme: String) -> LinkProblem?
  {
    let number = rest.prefix { !";?&".utf8.contains($0) }
    // A message without a number: the reader enters it.
    if scheme == "sms", number.isEmpty, !rest.isEmpty { return nil }
    let digits = number.count(where: \.isASCIIDigit)
    let isNumber = digits >= 2 && number.allSatisfy { $0.isASCIIDigit || "+-.() ,*#".utf8.contains($0) }
    return isNumber
      ? nil
      : LinkProblem(
        message: "this isn't a telephone number: '\(address)'",
        hint: "write digits, as in \(scheme):+15550100199; an extension as ;ext=12")
  }
}
