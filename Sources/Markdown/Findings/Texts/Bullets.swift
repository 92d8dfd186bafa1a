internal import Diagnostics
internal import Values

extension TextFinding {
  /// Lines that begin with a bullet of a word processor: a paragraph, not a list.
  static let bullets = TextFinding(in: .paragraphs) { text, document in
    let isInItem = document[text.block].parent.map { document[$0].kind == .item } ?? false
    let marks = text.lines.compactMap { line in bullet(text, line).map { line.lowerBound..<$0 } }
    guard let first = marks.first else { return [] }
    let shown = String(decoding: text.bytes[first], as: UTF8.self)
    // A line may begin with a dash or an o where a sentence goes on; the first line of a paragraph doesn't.
    guard first.lowerBound == 0 || marks.count > 1 else { return [] }
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

  private static let marks: Set<Unicode.Scalar> = [
    "•", "◦", "▪", "▫", "‣", "●", "○", "■", "□", "◆", "◇", "·", "∙", "⁃", "➢", "➤", "►", "▶", "▸", "✓", "✔", "✗", "✘",
    "☐", "☑", "☒", "★", "☆", "❖", "✦", "✧", "→", "⇒", "➔", "➜", "※", "・", "»", "–", "—", "−", "‒", "―", "§", "¤", "❑",
    "❒", "❏",
  ]

  /// Fonts of symbols, from which word processors take bullets, use the private area.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xF8FF).contains(scalar.value) }

  /// The end of the bullet that begins a line; nil for other lines.
  private static func bullet(_ text: BlockText, _ line: Range<Int>) -> Int? {
    guard let first = text[line.lowerBound], !line.isEmpty else { return nil }
    // "o" is what remains of a hollow bullet; white space beyond one space tells it from a word.
    if first == UInt8(ascii: "o"),
      text[line.lowerBound + 1] == 0x09 || text.has("  ", at: line.lowerBound + 1)
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
