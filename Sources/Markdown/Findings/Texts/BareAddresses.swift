internal import Diagnostics
internal import Values

extension TextFinding {
  /// Addresses that aren't links: nobody can tap them.
  static let bareAddresses = TextFinding(triggers: ":.") { text, _ in
    var found: [Found] = []
    for place in text.bytes.indices
    where text.bytes[place] == UInt8(ascii: ":") || text.bytes[place] == UInt8(ascii: ".") {
      guard found.count < 10, let index = start(ofAddressAt: place, in: text), !BlockText.isWord(text[index - 1]),
        text[index - 1] != UInt8(ascii: "/"), !text.has("](", at: index - 2),
        !text.has("](<", at: index - 3), !text.isInLink(index)
      else {
        continue
      }
      let end = text.end(from: index) {
        $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") && $0 != BlockText.placeholder
      }
      var last = end
      while last > index, ".,;:!?)\"'*".utf8.contains(text.bytes[last - 1]) { last -= 1 }
      guard last > index + 8 else { continue }
      let address = String(decoding: text.bytes[index..<last], as: UTF8.self)
      let whole = address.hasPrefix("www.") ? "https://" + address : address
      found.append(
        Found(
          range: index..<last, rule: .link, message: "this address isn't a link, so readers can't open it",
          hint: "write [words that say where it leads](\(whole))"))
    }
    return found
  }

  /// Where an address begins whose colon or first dot is at a place.
  private static func start(ofAddressAt place: Int, in text: BlockText) -> Int? {
    switch text.bytes[place] {
    case UInt8(ascii: ":"):
      guard text.has("://", at: place) else { return nil }
      return text.has("https", at: place - 5) ? place - 5 : text.has("http", at: place - 4) ? place - 4 : nil
    case UInt8(ascii: "."):
      return text.has("www", at: place - 3) && BlockText.isWord(text[place + 1]) && text[place - 4] != UInt8(ascii: "/")
        ? place - 3 : nil
    default: return nil
    }
  }
}
