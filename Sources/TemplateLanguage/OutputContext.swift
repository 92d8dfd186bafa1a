internal import Values
/// Where in the output a value lands. It decides the escape, once, when the template is loaded.
enum OutputContext: Sendable, Hashable {
  /// Text of HTML, also that of `<title>` and `<textarea>`; only the first may hold markup.
  case text, plainElementText
  /// A quoted attribute value that isn't a URL.
  case attribute
  /// A URL attribute (or one URL of `srcset`).
  case url(URLPart, isList: Bool, use: AddressUse)
  /// A JSON data block: a whole value, or inside a string literal.
  case json, jsonString
  case css
  /// A style sheet, a file of its own.
  case styleSheet
  case xmlText, xmlAttribute
  /// An attribute of XML whose value is an address, such as `href` in a feed.
  case xmlURL
  /// A text file.
  case plain
  /// Where nothing may be printed: a description of it, and what to do instead.
  case forbidden(String, hint: String)
}

/// What browsers do with an address in an attribute.
enum AddressUse: Hashable, Sendable {
  /// They lead there when readers want it.
  case link
  /// They load it with the page, or send it what readers type.
  case content
  /// They run what they load.
  case code
}

extension OutputContext {
  /// Why a value of a type can't be printed here; nil if it can.
  func objection(to type: TemplateType) -> (message: String, hint: String?)? {
    if case .forbidden(let place, let hint) = self { return ("a value can't be printed \(place)", hint) }
    switch type {
    case .unknown, .int, .color, .keyword: return nil
    case .string: return objectionToText("a text")
    case .url:
      if case .url(.descriptor, _, _) = self { return objectionToText("a URL") }
      return self == .css ? objectionToText("a URL") : nil
    case .html:
      return self == .text
        ? nil : ("markup can be printed only in text", "use '.text' for its words without markup")
    case .drawing:
      return self == .text || self == .xmlText
        ? nil : ("a drawing can be printed only in text", "put it between two tags")
    case .bool:
      return self == .json ? nil : ("a Bool can't be printed", "use 'if', or 'condition ? \"this\" : \"that\"'")
    case .day:
      return self == .json
        ? nil : ("a day can be written in several ways", "use '.formatted(.long)', '.formatted(.short)' or '.iso'")
    case .plural: return ("this word depends on a number", "give it one, as in 'words.minutes(3)'")
    case .drawnText: return ("this text is not broken into lines", "use '.fitted(…)' for lines, or '.text'")
    case .copies:
      if case .url(.start, isList: true, use: .content) = self { return nil }
      return ("the copies of a picture can be printed only as a 'srcset'", "write srcset=\"\\(picture.copies)\"")
    case .array: return ("a list can't be printed", "use 'for', or '.joined(separator: \", \")'")
    case .dictionary: return ("a table of texts can't be printed", "choose one of them, as in '[\"key\"]'")
    case .record(let name): return ("a whole \(name) can't be printed", "print one of its members")
    case .optional, .none: return ("this may be missing", nil)
    }
  }

  private func objectionToText(_ what: String) -> (message: String, hint: String?)? {
    switch self {
    case .css, .styleSheet:
      ("\(what) can't be printed in a style sheet", "only values of type Color, Int or Keyword can")
    case .url(.descriptor, _, _): ("\(what) can't be a picture's size", "print a number, as in '\\(image.width)w'")
    case .xmlURL where what == "a text":
      ("a text can't be an address in XML", "use a value of type URL, such as page.url")
    case .url(_, _, use: .code) where what == "a text":
      (
        "a text can't be the address of something that runs in the page",
        "use a value of type URL, such as asset(\"…\")"
      )
    case .url(.start, _, use: .content) where what == "a text":
      (
        "a text can't be the address of something that is loaded with the page: it could name another site, which would learn of every reader",
        "use a value of type URL, such as image.url, or write a path of this site before it"
      )
    default: nil
    }
  }
}
