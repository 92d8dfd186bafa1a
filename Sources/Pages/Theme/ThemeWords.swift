internal import Diagnostics
internal import TemplateLanguage

/// The words of a theme in all its languages.
struct ThemeWords {
  /// Words by language.
  private(set) var byLanguage: [String: Words] = [:]
  /// The names of all words, sorted.
  private(set) var names: [String] = []
  /// Whether a file could not be read at all.
  private(set) var isUnreadable = false
  /// The built-in words that a project replaces by its own.
  private var replaced: [Words] = []

  /// Reads the files `words/….yaml` of a theme.
  static func read(_ files: [ThemeFile]) -> (words: ThemeWords, diagnostics: [Diagnostic]) {
    var result = ThemeWords()
    var diagnostics: [Diagnostic] = []
    for file in files where file.name.hasPrefix("words/") && file.name.hasSuffix(".yaml") {
      let (words, problems) = Words.parse(file.bytes, path: file.path)
      result.byLanguage[String(file.name.dropFirst(6).dropLast(5))] = words
      diagnostics += problems
      result.isUnreadable = result.isUnreadable || (words.entries.isEmpty && problems.containsErrors)
      // The built-in templates need these words, whatever a project leaves out of its own file.
      if let replaced = file.replaced { result.replaced.append(Words.parse(replaced, path: file.path).words) }
    }
    result.names = Set((result.replaced + result.byLanguage.values).flatMap(\.entries.keys)).sorted()
    let plurals = result.names.filter(result.isPlural)
    for language in Array(result.byLanguage.keys) { result.byLanguage[language]?.takeAsPlurals(plurals) }
    return (result, diagnostics)
  }

  /// Gives each language of a site its words: those of the language alone where a region has none of its own.
  mutating func use(languages: [String: SourceLocation]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (language, place) in languages.sorted(by: { $0.key < $1.key }) {
      // en for en-GB.
      let general = String(language.prefix { $0 != "-" })
      guard let words = byLanguage[language] ?? byLanguage[general] else {
        diagnostics.append(
          .error(
            .words, place, "the theme has no words for the language '\(language)'",
            hint:
              "write 'sitegen templates --export words/en.yaml', rename the file to \(general).yaml and translate it"))
        continue
      }
      byLanguage[language] = words
      for name in names where words.entries[name] == nil {
        diagnostics.append(
          .error(
            .words, SourceLocation(path: words.path), "the word '\(name)' is missing",
            hint: "templates need it; 'sitegen templates --export words/en.yaml' shows it in English"))
      }
    }
    return diagnostics
  }

  /// The shape of the record `words`.
  var shape: RecordShape {
    RecordShape(
      name: "Words",
      fields: names.map { name in
        FieldShape(
          name: name, type: isPlural(name) ? .plural : .string, documentation: "The theme's words for \(name).")
      })
  }

  /// Whether some language has a form of a word for the number 1.
  private func isPlural(_ name: String) -> Bool {
    (replaced + byLanguage.values).contains { if case .plural? = $0.entries[name] { true } else { false } }
  }
}
