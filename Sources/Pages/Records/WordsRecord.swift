internal import Site
internal import TemplateLanguage

/// `words` in templates: one language's words in the order of their names.
struct WordsRecord: TemplateRecord {
  private let values: [Value]

  init(words: Words, names: [String]) { values = names.map { words.entries[$0] ?? .string("") } }

  /// The records of a theme by language.
  static func all(of theme: Theme) -> [String: WordsRecord] {
    theme.words.mapValues { WordsRecord(words: $0, names: theme.wordNames) }
  }

  func value(at field: Int) -> Value { values[field] }
}
