internal import Values

/// Texts of settings and front matter are shown as they are: on pages, in the feed, in search results, on share pictures.
/// Marks of Markdown or HTML in them would be shown, too.
enum PlainText {
  /// A piece of markup in a text.
  struct Markup {
    /// The mark, as it is written.
    var shown: String
    var hint: String
  }

  /// The first piece of markup in a text; nil where it has none.
  static func markup(in text: String) -> Markup? {
    if text.utf8.contains(where: isMark) {
      let bytes = Array(text.utf8)
      for index in bytes.indices where isMark(bytes[index]) {
        if let found = markup(bytes, index) { return found }
      }
    }
    return text.utf8.first ?? 0 >= 0x80 ? quotes(text) : nil
  }

  private static let elements: Set<String> = [
    "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4", "h5",
    "h6",
    "hr", "i", "iframe", "img", "ins", "li", "mark", "ol", "p", "q", "s", "script", "small", "span", "strike", "strong",
    "style", "sub", "sup", "u", "ul", "video", "wbr",
  ]

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "&"),
      UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static let plain = "this text is shown as it is typed: leave out the marks"

  private static func markup(_ bytes: [UInt8], _ index: Int) -> Markup? {
    let byte = bytes[index]
    func piece(to end: Int, _ hint: String = plain) -> Markup {
      Markup(shown: String(decoding: bytes[index..<min(end, bytes.count)], as: UTF8.self), hint: hint)
    }
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
      let run = bytes[index...].prefix { $0 == byte }.count
      if index > 0, bytes[index - 1] == byte { return nil }
      // One tilde means "about"; an underscore in a word is a part of it.
      if byte == UInt8(ascii: "~") && run != 2 { return nil }
      if index > 0, isWord(bytes[index - 1]) { return nil }
      guard index + run < bytes.count, bytes[index + run] > 0x20, run <= 3 else { return nil }
      var close = index + run
      while close < bytes.count {
        if bytes[close] == byte, bytes[close...].prefix(while: { $0 == byte }).count == run, bytes[close - 1] > 0x20 {
          return piece(to: close + run)
        }
        close += 1
      }
      return nil
    case UInt8(ascii: "["):
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "^"), close > index + 2 {
        return piece(to: close + 1, "cite the source in the text of the page, where the sentence is said")
      }
      guard close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "("),
        let end = bytes[close...].firstIndex(of: UInt8(ascii: ")"))
      else { return nil }
      return piece(to: end + 1, "write the words alone; a link belongs in the text of the page")
    case UInt8(ascii: "<"):
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "!")
      }
      // Words in angle brackets may be meant; the names of HTML's elements hardly are.
      guard elements.contains(String(decoding: name, as: UTF8.self).lowercased()) || name.first == UInt8(ascii: "!")
      else {
        return nil
      }
      return piece(to: end + 1)
    case UInt8(ascii: "&"):
      guard let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")), end > index + 2,
        bytes[index + 1..<end].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "#") })
      else { return nil }
      return piece(to: end + 1, "write the character itself")
    case UInt8(ascii: "{"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
      else { return nil }
      return piece(
        to: (bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? index + 2) + 2, "write the words themselves")
    case UInt8(ascii: "#"):
      guard index == 0, let space = bytes.firstIndex(where: { $0 != byte }), bytes[space] == 0x20 else { return nil }
      return piece(to: space)
    default: return nil
    }
  }

  /// Quotes of a word processor around a whole text: YAML takes them for a part of it.
  private static func quotes(_ text: String) -> Markup? {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»"), ("”", "”"), ("»", "«"),
    ]
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, text.unicodeScalars.count > 2,
      pairs.contains(where: { $0.0 == first && $0.1 == last }),
      !text.unicodeScalars.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
    else { return nil }
    return Markup(shown: "\(first)…\(last)", hint: "delete these quotes, or write \" in their place")
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte >= 0x80 }

  /// A text on one line: line ends of YAML's long forms become spaces, and none are left around it.
  static func oneLine(_ text: String) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    let bytes = text.utf8
    guard bytes.contains(0x0A) || bytes.first.map(isSpace) == true || bytes.last.map(isSpace) == true else {
      return text
    }
    return bytes.split(whereSeparator: isSpace).map { String(Substring($0)) }.joined(separator: " ")
  }
}
