internal import Diagnostics
internal import Values

extension TextFinding {
  /// Lines that begin a block of other programs: boxes, tabs, grid tables, definition lists, imports.
  static let otherBlocks = TextFinding { text, document in
    let lines = text.lines
    var found: [Found] = []
    for (number, line) in lines.enumerated() where found.isEmpty {
      guard let match = block(text, line, isFirst: number == 0, document) else { continue }
      found.append(
        Found(
          range: line, severity: .error, rule: .otherMarkup,
          message: "only other programs understand \(match.tool): \(text.shown(line))", hint: match.hint))
    }
    return found
  }

  /// Whether a byte belongs to a dash: two or three hyphens in a row have become one.
  private static func isDash(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0x80 || byte == 0x93 || byte == 0x94 }

  private static let box = "write '> [!NOTE]' or '> [!WARNING]' on a line, and '> ' before each line of the box"

  private static func block(
    _ text: BlockText, _ line: Range<Int>, isFirst: Bool, _ document: Document
  ) -> (tool: String, hint: String)? {
    let start = line.lowerBound
    let bytes = text.bytes[line]
    func begins(_ words: StaticString) -> Bool { text.has(words, at: start) }
    switch bytes.first {
    case UInt8(ascii: ":"):
      if begins(":::") { return ("a box of ':::' lines", box) }
      if begins("::"), bytes.dropFirst(2).first?.isASCIILetter == true {
        return ("a directive", "write its content in Markdown")
      }
      if !isFirst, bytes.dropFirst().first.map({ $0 == 0x20 || $0 == 0x09 }) == true {
        return (
          "a definition list (a line that begins with ':')",
          "write the term in bold, and its meaning on the same line: **Term**: its meaning"
        )
      }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      let mark = bytes.prefix { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "+") }
      let isBox = mark.count >= 3 && (mark.starts(with: "!!!".utf8) || mark.starts(with: "???".utf8))
      let rest = bytes.dropFirst(mark.count)
      if isBox,
        rest.first?.isASCIILetter == true || (rest.first == 0x20 && rest.dropFirst().first?.isASCIILetter == true)
      {
        return ("a box of MkDocs (\(String(decoding: mark, as: UTF8.self)))", box)
      }
      if begins("!> ") || begins("?> ") { return ("a box of Docsify", box) }
    case UInt8(ascii: "."):
      let name = bytes.dropFirst(3).prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
      if begins(".. "), name.count > 1, bytes.dropFirst(3 + name.count).starts(with: "::".utf8) {
        return ("a directive of reStructuredText", box)
      }
    case UInt8(ascii: "("):
      if bytes.suffix(2).elementsEqual(")=".utf8), !bytes.contains(0x20) {
        return ("a label of MyST", "delete it; a heading has its own id: ## Words {#words}")
      }
    case UInt8(ascii: "="):
      if begins("=== \"") || begins("=== “") {
        return ("a tab of MkDocs", "write a heading: ## and the words")
      }
      if begins("== ") || begins("=== "),
        bytes.drop(while: { $0 == UInt8(ascii: "=") }).dropFirst().first?.isASCIILetter == true
      {
        return ("a heading of AsciiDoc", "write ## and a space before a heading")
      }
      if begins("=="), bytes.suffix(2).elementsEqual("==".utf8), bytes.count > 6,
        bytes.dropFirst(2).first == 0x20 || bytes.dropFirst(3).first == 0x20
      {
        return ("a heading of a wiki", "write ## and a space before a heading")
      }
    case UInt8(ascii: "+"):
      let isGrid =
        bytes.count > 3 && bytes.last == UInt8(ascii: "+")
        && bytes.allSatisfy { "+-=:".utf8.contains($0) || isDash($0) }
        && bytes.contains { "-=".utf8.contains($0) || isDash($0) }
      if isGrid {
        return ("a grid table", "write the table with pipes: | Day | Redness | and below it |---|---|")
      }
      if bytes.elementsEqual("+++".utf8) { return ("front matter in TOML (+++)", "write YAML between two lines ---") }
    case UInt8(ascii: "%"):
      if begins("%%") { return ("a comment of Obsidian (%%)", "delete the comment") }
    case UInt8(ascii: "*"):
      if begins("*["), let close = text.next("]:", from: start), close < line.upperBound {
        return (
          "an abbreviation's meaning (*[…]:)",
          "write it into Content/glossary.yaml: \(text.shown(start + 2..<close)): { plain: … }"
        )
      }
    case UInt8(ascii: "-"), 0xE2:
      if bytes.drop(while: { $0 == UInt8(ascii: "-") || isDash($0) }).starts(with: "8<".utf8) {
        return ("an inserted file", "write the text itself")
      }
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      let isImport =
        begins("import ")
        && ["'", "\"", "‘", "’", "“"].contains {
          text.next(" from ", from: start).map { text[$0 + 6] } == $0.utf8.first
        }
      if isImport || begins("export const ") || begins("export default ") {
        return ("a line of a program (MDX)", "delete the line")
      }
    case UInt8(ascii: "^"):
      if bytes.dropFirst().allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }), bytes.count > 2 {
        return ("a block's name (^name)", "delete it; a link leads to a heading: [words](page.md#heading)")
      }
    case UInt8(ascii: "@"):
      if text.isInLink(start + 1) { return ("an embedded page", "write a link: [words](https://…)") }
    default: break
    }
    guard let first = bytes.first, first == UInt8(ascii: "h") || first == UInt8(ascii: "b") else { return nil }
    if begins("h1. ") || begins("h2. ") || begins("h3. ") || begins("bq. ") {
      return ("a heading of Textile", "write ## and a space before a heading")
    }
    return nil
  }
}
