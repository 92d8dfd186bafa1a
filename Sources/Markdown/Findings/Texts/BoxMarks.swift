internal import Diagnostics
internal import Values

extension TextFinding {
  /// A line that was meant to begin a box, with a space too many, a sign too few, in bold, or in another language. Readers would
  /// see words, and a card that tells them to call would have no number.
  static let boxMarks = TextFinding { text, document in
    let isHeading = if case .heading = document[text.block].kind { true } else { false }
    guard isHeading || document[text.block].kind.isParagraph else { return [] }
    let isInQuote = document[text.block].parent.map { document[$0].kind == .blockQuote } ?? false
    let isFirst = isInQuote && document[text.block].previous == nil
    if isFirst, let (shown, kind) = markInOtherNode(text.block, document) {
      return [
        Found(
          range: text.lines[0], isWholeBlock: true, severity: .error, rule: .callout,
          message: "this line looks like the beginning of a box, but isn't: \(shown)", hint: hint(kind.mark))
      ]
    }
    var plain: Set<UInt32>?
    for (number, line) in text.lines.enumerated() {
      guard let hint = hint(for: line, beginsQuote: isFirst && number == 0, text) else { continue }
      if plain == nil { plain = text.plainMarks(in: document) }
      if isJudged(line, plain ?? [], text) { continue }
      return [
        Found(
          range: line, severity: .error, rule: .callout,
          message: "this line looks like the beginning of a box, but isn't: \(text.shown(line))", hint: hint)
      ]
    }
    return []
  }

  /// The mark that begins a quote as code or as the words of a link.
  private static func markInOtherNode(_ block: NodeID, _ document: Document) -> (shown: String, kind: Callout)? {
    guard let first = document[block].firstChild else { return nil }
    var words = ""
    if case .code(let range) = document[first].kind { words = document.string(range) }
    if document[first].kind.isLink { words = "[" + document.plainText(of: first) + "]" }
    guard words.hasPrefix("[!"), words.hasSuffix("]"),
      let kind = Callout(rawValue: words.dropFirst(2).dropLast().lowercased())
    else { return nil }
    return (words, kind)
  }

  /// The names that other programs have for boxes.
  private static let otherNames: [String: Callout] = [
    "INFO": .note, "IMPORTANT": .note, "DANGER": .warning, "ATTENTION": .warning,
  ]
  private static let names = Callout.allCases.map { $0.rawValue.uppercased() }

  /// What to write instead of a line that was meant to begin a box; nil for all other lines.
  private static func hint(for line: Range<Int>, beginsQuote: Bool, _ text: BlockText) -> String? {
    let bytes = text.bytes[line]
    guard beginsQuote || bytes.count <= longest && bytes.contains(where: "[]!".utf8.contains) else { return nil }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let letters = scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let word = letters.count <= longest ? String(letters) : ""
    let signs = scalars.filter {
      !$0.properties.isWhitespace && !quotes.contains($0) && !InvisibleCharacter.isInvisible($0)
    }.prefix(2)
    let isMarked = scalars.contains(where: brackets.contains) || signs.first.map(exclamations.contains) ?? false
    guard isMarked || beginsQuote else { return nil }
    let kind = Callout(rawValue: word.lowercased()) ?? otherNames[word.uppercased()]
    if let kind, word == word.uppercased() || beginsQuote && isMarked { return hint(kind.mark) }
    guard beginsQuote else { return nil }
    // ❗[CALL] and words: the exclamation mark is outside.
    if let open = scalars.firstIndex(where: brackets.contains),
      scalars[..<open].contains(where: exclamations.contains),
      let close = scalars[open...].dropFirst().firstIndex(where: brackets.contains),
      let kind = Callout(rawValue: String(scalars[scalars.index(after: open)..<close]).lowercased())
    {
      return hint(kind.mark)
    }
    guard signs.first.map(brackets.contains) ?? false else { return nil }
    let near = Spelling.nearest(to: word.uppercased(), in: names).flatMap { Callout(rawValue: $0.lowercased()) }
    if let near { return hint(near.mark) }
    // What begins with [! was meant as a mark, whatever follows.
    guard signs.count == 2, signs.last.map(exclamations.contains) ?? false else { return nil }
    return hint("[!CALL]") + "; known: " + names.joined(separator: ", ")
  }

  private static func hint(_ mark: String) -> String {
    "write '> \(mark)' alone on a line, and '> ' before each line of the box"
  }

  /// A longer line is a sentence, in bytes.
  private static let longest = 40
  /// Also upside down and of full width.
  private static let exclamations: Set<Unicode.Scalar> = [
    "!", "\u{A1}", "\u{FF01}", "\u{1C3}", "\u{2757}", "\u{2755}", "\u{203C}",
  ]
  private static let brackets: Set<Unicode.Scalar> = ["[", "]", "\u{FF3B}", "\u{FF3D}"]
  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "'", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}",
  ]

  /// Whether a line begins with a mark that `Construct.callouts` sees: words in one piece that aren't in bold.
  private static func isJudged(_ line: Range<Int>, _ plain: Set<UInt32>, _ text: BlockText) -> Bool {
    text.source(of: line).map { plain.contains($0.offset) } ?? false
  }
}

extension BlockText {
  /// Where a paragraph's own words begin with `[!NAME]`, in the document's text: not those in bold or in a link.
  func plainMarks(in document: Document) -> Set<UInt32> {
    guard document[block].kind.isParagraph else { return [] }
    return Set(
      document.children(of: block).compactMap { id in
        guard let range = document.text(of: id), case let words = document[range], words.starts(with: "[!".utf8),
          let close = words.firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let name = words[(words.startIndex + 2)..<close]
        return !name.isEmpty && name.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") } ? range.offset : nil
      })
  }
}
