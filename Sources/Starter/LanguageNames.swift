/// The names of the theme's languages, as people write them instead of codes.
enum LanguageNames {
  /// The code of a language by its name in English or in the language itself; nil for other words.
  static func code(of name: String) -> String? { codes[name.lowercased()] }

  private static let codes = [
    "english": "en", "spanish": "es", "espa\u{F1}ol": "es", "german": "de", "deutsch": "de", "french": "fr",
    "fran\u{E7}ais": "fr", "italian": "it", "italiano": "it", "portuguese": "pt", "portugu\u{EA}s": "pt", "dutch": "nl",
    "nederlands": "nl", "polish": "pl", "polski": "pl", "arabic": "ar",
    "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64A}\u{629}": "ar",
    "chinese": "zh", "\u{4E2D}\u{6587}": "zh",
  ]
}
