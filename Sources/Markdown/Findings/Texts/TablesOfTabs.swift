internal import Diagnostics
internal import Values

extension TextFinding {
  /// Tables that another program made of tabs, or that something has pulled apart.
  static let tablesOfTabs = TextFinding(triggers: "\t|", in: .paragraphs) { text, document in
    let lines = text.lines
    let tabbed = lines.filter { line in
      text.bytes[line].contains(0x09) && text.bytes[line].split(separator: 0x09).count > 1
    }
    if tabbed.count > 1, let first = tabbed.first {
      return [
        Found(
          range: first, rule: .table,
          message: "this isn't a table: its cells are separated by tabs, which are shown as spaces",
          hint: "write | between the cells, and |---|---| below the first line")
      ]
    }
    guard let line = lines.first, text[line.lowerBound] == UInt8(ascii: "|"),
      text.places(of: UInt8(ascii: "|")).count > 1, !follows(document[text.block].previous, document)
    else { return [] }
    let isDashes = line.count > 3 && text.bytes[line].allSatisfy { dashes.contains($0) || $0 >= 0x80 }
    let isMangled = text.bytes.contains(0xE2) && text.bytes.firstRange(of: [0xE2, 0x80, 0xA8]) != nil
    if isMangled {
      return [
        Found(
          range: line, rule: .table,
          message: "this isn't a table: its rows are separated by a character that doesn't end a line (U+2028)",
          hint: "press Enter at the end of each row, and delete the invisible character")
      ]
    }
    // With a line of dashes in it, it was read as a table, and what is wrong with it was said.
    let hasDashes = lines.dropFirst().contains { line in
      text[line.lowerBound] == UInt8(ascii: "|") && text.bytes[line].allSatisfy(dashes.contains)
    }
    guard !hasDashes, isDashes || text[line.upperBound - 1] == UInt8(ascii: "|") else { return [] }
    return [
      Found(
        range: line.lowerBound..<line.lowerBound + 1, rule: .table,
        message: "this isn't a table: it needs a row of headings and below it, without an empty line, |---|---|",
        hint: "leave no empty lines between the rows of a table; write \\| for the character itself")
    ]
  }

  /// What the line below a table's headings consists of; two hyphens in a row have become a dash.
  private static let dashes = ByteSet("|:-– —".utf8)

  /// Whether a block is a row of the same table, so that all was said there.
  private static func follows(_ previous: NodeID?, _ document: Document) -> Bool {
    guard let previous, document[previous].kind == .paragraph, let first = document[previous].firstChild,
      let range = document.text(of: first)
    else { return false }
    return document[range].first == UInt8(ascii: "|") && document.lastByte(in: previous) == UInt8(ascii: "|")
  }
}
