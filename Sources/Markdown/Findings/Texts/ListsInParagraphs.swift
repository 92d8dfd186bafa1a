internal import Diagnostics
internal import Values

extension TextFinding {
  /// Lines of a paragraph that begin like items: they run together with the words before them.
  static let listsInParagraphs = TextFinding(triggers: "\n", in: .paragraphs) { text, _ in
    let lines = text.lines
    guard lines.count > 1 else { return [] }
    if let first = lines.first, lines.allSatisfy({ unspaced(text, $0) }) {
      return [
        Found(
          range: first.lowerBound..<first.lowerBound + 1,
          message: "these lines aren't a list: no space is between their marks and their words",
          hint: "write a space after each mark, as in '- words' or '1. words'")
      ]
    }
    let items = lines.dropFirst().filter { item(text, $0) }
    // One line may begin with a dash by chance, or with a year.
    guard let first = items.first else { return [] }
    let isDash = "-+*".utf8.contains(text.bytes[first.lowerBound])
    guard isDash || items.count > 1 || item(text, lines[0]) else { return [] }
    return [
      Found(
        range: first.lowerBound..<first.lowerBound + 1,
        message: "this line isn't an item of a list; it is shown as a part of the paragraph above it",
        hint: isNumbered(text, first)
          ? "leave an empty line above the first item, and begin all items of a list in the same column"
          : "begin the lines with 1. 2. 3. or with '- ', and leave an empty line above the first")
    ]
  }

  /// Whether a line begins with a mark that makes lists: `-` or `2.`, not `b)` or `(2)`.
  private static func isNumbered(_ text: BlockText, _ line: Range<Int>) -> Bool {
    let first = text.bytes[line].first ?? 0
    return "-+*".utf8.contains(first) || first.isASCIIDigit
  }

  /// Whether a line begins with a mark and a letter right after it: `-Wash`, `2.Bring`.
  private static func unspaced(_ text: BlockText, _ line: Range<Int>) -> Bool {
    let rest = text.bytes[line]
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") { return BlockText.isWord(rest.dropFirst().first) }
    let digits = rest.prefix(while: \.isASCIIDigit)
    let after = rest.dropFirst(digits.count)
    return (1...2).contains(digits.count) && after.first.map { ".)".utf8.contains($0) } == true
      && after.dropFirst().first?.isASCIILetter == true
  }

  /// Whether a line begins with `- `, `2. `, `b) ` or `(c) `.
  private static func item(_ text: BlockText, _ line: Range<Int>) -> Bool {
    var rest = text.bytes[line]
    guard let first = rest.first else { return false }
    if "-+*".utf8.contains(first) { return rest.dropFirst().first == 0x20 }
    if first == UInt8(ascii: "(") { rest = rest.dropFirst() }
    let digits = rest.prefix(while: \.isASCIIDigit)
    if (1...2).contains(digits.count) {
      rest = rest.dropFirst(digits.count)
    } else if rest.first?.isASCIILowercase == true {
      rest = rest.dropFirst()
    } else {
      return false
    }
    let isMark = rest.first == UInt8(ascii: ")") || (first != UInt8(ascii: "(") && rest.first == UInt8(ascii: "."))
    return isMark && rest.dropFirst().first == 0x20
  }
}
