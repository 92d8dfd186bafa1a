internal import Diagnostics
internal import Values

extension TextFinding {
  /// A line that was meant to begin a box, with a space too many, a sign too few, or in bold. Readers would see words, and a
  /// card that tells them to call would have no number.
  static let boxMarks = TextFinding(in: .paragraphs) { text, document in
    for (number, line) in text.lines.enumerated() {
      guard let kind = kind(of: line, isFirst: number == 0, text, document) else { continue }
      return [
        Found(
          range: line, severity: .error, rule: .callout,
          message: "this line looks like the beginning of a box, but isn't: \(text.shown(line))",
          hint: "write '> \(kind.mark)' alone on a line, and '> ' before each line of the box")
      ]
    }
    return []
  }

  /// The names that other programs have for boxes.
  private static let otherNames: [String: Callout] = [
    "INFO": .note, "IMPORTANT": .note, "DANGER": .warning, "ATTENTION": .warning,
  ]

  /// The box that a line was meant to begin; nil for all other lines, and for marks that `Construct.callouts` judges.
  private static func kind(of line: Range<Int>, isFirst: Bool, _ text: BlockText, _ document: Document) -> Callout? {
    let bytes = text.bytes[line]
    guard bytes.count <= 40 else { return nil }
    let before = bytes.prefix { !$0.isASCIILetter }
    let name = bytes[before.endIndex...].prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    let after = bytes[name.endIndex...]
    guard name.count > 2, before.allSatisfy(isSign), after.allSatisfy(isSign) else { return nil }
    let isInQuote = document[text.block].parent.map { document[$0].kind == .blockQuote } ?? false
    let isMarked = before.contains { $0 > 0x20 } || after.contains(UInt8(ascii: "]"))
    // Words in capitals are a mark only where a box would begin.
    guard isMarked || isInQuote && isFirst, name.allSatisfy(\.isASCIIUppercase) || isMarked && isInQuote && isFirst
    else { return nil }
    let isWhole = before.elementsEqual("[!".utf8) && after.first == UInt8(ascii: "]")
    if isWhole, !isInEmphasis(line, text, document) { return nil }
    if after.starts(with: "](".utf8) || after.starts(with: "][".utf8) { return nil }
    let word = String(decoding: name, as: UTF8.self).uppercased()
    if let kind = Callout(rawValue: word.lowercased()) ?? otherNames[word] { return kind }
    guard isMarked else { return nil }
    let known = Callout.allCases.map { $0.rawValue.uppercased() }
    return Spelling.nearest(to: word, in: known).flatMap { Callout(rawValue: $0.lowercased()) }
  }

  /// Whether a byte may be around a box's name: brackets, exclamation marks, also upside down and of full width, spaces,
  /// colons.
  private static func isSign(_ byte: UInt8) -> Bool {
    "[]!: \t()".utf8.contains(byte) || [0xC2, 0xA1, 0xA0, 0xEF, 0xBC, 0x81, 0xBB, 0xBD].contains(byte)
  }

  private static func isInEmphasis(_ line: Range<Int>, _ text: BlockText, _ document: Document) -> Bool {
    guard let source = text.source(of: line) else { return false }
    return document.walk(from: text.block).contains { step in
      guard case .text(let range) = document[step.id].kind, range.offset == source.offset else { return false }
      return document[step.id].parent != text.block
    }
  }
}
