internal import Diagnostics
internal import Values

extension Construct {
  /// `> 38 °C` and `- 18 °C` at the start of a line: the sign is taken for the mark of a quote or a list, and isn't shown.
  static let lostSigns = Construct(delimiters: ">+-") { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].parent != nil, let sign = sign(of: id, document, map.source) else { return nil }
      let words = document.firstWords(in: id) ?? []
      guard isMeasure(words, goesOn: sign.goesOn) else { return nil }
      let shown = String(decoding: words.prefix(12), as: UTF8.self)
      return .warning(
        .markdown, map.blockLocation(of: id, in: document, first: 1),
        "the sign before '\(shown)' isn't shown: at the start of a line, \(sign.mark) \(sign.meaning)",
        hint: "write it in words, such as '\(sign.words)', or \\\(sign.mark) for the character itself")
    }
  }

  /// A sign that begins a block; whether the block goes on with a sentence, or is the whole of an item.
  private struct Sign {
    var mark: String, meaning: String, words: String
    var goesOn: Bool
  }

  private static func sign(of id: NodeID, _ document: Document, _ source: MarkdownSource) -> Sign? {
    let isItem = document[id].previous == nil && document[id].parent.map { document[$0].kind == .item } ?? false
    let goesOn = isItem || followsSentence(id, document)
    switch document[id].kind {
    case .blockQuote: return Sign(mark: ">", meaning: "begins a quote", words: "more than", goesOn: goesOn)
    case .list(let list) where !list.isOrdered && document[id].firstChild == document[id].lastChild && goesOn:
      let span = document[id].span
      let mark = source.line(Int(span.startLine)).dropFirst(max(0, Int(span.startColumn) - 1)).first
      let isPlus = mark == UInt8(ascii: "+")
      return mark == UInt8(ascii: "*")
        ? nil
        : Sign(mark: isPlus ? "+" : "-", meaning: "begins a list", words: isPlus ? "plus" : "minus", goesOn: goesOn)
    default: return nil
    }
  }

  /// Whether the line above is one of a paragraph that isn't finished.
  private static func followsSentence(_ id: NodeID, _ document: Document) -> Bool {
    guard let previous = document[id].previous, document[previous].kind == .paragraph,
      document[previous].span.endLine + 1 == document[id].span.startLine
    else { return false }
    return document.lastByte(in: previous).map { !":.!?".utf8.contains($0) } ?? false
  }

  /// Whether some words begin with a number and a unit, or are a number. A quotation may begin with "5 days after it".
  private static func isMeasure(_ words: ArraySlice<UInt8>, goesOn: Bool) -> Bool {
    let number = words.prefix { $0.isASCIIDigit || ".,/".utf8.contains($0) }
    guard number.first?.isASCIIDigit == true else { return false }
    let text = String(decoding: words.dropFirst(number.count).prefix(16), as: UTF8.self).trimmingSpaces
    if text.isEmpty || text.hasPrefix("°") || text.hasPrefix("%") { return true }
    let unit = String(text.unicodeScalars.prefix { $0.properties.isAlphabetic })
    return units.contains(unit) || (goesOn && times.contains(unit))
  }

  private static let units: Set<String> = [
    "mm", "cm", "m", "kg", "g", "mg", "mcg", "µg", "μg", "ml", "mL", "l", "L", "IU", "mmHg", "kPa", "C", "F", "bpm",
    "kcal",
    "mmol", "lb", "lbs", "oz",
  ]
  private static let times: Set<String> = ["years", "year", "days", "hours", "weeks", "months", "minutes"]
}
