internal import Values

/// The name of a topic, however pages spell it.
enum TopicName {
  /// What spellings of one topic have in common: letters and digits without case, accents, spaces and hyphens. A hyphen
  /// between digits stays: 1.5 mm is not 15 mm.
  static func key(of name: String) -> String {
    let slug = Array(slug(of: name).utf8)
    let kept = slug.indices.filter { index in
      slug[index] != UInt8(ascii: "-")
        || index > 0 && index + 1 < slug.count && slug[index - 1].isASCIIDigit && slug[index + 1].isASCIIDigit
    }
    return String(decoding: kept.map { slug[$0] }, as: UTF8.self)
  }

  /// The last part of its page's address. Letters of other scripts stay: α-hydroxy acids are not β-hydroxy acids. Signs that tell
  /// one thing from another become words: Rh+ is not Rh-.
  static func slug(of name: String) -> String { Slug.heading(withWordsForSigns(name)) }

  private static let signs: [Unicode.Scalar: String] = [
    "+": "plus", "＋": "plus", "⁺": "plus", "₊": "plus", "−": "minus", "⁻": "minus", "₋": "minus", "－": "minus",
    "±": "plus or minus", "<": "less than", ">": "more than", "≤": "at most", "≥": "at least", "=": "equals",
    "≠": "not", "%": "percent", "‰": "per mille", "×": "times", "÷": "by", "°": "degrees", "#": "number",
    "♀": "female", "♂": "male",
  ]

  private static func withWordsForSigns(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x20 }) { return name }
    let scalars = Array(name.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      // A hyphen or dash at the end of a word is a minus; between words it joins them.
      let isDash = ["-", "–", "—"].contains(scalar)
      let follows = index > 0 && scalars[index - 1].properties.isAlphabetic
      let ends = index + 1 == scalars.count || " ),;/".unicodeScalars.contains(scalars[index + 1])
      if let word = signs[scalar] ?? (isDash && follows && ends ? "minus" : nil) {
        result.append(contentsOf: " \(word) ".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
