internal import Diagnostics
internal import Values

extension Construct {
  /// `H~2~O` and `10^6^`, as Pandoc writes them: no space inside, and a subscript only after a letter or a bracket, so that
  /// `5~10 mg to 20~30 mg` stays.
  static let scripts = Construct(delimiters: "~^") { document, map, _ in
    for mark in [UInt8(ascii: "~"), UInt8(ascii: "^")] {
      for node in document.textNodes(holding: mark) {
        var next: NodeID? = node
        while let id = next { next = makeScript(in: id, mark, &document, &map) }
      }
    }
    return []
  }

  /// Longer words are hardly meant so.
  private static let mostBytes = 24

  /// Makes the first of a text; returns the text after it, where there may be more.
  private static func makeScript(
    in id: NodeID, _ mark: UInt8, _ document: inout Document, _ map: inout SourceMap
  ) -> NodeID? {
    guard let range = document.text(of: id),
      let place = place(in: range, after: document.lastByte(before: id), mark, document, &map)
    else { return nil }
    let words = TextRange(offset: UInt32(place.lowerBound + 1), count: UInt32(place.count - 2))
    let isRaised = mark == UInt8(ascii: "^")
    let plain = document.store(ScriptCharacters.plain(document.string(words), isRaised: isRaised).utf8)
    let rest = document.cut(id, at: place.lowerBound, leavingOut: place.count)
    let made = document.make(
      .script(Node.Script(isRaised: isRaised, words: words, plain: plain)), span: document[id].span)
    document.move(made, before: rest)
    map.record(made, at: map.offsets(of: words).map { $0.lowerBound - 1..<$0.upperBound + 1 })
    for text in [id, rest] where document.text(of: text)?.isEmpty == true && document[text].parent != nil {
      document.detach(text)
    }
    return document[rest].parent == nil ? nil : rest
  }

  /// Where the first of a text is, with its marks, in the document's text.
  private static func place(
    in range: TextRange, after before: UInt8?, _ mark: UInt8, _ document: Document, _ map: inout SourceMap
  ) -> Range<Int>? {
    let (start, end) = (Int(range.offset), Int(range.offset + range.count))
    var open = start
    while open < end {
      guard document.text[open] == mark, let last = open > start ? document.text[open - 1] : before,
        canOpen(after: last, mark),
        open + 1 < end, document.text[open + 1] != mark, map.isEscaped(open) != true
      else {
        open += 1
        continue
      }
      var close = open + 1
      while close < end, close - open <= mostBytes + 1, isInside(document.text[close], mark) { close += 1 }
      if close < end, close > open + 1, document.text[close] == mark, map.isEscaped(close) != true,
        close + 1 >= end || document.text[close + 1] != mark
      {
        return open..<close + 1
      }
      open = max(close, open + 1)
    }
    return nil
  }

  private static func canOpen(after byte: UInt8, _ mark: UInt8) -> Bool {
    if byte >= 0x80 || byte.isASCIILetter || ")]".utf8.contains(byte) { return true }
    return mark == UInt8(ascii: "^") && byte.isASCIIDigit
  }

  private static func isInside(_ byte: UInt8, _ mark: UInt8) -> Bool { byte > 0x20 && byte != mark && byte != 0x7F }
}

/// The characters of Unicode that are below or above the line by themselves.
private enum ScriptCharacters {
  private static let plain = Array("0123456789+-=()n".unicodeScalars)
  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ".unicodeScalars),
    lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ".unicodeScalars)

  /// The words in such characters; the words themselves after a mark where one of them has none.
  static func plain(_ words: String, isRaised: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      let wanted: Unicode.Scalar = scalar == "\u{2212}" || scalar == "\u{2013}" ? "-" : scalar
      guard let index = plain.firstIndex(of: wanted) else {
        // "10th" and "Tmax" can be read as they are; a number would be another one.
        return words.utf8.contains(where: \.isASCIIDigit) && isRaised ? "^" + words : words
      }
      result.append(isRaised ? raised[index] : lowered[index])
    }
    return String(result)
  }
}

extension HTMLRenderer {
  mutating func render(_ script: Node.Script) {
    write(script.isRaised ? "<sup>" : "<sub>")
    escape(script.words)
    write(script.isRaised ? "</sup>" : "</sub>")
  }
}
