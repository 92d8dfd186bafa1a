internal import Diagnostics
internal import TemplateLanguage
internal import Values

/// The words of a theme in the languages that a site uses.
///
/// A project's own words are laid over the built-in ones, and a region's over its language's: a page in `en-GB` takes each
/// word from the first of own en-GB.yaml, built-in en-GB.yaml, own en.yaml and built-in en.yaml that has it.
struct ThemeWords {
  /// Complete words by the languages that were asked for.
  private(set) var byLanguage: [String: Words] = [:]
  /// The names of all words, sorted.
  private(set) var names: [String] = []
  /// Whether a file could not be read at all.
  private(set) var isUnreadable = false
  /// The templates, which may use words.
  private var templates: [[UInt8]] = []
  /// What the files say by language: the project's, and those of the program.
  private var own: [String: Words] = [:], builtIn: [String: Words] = [:]

  private var all: [Words] { Array(own.values) + Array(builtIn.values) }

  /// Reads the files `words/….yaml` of a theme: all of the project's, and the built-in ones of some languages and English.
  static func read(
    _ files: [ThemeFile], languages: some Sequence<String>
  ) -> (words: ThemeWords, diagnostics: [Diagnostic]) {
    var result = ThemeWords()
    var diagnostics: [Diagnostic] = []
    var wanted = Set(languages.map(LanguageTag.language))
    wanted.insert("en")
    wanted.formUnion(files.filter { !$0.isBuiltIn }.compactMap(language).map(LanguageTag.language))
    result.templates = files.filter { !$0.isBuiltIn && language(of: $0) == nil }.map(\.bytes)
    for file in files {
      guard let language = language(of: file), wanted.contains(LanguageTag.language(of: language)) else { continue }
      if let bytes = file.isBuiltIn ? file.bytes : file.replaced {
        result.builtIn[language] = Words.parse(bytes, path: file.path, language: language).words
      }
      if file.isBuiltIn { continue }
      let (words, problems) = Words.parse(file.bytes, path: file.path, language: language)
      result.own[language] = words
      diagnostics += problems
      result.isUnreadable = result.isUnreadable || (words.entries.isEmpty && problems.containsErrors)
    }
    result.names = Set(result.all.flatMap(\.entries.keys)).sorted()
    let plurals = result.names.filter(result.isPlural)
    for language in Array(result.own.keys) { result.own[language]?.takeAsPlurals(plurals) }
    for language in Array(result.builtIn.keys) { result.builtIn[language]?.takeAsPlurals(plurals) }
    return (result, diagnostics + result.untranslated() + result.unused())
  }

  /// The language of a file of words; nil for other files.
  private static func language(of file: ThemeFile) -> String? {
    guard file.name.hasPrefix("words/"), file.name.hasSuffix(".yaml") else { return nil }
    return String(file.name.dropFirst(6).dropLast(5))
  }

  /// Gives each language of a site its words.
  mutating func use(languages: [String: SourceLocation]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (language, place) in languages.sorted(by: { $0.key < $1.key }) {
      let layers = sources(of: language)
      guard let first = layers.first else {
        diagnostics.append(
          .error(
            .words, place, "the theme has no words for the language '\(language)'",
            hint:
              "write 'sitegen templates --export words/en.yaml', rename the file to \(Self.general(language) ?? language).yaml and translate it"
          )
        )
        continue
      }
      var words = Words(path: first.path, language: language)
      for layer in layers { words.takeMissing(from: layer) }
      byLanguage[language] = words
      let missing = names.filter { words.entries[$0] == nil && isNeeded($0) }
      if missing.isEmpty { continue }
      let shown = missing.prefix(Self.most).map { "'\($0)'" }.joined(separator: ", ")
      let rest = missing.count > Self.most ? " and \(missing.count - Self.most) more" : ""
      diagnostics.append(
        .error(
          .words, SourceLocation(path: first.path),
          missing.count == 1 ? "the word \(shown) is missing" : "these words are missing: \(shown)\(rest)",
          hint: "templates need them; 'sitegen templates --export words/en.yaml' shows those of the theme in English"))
    }
    return diagnostics
  }

