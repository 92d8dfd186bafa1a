internal import Settings
internal import Values
public import Diagnostics
public import Site
internal import TemplateLanguage

/// The templates, words and assets that make pages, checked.
public struct Theme: Sendable {
  /// The files that are published under `assets/`, with their paths on the site.
  public private(set) var assets: [(sitePath: String, origin: String, bytes: [UInt8])] = []
  /// Whether the project draws share pictures in its own way.
  public private(set) var hasOwnShareCard = false
  /// The URLs that `asset("name")` gives, by name.
  private var assetLinks: [String: Link] = [:]
  /// Words by language.
  public private(set) var words: [String: Words] = [:]
  /// The built-in words that a project replaces by its own.
  private var replacedWords: [Words] = []
  /// Whether a file of words could not be read at all.
  private var hasUnreadableWords = false
  /// The names of all words, sorted: the fields of the record `words`.
  private(set) var wordNames: [String] = []
  /// Templates by name and the kind of page that they were checked for.
  private(set) var templates: [TemplateUse: Template] = [:]

  /// A template that some page needs.
  struct TemplateUse: Hashable, Sendable {
    var name: String
    var kind: PageKind
  }

  /// Checks a theme for a site.
  ///
  /// - Parameter files: Every file of the theme; of two with one name, the project's, not the built-in one.
  public static func make(_ files: [ThemeFile], for site: Site) -> (theme: Theme, diagnostics: [Diagnostic]) {
    var theme = Theme()
    theme.hasOwnShareCard = files.contains { $0.name == PageKind.shareCard.templateName && !$0.isBuiltIn }
    var diagnostics = theme.readWords(files, for: site)
    // Without the words that templates use, each use of one would be one more error.
    if theme.hasUnreadableWords { return (theme, diagnostics.sortedAndUnique()) }
    let schema = Schema(PageSchema.records + [theme.wordsShape])
    diagnostics += theme.readAssets(files, schema, for: site)
    diagnostics += theme.compile(files, schema, for: site)
    return (theme, diagnostics.sortedAndUnique())
  }

  /// The shape of the record `words` that some files give.
  static func wordsShape(of files: [ThemeFile]) -> RecordShape {
    var theme = Theme()
    _ = theme.readWordFiles(files)
    return theme.wordsShape
  }

  /// The shape of the record `words`.
  private var wordsShape: RecordShape {
    RecordShape(
      name: "Words",
      fields: wordNames.map { name in
        FieldShape(
          name: name, type: isPlural(name) ? .plural : .string, documentation: "The theme's words for \(name).")
      })
  }

  /// Whether some language has a form of a word for the number 1.
  private func isPlural(_ name: String) -> Bool {
    (replacedWords + words.values).contains { if case .plural? = $0.entries[name] { true } else { false } }
  }

  // MARK: Words

  private mutating func readWordFiles(_ files: [ThemeFile]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in files where file.name.hasPrefix("words/") && file.name.hasSuffix(".yaml") {
      let (words, problems) = Words.parse(file.bytes, path: file.path)
      self.words[String(file.name.dropFirst(6).dropLast(5))] = words
      diagnostics += problems
      hasUnreadableWords = hasUnreadableWords || (words.entries.isEmpty && problems.containsErrors)
      // Its templates need these words, whatever a project leaves out of its own file.
      if let replaced = file.replaced { replacedWords.append(Words.parse(replaced, path: file.path).words) }
    }
    wordNames = Set((replacedWords + words.values).flatMap(\.entries.keys)).sorted()
    let plurals = wordNames.filter(isPlural)
    for language in Array(words.keys) { words[language]?.takeAsPlurals(plurals) }
    return diagnostics
  }

  private mutating func readWords(_ files: [ThemeFile], for site: Site) -> [Diagnostic] {
    var diagnostics = readWordFiles(files)
    if hasUnreadableWords { return diagnostics }
    var languages = [site.language: SourceLocation(path: SiteSettings.path, range: site.settings.languageMark)]
    for page in site.pages {
      guard let language = page.front.language, languages[language.value] == nil,
        LanguageTag.isValid(language.value)
      else { continue }
      languages[language.value] = language.mark.location(in: page.file)
    }
    for (language, place) in languages.sorted(by: { $0.key < $1.key }) {
      // What a region has no words of its own for is said in its language: en-GB in en.
      let general = String(language.prefix { $0 != "-" })
      guard let words = words[language] ?? words[general] else {
        diagnostics.append(
          .error(
            .words, place, "the theme has no words for the language '\(language)'",
            hint:
              "write 'sitegen templates --export words/en.yaml', rename the file to \(general).yaml and translate it"))
        continue
      }
      self.words[language] = words
      for name in wordNames where words.entries[name] == nil {
        diagnostics.append(
          .error(
            .words, SourceLocation(path: words.path), "the word '\(name)' is missing",
            hint: "templates need it; 'sitegen templates --export words/en.yaml' shows it in English"))
      }
    }
    return diagnostics
  }

  // MARK: Assets

  /// The folder of the site that assets go to.
  private static let assetFolder = "assets/"

