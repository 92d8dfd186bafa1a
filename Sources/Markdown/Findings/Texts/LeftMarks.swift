internal import Diagnostics
internal import Values

extension TextFinding {
  /// A backslash at the end of a block: it ends a line only where another line follows.
  static let lastBackslash = TextFinding(triggers: "\\") { text, _ in
    guard text.bytes.last == UInt8(ascii: "\\") else { return [] }
    return [
      Found(
        range: text.bytes.count - 1..<text.bytes.count,
        message: "the backslash at the end is shown: no line follows it",
        hint: "delete it; an empty line begins a new paragraph")
    ]
  }

  /// `10^6`, `m^2` and `CO_2`, which are shown as they are typed.
  static let rawScripts = TextFinding(triggers: "^_") { text, _ in
    for index in text.bytes.indices.dropFirst() {
      let isRaised = text.bytes[index] == UInt8(ascii: "^")
      guard isRaised || text.bytes[index] == UInt8(ascii: "_"), let before = text[index - 1] else { continue }
      let start = text.end(from: index + 1) { "{-+".utf8.contains($0) }
      let end = text.end(from: start, while: \.isASCIIDigit)
      guard end > start, end - start < 4, text[end] != text.bytes[index], !BlockText.isWord(text[end]),
        text[end] != UInt8(ascii: "_"), isRaised ? before.isASCIIAlphanumeric : isElement(text, index)
      else { continue }
      var word = index
      while word > max(0, index - 8), text.bytes[word - 1].isASCIIAlphanumeric { word -= 1 }
      // A longer word is a name, as of a file.
      if !isRaised, index - word > 3 { continue }
      let sign = isRaised && text[start - 1] == UInt8(ascii: "-") ? "-" : ""
      let number = String(decoding: text.bytes[start..<end], as: UTF8.self), mark = isRaised ? "^" : "~"
      let base = String(decoding: text.bytes[word..<index], as: UTF8.self)
      return [
        Found(
          range: index..<end, message: "this is shown as it is typed: \(text.shown(word..<end))",
          hint: "write \(base)\(mark)\(sign)\(number)\(mark)")
      ]
    }
    return []
  }

  /// Whether a chemical formula ends before a place: one capital, or several letters of which the last is one.
  private static func isElement(_ text: BlockText, _ index: Int) -> Bool {
    guard let last = text[index - 1], last.isASCIIUppercase else { return false }
    return text.end(from: max(0, index - 2)) { $0.isASCIIUppercase } == index || !BlockText.isWord(text[index - 2])
  }
}
