public import Diagnostics
public import TemplateLanguage

/// The templates, words and assets that make pages, checked.
public struct Theme: Sendable {
  /// The files that are published under `assets/`, with their paths on the site.
  public let assets: [(sitePath: String, origin: String, bytes: [UInt8])]
  /// Words by language.
  public let words: [String: Words]
  /// Whether the project draws share pictures in its own way.
  public let hasOwnShareCard: Bool
  /// The hashes of the style sheets that templates write into pages: SHA-256 in base 64.
  let inlineStyles: [String]
  /// The names of all words, sorted: the fields of the record `words`.
  let wordNames: [String]
  /// The templates that a site uses.
  let templates: [TemplateUse: Template]

  /// Checks a theme.
  ///
  /// - Parameters:
  ///   - files: Every file of the theme; of two with one name, the project's, not the built-in one.
  ///   - records: The records that templates may use, but for `Words`.
  ///   - uses: What a site needs of the theme.
  public static func make(
    _ files: [ThemeFile], records: [RecordShape], uses: ThemeUses
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let hasOwnShareCard = files.contains { $0.name == uses.shareCard && !$0.isBuiltIn }
    var (words, diagnostics) = ThemeWords.read(files, languages: uses.languages.keys)
    if !words.isUnreadable { diagnostics += words.use(languages: uses.languages) }
    // Without the words that templates use, each use of one would be one more error.
    if words.isUnreadable {
      let theme = Theme(
        assets: [], words: words.byLanguage, hasOwnShareCard: hasOwnShareCard, inlineStyles: [],
        wordNames: words.names, templates: [:])
      return (theme, diagnostics.sortedAndUnique())
    }
    let schema = Schema(records + [words.shape])
    let (assets, assetProblems) = ThemeAssets.make(files, schema, uses)
    let (templates, templateProblems) = ThemeTemplates.compile(files, schema, assets, uses)
    let problems = diagnostics + assetProblems + templateProblems
    let idle = problems.containsErrors ? [] : uses.thirdParties.idleExcuses(in: files)
    let theme = Theme(
      assets: assets.files, words: words.byLanguage, hasOwnShareCard: hasOwnShareCard,
      inlineStyles: assets.inlineStyles(of: files), wordNames: words.names, templates: templates)
    return (theme, (problems + idle).sortedAndUnique())
  }
}