  private mutating func readAssets(_ files: [ThemeFile], _ schema: Schema, for site: Site) -> [Diagnostic] {
    let sources = files.filter { $0.name.hasPrefix(Self.assetFolder) }
    let styles = sources.filter { $0.name.hasSuffix(".css") }
    // Style sheets come last: what they name has its hash by then.
    for file in sources where !file.name.hasSuffix(".css") { addAsset(file, file.bytes) }
    let sheets = TemplateSet(
      styles.map { TemplateSet.Source(name: $0.name, path: $0.path, bytes: $0.bytes) }, schema: schema,
      assets: assetLinks)
    var diagnostics = sheets.diagnostics
    let context = RenderContext(links: LinkBase(siteURL: nil, page: Self.assetFolder), language: .english)
    for file in styles {
      let compiled = sheets.compile(file.name, scope: PageSchema.styleScope)
      diagnostics += compiled.diagnostics
      var bytes: [UInt8] = []
      diagnostics += compiled.template?.render([.record(ThemeRecord(site: site))], context, into: &bytes) ?? []
      addAsset(file, bytes)
    }
    return diagnostics
  }

  private mutating func addAsset(_ file: ThemeFile, _ bytes: [UInt8]) {
    let name = Self.hashedName(file.name, ContentHash(of: bytes).hexadecimal)
    assets.append((sitePath: name, origin: file.path, bytes: bytes))
    assetLinks[String(file.name.dropFirst(Self.assetFolder.count))] = .site(name)
  }

  /// `assets/site.css` with the hash before its ending, so that browsers may keep it for ever.
  private static func hashedName(_ name: String, _ hash: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name)-\(hash)" }
    return "\(name[..<dot])-\(hash)\(name[dot...])"
  }

  // MARK: Templates

  private mutating func compile(_ files: [ThemeFile], _ schema: Schema, for site: Site) -> [Diagnostic] {
    let endings = [".html", ".xml", ".txt", ".svg"]
    let sources = files.filter { file in
      !file.name.hasPrefix(Self.assetFolder) && endings.contains { file.name.hasSuffix($0) }
    }
    let set = TemplateSet(
      sources.map { TemplateSet.Source(name: $0.name, path: $0.path, bytes: $0.bytes) }, schema: schema,
      assets: assetLinks)
    var diagnostics = set.diagnostics
    var reached = Set<String>()
    var uses = PageKind.allCases.map {
      (use: TemplateUse(name: $0.templateName, kind: $0), origin: SourceLocation?.none)
    }
    for page in site.pages {
      guard let name = page.front.template else { continue }
      let use = TemplateUse(name: name.value, kind: PageKind(page.kind))
      if uses.contains(where: { $0.use == use }) { continue }
      let place = name.mark.location(in: page.file)
      uses.append((use, place))
    }
    for (use, origin) in uses {
      if let origin, !use.name.hasSuffix(".html") || use.name.contains("/") {
        // Another format has other escapes, and the page is served as HTML.
        diagnostics.append(
          .error(
            .templateInclude, origin, "'\(use.name)' is no template for a page",
            hint: "name a file of Templates/ that ends in .html"))
        continue
      }
      if let origin, !set.names.contains(use.name) {
        let hint = Spelling.hint(for: use.name, in: set.names.filter { !$0.contains("/") })
        diagnostics.append(.error(.templateInclude, origin, "there is no template '\(use.name)'", hint: hint))
        continue
      }
      let compiled = set.compile(use.name, scope: PageSchema.scope(of: use.kind))
      diagnostics += compiled.diagnostics
      reached.formUnion(compiled.reached)
      templates[use] = compiled.template
    }
    for file in files where !file.isBuiltIn && set.names.contains(file.name) && file.bytes.isEmpty {
      diagnostics.append(
        .error(
          .templateSyntax, SourceLocation(path: file.path), "this template is empty",
          hint: "write it, or delete the file"))
    }
    // A page template that no page uses is checked all the same, as an article's.
    for name in set.names
    where !reached.contains(name) && !name.contains("/") && name.hasSuffix(".html") && !set.isLayout(name) {
      let compiled = set.compile(name, scope: PageSchema.scope(of: .article))
      diagnostics += compiled.diagnostics
      reached.formUnion(compiled.reached)
      let near = Spelling.nearest(to: name, in: PageKind.allCases.map(\.templateName))
      diagnostics.append(
        .warning(
          .templateUnused, SourceLocation(path: "Templates/" + name), "no page uses this template",
          hint: near.map { "did you mean '\($0)'?" } ?? "name it as 'template: \(name)' of a page, or delete it"))
    }
    let unused = set.unused(reached: reached.union(files.filter(\.isBuiltIn).map(\.name)))
    let others = files.filter { file in
      !file.name.hasPrefix(Self.assetFolder) && !file.name.hasPrefix("words/")
        && !endings.contains { file.name.hasSuffix($0) }
    }
    return diagnostics + unused
      + others.map {
        .warning(
          .templateUnused, SourceLocation(path: $0.path), "this file is no template, so nothing uses it",
          hint: "files to be published belong into Templates/assets/")
      }
  }
}
