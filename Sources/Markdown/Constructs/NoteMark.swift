/// `[^name]` in a text, and the colon after it that makes it a definition.
struct NoteMark {
  /// In the document's text, in bytes from 0; the end is after the colon of a definition.
  var start: Int, end: Int
  /// Where its `]` is in the document's text, in bytes from 0.
  var close: Int
  /// From `[` to `]`.
  var brackets: TextRange { TextRange(offset: UInt32(start), count: UInt32(close + 1 - start)) }
  var name: String
  var isDefinition: Bool
  var folded: String { Self.folded(name.utf8) }

  init?(at start: Int, in range: TextRange, _ document: Document) {
    let text = document.text[start..<Int(range.offset + range.count)]
    guard text.starts(with: "[^".utf8), let close = text.prefix(102).firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let name = text[(start + 2)..<close]
    guard Self.isName(name) else { return nil }
    isDefinition = start == Int(range.offset) && close + 1 < text.endIndex && text[close + 1] == UInt8(ascii: ":")
    (self.start, end, self.close) = (start, close + (isDefinition ? 2 : 1), close)
    self.name = String(decoding: name, as: UTF8.self)
  }

  /// A name has no spaces and no brackets.
  static func isName(_ name: some Collection<UInt8>) -> Bool {
    !name.isEmpty && name.allSatisfy { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
  }

  /// A name as names are compared: without case, and as it was before quotes and dashes became typographic.
  static func folded(_ name: some Collection<UInt8>) -> String {
    var result = ""
    for scalar in String(decoding: name, as: UTF8.self).lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": result += "'"
      case "\u{201C}", "\u{201D}": result += "\""
      case "\u{2013}": result += "--"
      case "\u{2014}": result += "---"
      case "\u{2026}": result += "..."
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