  /// Whether templates need a word: those of the theme do, and a project's own ones where they name it. A word of an earlier
  /// version of the theme isn't missed.
  private func isNeeded(_ name: String) -> Bool {
    builtIn["en"]?.entries[name] != nil
      || templates.contains { String(decoding: $0, as: UTF8.self).contains("words.\(name)") }
  }

  /// How many words a message names.
  private static let most = 12

  /// Whose words a language takes, the most special first.
  private func sources(of language: String) -> [Words] {
    var tags = [language]
    // Of sr-Latn-RS, sr-Latn.
    let parts = language.split(separator: "-")
    for count in stride(from: parts.count - 1, to: 1, by: -1) {
      tags.append(parts.prefix(count).joined(separator: "-"))
    }
    if let general = Self.general(language), general != language { tags.append(general) }
    return tags.flatMap { tag in [own[tag], builtIn[tag]].compactMap(\.self) }
  }

  /// The language without its region; nil where it is written in another script: traditional Chinese has no use for simplified
  /// words.
  private static func general(_ language: String) -> String? {
    let general = LanguageTag.language(of: language)
    return LanguageTag.script(of: language) == LanguageTag.script(of: general) ? general : nil
  }

  /// A warning for each of the project's files that still has English words.
  private func untranslated() -> [Diagnostic] {
    guard let english = builtIn["en"] else { return [] }
    return own.sorted { $0.key < $1.key }.compactMap { language, words in
      if LanguageTag.language(of: language) == "en" { return nil }
      let ofTheme = Self.general(language).flatMap { builtIn[$0] }
      let names = words.entries.keys.sorted().filter { name in
        guard let word = words.entries[name], Self.isEqual(word, english.entries[name]) else { return false }
        // "Note" is a French word, too; a phrase of several words is one in English only.
        if let translated = ofTheme?.entries[name] { return !Self.isEqual(word, translated) }
        return Self.isPhrase(word)
      }
      guard let first = names.first else { return nil }
      let others = names.count == 1 ? "" : " and \(names.count - 1) more are"
      return .warning(
        .words, SourceLocation(path: words.path), "'\(first)'\(names.count == 1 ? " is" : others) still in English",
        hint:
          "translate \(names.count == 1 ? "it" : "them")\(ofTheme == nil ? "" : ", or leave out the line: the theme has its own words in this language")"
      )
    }
  }

  /// A warning for each of the project's files with words that no template uses.
  private func unused() -> [Diagnostic] {
    guard let known = builtIn["en"]?.entries.keys else { return [] }
    return own.sorted { $0.key < $1.key }.compactMap { _, words in
      let names = words.entries.keys.sorted().filter { !isNeeded($0) }
      guard let first = names.first else { return nil }
      let others = names.count == 1 ? "" : ", and \(names.count - 1) more"
      return .warning(
        .words, SourceLocation(path: words.path), "no template uses the word '\(first)'\(others)",
        hint: Spelling.nearest(to: first, in: known).map { "did you mean '\($0)'?" } ?? "delete the line")
    }
  }

  private static func isEqual(_ a: Value, _ b: Value?) -> Bool {
    switch (a, b) {
    case (.string(let a), .string(let b)?): a == b
    case (.plural(let a), .plural(let b)?): a.forms == b.forms
    default: false
    }
  }

  private static func isPhrase(_ word: Value) -> Bool {
    switch word {
    case .string(let text): text.utf8.contains(UInt8(ascii: " "))
    case .plural: true
    default: false
    }
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

  /// Whether some language has several forms of a word.
  private func isPlural(_ name: String) -> Bool {
    all.contains { if case .plural? = $0.entries[name] { true } else { false } }
  }
}
