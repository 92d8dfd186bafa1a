internal import Diagnostics
internal import Values

extension Construct {
  /// A link whose words are a number or an address, and which leads to another: a typing error that calls a stranger.
  static let linksThatSayOtherwise = Construct(delimiters: "[") { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].parent != nil, case .link(let link) = document[id].kind, maySayAddress(id, document) else {
        return nil
      }
      let whole = document.plainText(of: id)
      let words = ["mailto:", "tel:", "sms:"].compactMap(whole.strip).first ?? whole
      let address = document.string(link.destination)
      guard let other = other(words, address) else { return nil }
      return .warning(
        .link, map.location(ofDestinationOf: id, in: document),
        "this link says '\(words)', but leads to \(other)", hint: "write the same in both places")
    }
  }

  /// Whether the words of a link may be a number or an address, as far as their bytes tell.
  private static func maySayAddress(_ id: NodeID, _ document: Document) -> Bool {
    guard let words = document.firstWords(in: id), let first = words.first else { return false }
    return first.isASCIIDigit || first >= 0x80 || "+(".utf8.contains(first) || words.contains(UInt8(ascii: "@"))
      || words.contains(UInt8(ascii: ":")) || words.starts(with: "www.".utf8)
  }

  /// What a link leads to in truth; nil where its words are true, or aren't an address.
  private static func other(_ words: String, _ address: String) -> String? {
    if let number = address.strip("tel:") ?? address.strip("sms:") {
      // In +44 (0)20 … the zero isn't dialled.
      let said = digits(words.replacing("(0)", with: "")),
        called = digits(String(number.prefix { $0 != ";" && $0 != "?" }))
      let isNumber =
        said.count >= 7 && words.utf8.allSatisfy { $0.isASCIIDigit || " +-().\u{A0}\u{2066}\u{2069}".utf8.contains($0) }
      // The country's code may be missing from the words, and the zero before an area isn't dialled from abroad.
      let local = said.drop { $0 == "0" }
      return !isNumber || called.hasSuffix(local) || said.hasSuffix(called) ? nil : number
    }
    if let mailbox = address.strip("mailto:")?.prefix(while: { $0 != "?" }) {
      let isMailbox = words.contains("@") && !words.contains(" ")
      return isMailbox && words.lowercased() != mailbox.lowercased() ? String(mailbox) : nil
    }
    guard let host = host(address), !words.contains(" "), words.contains(".") else { return nil }
    guard let said = Self.host(words) ?? (words.hasPrefix("www.") ? Self.host("https://" + words) : nil) else {
      return nil
    }
    return said == host ? nil : host
  }

  private static func digits(_ text: String) -> String {
    String(decoding: text.utf8.filter(\.isASCIIDigit), as: UTF8.self)
  }

  private static func host(_ address: String) -> String? {
    guard let rest = address.strip("https://") ?? address.strip("http://") else { return nil }
    let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension String {
  /// What follows a prefix in small or capital letters; nil where the text doesn't begin with it.
  fileprivate func strip(_ prefix: String) -> String? {
    self.prefix(prefix.count).lowercased() == prefix ? String(dropFirst(prefix.count)) : nil
  }
}
