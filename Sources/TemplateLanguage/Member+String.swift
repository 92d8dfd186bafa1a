internal import Values
extension Member {
  /// What templates can do with texts. Search and replacement look at bytes, lengths at what readers call a character.
  static let string: [Member] = [
    Member("isEmpty", nil, .bool) { text, _, _ in .bool(text.asString.utf8.isEmpty) },
    Member("count", nil, .int) { text, _, _ in .int(text.asString.count) },
    Member("capitalized", nil, .string) { text, _, _ in .string(capitalized(text.asString)) },
    Member("uppercased", [], .string) { text, _, _ in .string(text.asString.uppercased()) },
    Member("lowercased", [], .string) { text, _, _ in .string(text.asString.lowercased()) },
    Member("prefix", [.type(.int)], .string) { text, arguments, _ in
      .string(String(text.asString.prefix(max(0, arguments[0].asInt))))
    },
    Member("hasPrefix", [.type(.string)], .bool) { text, arguments, _ in
      .bool(text.asString.utf8.starts(with: arguments[0].asString.utf8))
    },
    Member("hasSuffix", [.type(.string)], .bool) { text, arguments, _ in
      .bool(text.asString.utf8.reversed().starts(with: arguments[0].asString.utf8.reversed()))
    },
    Member("contains", [.type(.string)], .bool) { text, arguments, _ in
      .bool(text.asString.containsBytes(arguments[0].asString))
    },
    Member("replacing", [.type(.string), .type(.string, label: "with")], .string) { text, arguments, _ in
      .string(text.asString.replacingBytes(arguments[0].asString, with: arguments[1].asString))
    },
    Member("split", [.type(.string, label: "separator")], .array(.string)) { text, arguments, _ in
      .strings(text.asString.splitBytes(arguments[0].asString))
    },
  ]

  /// Each word with a capital first letter.
  private static func capitalized(_ text: String) -> String {
    var result = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      result += isStart ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping
      isStart = scalar.properties.isWhitespace
    }
    return result
  }
}
