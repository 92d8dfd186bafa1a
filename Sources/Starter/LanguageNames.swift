import Values

/// The names of the theme's languages, as people write them instead of codes.
enum LanguageNames {
  /// The code of a language by its name in English or in the language itself; nil for other words.
  static func code(of name: String) -> String? { codes[name.lowercased()] ?? LanguageName.tag(of: name) }

  private static let codes = [
    "english": "en", "spanish": "es", "german": "de", "french": "fr", "italian": "it", "portuguese": "pt",
    "dutch": "nl", "polish": "pl", "arabic": "ar", "chinese": "zh",
  ]
}
