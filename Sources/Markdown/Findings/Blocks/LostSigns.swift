internal import Diagnostics
internal import Values

extension Construct {
  /// `> 38 °C` and `- 18 °C` at the start of a line: the sign is taken for the mark of a quote or a list, and isn't shown.
  static let lostSigns = Construct(delimiters: ">+-") { document, map, _ in
    document.nodeIDs.compactMap { id -> Diagnostic? in
      guard document[id].parent != nil, let sign = sign(of: id, document) else { return nil }
      let words = document.firstWords(in: id) ?? []
      guard isMeasure(words) else { return nil }
      let shown = String(decoding: words.prefix(12), as: UTF8.self)
      return .warning(
        .markdown, map.blockLocation(of: id, in: document, first: 1),
        "the sign before '\(shown)' isn't shown: at the start of a line, \(sign.mark) \(sign.meaning)",
        hint: "write it in words, such as '\(sign.words)', or \\\(sign.mark) for the character itself")
    }
  }

  private static func sign(of id: NodeID, _ document: Document) -> (mark: String, meaning: String, words: String)? {
    switch document[id].kind {
    case .blockQuote: return (">", "begins a quote", "more than")
    case .list(let list) where !list.isOrdered && document[id].firstChild == document[id].lastChild:
      // A list of one measure that goes on with a sentence, or is the whole of an item.
      let isAfterWords = document[id].previous.map { document[$0].kind == .paragraph } ?? false
      let isWholeItem = document[id].previous == nil && document[id].parent.map { document[$0].kind == .item } ?? false
      return isAfterWords || isWholeItem ? ("-", "begins a list", "minus") : nil
    default: return nil
    }
  }

  /// Whether some words begin with a number and a unit, or are a number.
  private static func isMeasure(_ words: ArraySlice<UInt8>) -> Bool {
    let number = words.prefix { $0.isASCIIDigit || ".,/".utf8.contains($0) }
    guard number.first?.isASCIIDigit == true else { return false }
    let rest = words.dropFirst(number.count).drop { $0 == 0x20 }
    if rest.isEmpty { return true }
    let text = String(decoding: rest.prefix(12), as: UTF8.self)
    if text.hasPrefix("°") || text.hasPrefix("%") || text.hasPrefix("\u{A0}") { return true }
    let unit = String(text.unicodeScalars.prefix { $0.properties.isAlphabetic })
    return units.contains(unit)
  }

  private static let units: Set<String> = [
    "mm", "cm", "m", "kg", "g", "mg", "mcg", "µg", "μg", "ml", "mL", "l", "L", "IU", "mmHg", "kPa", "C", "F", "bpm",
    "kcal",
    "mmol", "lb", "lbs", "oz", "in", "years", "year", "days", "hours", "weeks", "months", "minutes",
  ]
}
