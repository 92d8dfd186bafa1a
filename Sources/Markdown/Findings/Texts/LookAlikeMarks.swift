internal import Diagnostics
internal import Values

extension TextFinding {
  /// Marks in signs that only look like those of Markdown, or in the wrong order: readers would see them.
  static let lookAlikeMarks = TextFinding(triggers: ByteSet("[!*-\u{FF03}".utf8)) { text, _ in
    var found: [Found] = []
    for line in text.lines where found.count < 10 {
      if let mark = beginning(of: line, text) { found.append(mark) }
    }
    if !found.isEmpty { return found }
    for index in text.bytes.indices where text.bytes[index] == UInt8(ascii: "[") && found.count < 10 {
      if let mark = bracket(at: index, text) { found.append(mark) }
    }
    return found
  }

  /// What begins a line.
  private static func beginning(of line: Range<Int>, _ text: BlockText) -> Found? {
    let bytes = text.bytes[line]
    func found(_ count: Int, _ message: String, _ hint: String) -> Found {
      Found(range: line.lowerBound..<line.lowerBound + count, message: message, hint: hint)
    }
    switch bytes.first {
    case 0xEF where text.has("＃", at: line.lowerBound):
      return found(
        3, "this isn't a heading: its # is a sign of double width", "type the # of the keyboard, and a space")
    case 0xEF where text.has("｜", at: line.lowerBound):
      guard String(decoding: bytes, as: UTF8.self).count(where: { $0 == "｜" }) > 1 else { return nil }
      return found(3, "this isn't a table: its bars are signs of double width", "type the | of the keyboard")
    case UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "*"):
      guard let mark = boxes.first(where: { text.has($0, at: line.lowerBound) }) else { return nil }
      return found(
        mark.utf8CodeUnitCount - 1, "this isn't an item of a checklist",
        "begin the line with '- [ ] ', or with '- [x] ' if it is done")
    case UInt8(ascii: "!") where bytes.dropFirst().first == 0x20 && text.isInLink(line.lowerBound + 2):
      return found(1, "this is a link, not a picture: remove the space after the !", "write ![words](file)")
    default: return nil
    }
  }

  /// Boxes to tick without the mark of a list, or without the spaces that belong to them.
  private static let boxes: [StaticString] = ["[] ", "-[] ", "-[ ] ", "-[x] ", "*[ ] ", "[ ] ", "[x] "]

  /// `(words)[page.md]`, `[^ id]`, and `skin.[1]` as other programs write a note.
  private static func bracket(at index: Int, _ text: BlockText) -> Found? {
    guard let close = text.next("]", from: index + 1), close > index + 1 else { return nil }
    let inner = text.bytes[(index + 1)..<close]
    if inner.starts(with: "^ ".utf8) || inner.first == UInt8(ascii: "^") && inner.last == 0x20 {
      let name = String(decoding: inner.dropFirst(), as: UTF8.self).trimmingSpaces
      return Found(
        range: index..<close + 1, severity: .error, rule: .note, message: "this isn't a note: its name has a space",
        hint: "write [^\(name)]")
    }
    let isAddress =
      inner.suffix(3).elementsEqual(".md".utf8)
      || ["http://", "https://", "mailto:", "tel:"].contains { inner.starts(with: $0.utf8) }
    if text[index - 1] == UInt8(ascii: ")"), isAddress {
      return Found(
        range: index..<close + 1, severity: .error, rule: .link,
        message: "this isn't a link: its brackets are the wrong way round",
        hint: "write [words](\(String(decoding: inner, as: UTF8.self)))")
    }
    let isNote = inner.count < 3 && inner.allSatisfy(\.isASCIIDigit)
    if isNote, let before = text[index - 1], before != 0x20, before != 0x0A, !"([".utf8.contains(before) {
      return Found(
        range: index..<close + 1, rule: .note, message: "this isn't a note: readers see the brackets",
        hint: "write [^id] with the id of a source, or \\[ for a bracket")
    }
    return nil
  }
}
