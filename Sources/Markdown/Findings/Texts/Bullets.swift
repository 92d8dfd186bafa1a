internal import Diagnostics
internal import Values

extension TextFinding {
  /// Lines that begin with a bullet of a word processor: a paragraph, not a list.
  static let bullets = TextFinding(in: .paragraphs) { text, document in
    let isInItem = document[text.block].parent.map { document[$0].kind == .item } ?? false
    // The first line tells: most texts don't begin so.
    let isAllOfO =
      text.has("o ", at: 0) && text.lines.count > 1 && text.lines.allSatisfy { text.has("o ", at: $0.lowerBound) }
    let marks = text.lines.compactMap { line in bullet(text, line, isAllOfO).map { line.lowerBound..<$0 } }
    guard let first = marks.first else { return [] }
    let shown = String(decoding: text.bytes[first], as: UTF8.self)
    guard isList(marks, in: text, document) else { return [] }
    let name = shown.unicodeScalars.first.map {
      isPrivate($0) ? "U+" + String($0.value, radix: 16, uppercase: true) : shown
    }
    return [
      isInItem
        ? Found(range: first, message: "this item has a second mark, '\(name ?? shown)'", hint: "delete it")
        : Found(
          range: first, message: "this isn't a list: its items begin with '\(name ?? shown)'",
          hint: "begin each item with '- ', and leave an empty line above the list")
    ]
  }

  /// Whether some lines that begin with marks are a list. A bullet that nobody types is one. A dash also begins what somebody
  /// says, and the name below a quotation; signs such as § and → begin sentences.
  private static func isList(_ marks: [Range<Int>], in text: BlockText, _ document: Document) -> Bool {
    guard let first = marks.first,
      let scalar = String(decoding: text.bytes[first], as: UTF8.self).unicodeScalars.first
    else { return false }
    if isPrivate(scalar) || certainBullets.contains(scalar) || scalar == "o" {
      return first.lowerBound == 0 || marks.count > 1
    }
    let starts = Set(marks.map(\.lowerBound))
    let lines = text.lines.filter { starts.contains($0.lowerBound) }
    if lines.contains(where: { line in text.bytes[line].last.map { "?!.".utf8.contains($0) } ?? false }) {
      return false
    }
    if marks.count > 1 { return true }
    guard first.lowerBound == 0 else { return false }
    let mark = Array(text.bytes[first])
    let neighbours = [document[text.block].previous, document[text.block].next].compactMap(\.self)
    if neighbours.contains(where: {
      document[$0].kind == .paragraph && document.firstWords(in: $0)?.starts(with: mark) == true
    }) {
      return true
    }
    let isBelowQuote = document[text.block].previous.map { document[$0].kind == .blockQuote } ?? false
    let isInQuote = document[text.block].parent.map { document[$0].kind == .blockQuote } ?? false
    let words = String(decoding: text.bytes[first.upperBound...].prefix(8), as: UTF8.self).trimmingSpaces.unicodeScalars
    let isName = words.first?.properties.isUppercase ?? false
    switch scalar {
    case "–", "−", "‒": return !isBelowQuote && !isInQuote
    case "—", "―": return !isBelowQuote && !isInQuote && !isName
    default: return false
    }
  }

  private static let certainBullets: Set<Unicode.Scalar> = [
    "•", "◦", "▪", "▫", "‣", "●", "○", "■", "□", "◆", "◇", "·", "∙", "⁃", "➢", "➤", "►", "▶", "▸", "❖", "✦", "✧", "❑",
    "❒", "❏", "・",
  ]

  private static let marks: Set<Unicode.Scalar> = [
    "•", "◦", "▪", "▫", "‣", "●", "○", "■", "□", "◆", "◇", "·", "∙", "⁃", "➢", "➤", "►", "▶", "▸", "✓", "✔", "✗", "✘",
    "☐", "☑", "☒", "★", "☆", "❖", "✦", "✧", "→", "⇒", "➔", "➜", "※", "・", "»", "–", "—", "−", "‒", "―", "§", "¤", "❑",
    "❒", "❏",
  ]

  /// Fonts of symbols, from which word processors take bullets, use the private area.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }

  /// The end of the bullet that begins a line; nil for other lines.
  ///
  /// - Parameter isAllOfO: Whether each line of the text begins with "o ".
  private static func bullet(_ text: BlockText, _ line: Range<Int>, _ isAllOfO: Bool) -> Int? {
    guard let first = text[line.lowerBound], !line.isEmpty else { return nil }
    // "o" is what remains of a hollow bullet; white space beyond one space tells it from a word, or that each line begins so.
    if first == UInt8(ascii: "o"),
      isAllOfO || text[line.lowerBound + 1] == 0x09 || text.has("  ", at: line.lowerBound + 1)
        || text.has("\u{A0}", at: line.lowerBound + 1)
    {
      return line.lowerBound + 1
    }
    guard first >= 0x80, let scalar = String(decoding: text.bytes[line].prefix(4), as: UTF8.self).unicodeScalars.first,
      isPrivate(scalar) || marks.contains(scalar)
    else { return nil }
    let end = line.lowerBound + String(scalar).utf8.count
    if isPrivate(scalar) { return end }
    let rest = text.bytes[end..<max(end, line.upperBound)]
    let isSpaced = rest.first == 0x20 || rest.first == 0x09 || rest.starts(with: [0xC2, 0xA0])
    return isSpaced ? end : nil
  }
}
