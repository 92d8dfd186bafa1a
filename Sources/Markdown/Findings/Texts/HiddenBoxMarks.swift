internal import Diagnostics
internal import Values

extension TextFinding {
  /// Marks of boxes in any other place: after words, in a cell, a note or a heading, or written with look-alike signs and
  /// letters. Readers would see `[!CALL]`, and no number.
  static let hiddenBoxMarks = TextFinding(triggers: ByteSet([UInt8(ascii: "["), UInt8(ascii: "("), 0xE3, 0xEF])) {
    text, document in
    var plain: Set<UInt32>?
    for (number, line) in text.lines.enumerated() {
      let bytes = text.bytes[line]
      guard mayHoldMark(bytes), let mark = mark(in: bytes) else { continue }
      if plain == nil { plain = text.plainMarks(in: document) }
      if isJudged(line, mark, isFirst: number == 0, plain ?? [], text, document) { continue }
      return [
        Found(
          range: mark.range, severity: .error, rule: .callout,
          message: "this mark begins no box here, so readers see it: \(text.shown(mark.range))",
          hint:
            "write '> \(mark.kind.mark)' alone on a line, with an empty line above, and '> ' before each line of the box"
        )
      ]
    }
    return []
  }

  /// A quick look at the bytes, because nearly all lines have none.
  private static func mayHoldMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    var hasOther = false, hasBracket = false
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "!"), last == UInt8(ascii: "[") || last == UInt8(ascii: "(") { return true }
      if byte == UInt8(ascii: "[") { hasBracket = true }
      // The first bytes of brackets of other scripts: U+3010 and U+FF3B.
      if byte == 0xE3 || byte == 0xEF { hasBracket = true }
      if byte >= 0x80 || byte == UInt8(ascii: "!") && last == 0x20 { hasOther = true }
      last = byte
    }
    return hasOther && hasBracket
  }

  /// A mark, and where it is in the text's bytes.
  private struct Mark {
    var range: Range<Int>
    var kind: Callout
  }

  /// The first mark of a line, as readers would take it: what can't be seen left out, letters and signs by their looks.
  private static func mark(in bytes: ArraySlice<UInt8>) -> Mark? {
    var (signs, places): ([Unicode.Scalar], [Range<Int>]) = ([], [])
    var offset = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      let isSeen =
        !InvisibleCharacter.isInvisible(scalar) && scalar != " " && scalar.properties.generalCategory != .nonspacingMark
      if isSeen {
        signs.append(plain(scalar))
        places.append(offset..<offset + UTF8.width(scalar))
      }
    }
    var index = 0
    while let open = signs[index...].firstIndex(of: "[") {
      index = open + 1
      guard index < signs.count, signs[index] == "!" else { continue }
      let name = signs[(index + 1)...].prefix { $0.isASCII && $0.properties.isAlphabetic || $0 == "-" }
      let close = name.endIndex
      guard close < signs.count, signs[close] == "]" else { continue }
      let word = String(String.UnicodeScalarView(name)).lowercased()
      guard let kind = Callout(rawValue: word) else { continue }
      return Mark(range: places[open].lowerBound..<places[close].upperBound, kind: kind)
    }
    return nil
  }

  /// A sign of Markdown or a letter, for one that looks like it.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E:
      let ascii = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
      return ascii == "(" ? "[" : ascii == ")" ? "]" : ascii
    case 0x28, 0x3010, 0x3014, 0x27E6, 0x300C: return "["
    case 0x29, 0x3011, 0x3015, 0x27E7, 0x300D: return "]"
    case 0xA1, 0x1C3, 0x2757, 0x2755, 0x203C: return "!"
    default: return letters[scalar] ?? scalar
    }
  }

  /// Cyrillic and Greek capitals that look like Latin ones.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "АВЕКМНОРСТХУІЅЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars, "ABEKMHOPCTXYISJABEZHIKMNOPTYX".unicodeScalars))

  /// Whether `Construct.callouts` has judged a mark: the plain one that begins a paragraph, or is alone in one of its lines.
  private static func isJudged(
    _ line: Range<Int>, _ mark: Mark, isFirst: Bool, _ plain: Set<UInt32>, _ text: BlockText, _ document: Document
  ) -> Bool {
    guard mark.range.lowerBound == line.lowerBound, let source = text.source(of: mark.range),
      plain.contains(source.offset),
      mark.range.count == mark.kind.rawValue.utf8.count + 3, let parent = document[text.block].parent
    else { return false }
    // Paragraphs that weren't there yet when boxes were made.
    if case .taskItem = document[parent].kind { return false }
    if case .note = document[parent].kind { return false }
    return isFirst || mark.range.upperBound == line.upperBound
  }
}
