/// What people call things, beside the words of clinics: built in, because nobody would write them into every site's glossary.
/// One file a language.
enum LayWords {
  /// The groups of words and phrases that lead to each other's pages.
  ///
  /// - Parameter language: A language tag.
  static func groups(in language: String) -> [[String]] {
    let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return byLanguage[primary] ?? []
  }

  private static let byLanguage = [
    "ar": arabic, "de": german, "en": english, "es": spanish, "fr": french, "it": italian, "nl": dutch, "pl": polish,
    "pt": portuguese,
  ].mapValues(read)

  /// Each line is a group, with commas between its words and phrases. Only English is stemmed, so other lists have the forms
  /// that people type.
  private static func read(_ lines: String) -> [[String]] {
    lines.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: ",")).map { phrase in
        String(decoding: phrase.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
      }
    }
  }
}
