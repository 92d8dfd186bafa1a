internal import Diagnostics
internal import Settings
internal import Values
public import Site
internal import Markdown
internal import TemplateLanguage

/// One clinic's site with its theme: what every page is rendered from. It is shared by all pages and threads and never
/// changes, so it is a class: a record that refers to it costs one pointer.
public final class Edition: Sendable {
  /// The content.
  public let site: Site
  /// The looks.
  public let theme: Theme
  /// The publisher's structured data, equal on all pages.
  let clinic: JSONValue?
  /// The articles' numbers in the search, by their places in `Site.pages`.
  let searchKeys: [UInt32?]
  /// The values that all pages share.
  let wordsRecords: [String: WordsRecord]
  /// What reading and rendering the bodies of pages in each language depends on.
  private let readingContexts: [String: ReadingContext]
  private let renderingContexts: [String: RenderingContext]

  /// Joins a site and a theme.
  public init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    clinic = StructuredData.clinic(of: site)
    searchKeys = SearchEntry.keys(of: site)
    wordsRecords = theme.words.mapValues { WordsRecord(words: $0, names: theme.wordNames) }
    readingContexts = theme.words.mapValues { ReadingContext(of: site, $0) }
    renderingContexts = theme.words.mapValues { RenderingContext(of: site, $0) }
  }

  /// The path on the site of what the search shows of a page; nil for a page that is not searched.
  public func fragmentPath(of page: Int) -> String? {
    searchKeys.indices.contains(page) ? searchKeys[page].map(SearchEntry.fragmentPath) : nil
  }

  /// How a page writes links, days and numbers.
  ///
  /// - Parameter isAnywhere: Whether hosts show the page at any address (404), so that relative links would break.
  func context(page sitePath: String, language: String, isAnywhere: Bool = false) -> RenderContext {
    let root = isAnywhere ? site.url.map { SiteURL.path(of: $0) } : nil
    return RenderContext(
      links: LinkBase(siteURL: site.url, page: sitePath, root: root),
      language: theme.words[language]?.format ?? .english)
  }

  /// What reading a page's body depends on.
  func readingContext(of page: Page) -> ReadingContext {
    var context = readingContexts[language(of: page)] ?? ReadingContext()
    context.sources = page.front.references.compactMap { source in
      source.text.map { text in
        ReadingContext.Source(
          id: source.id?.value, text: text, url: source.url, place: source.id?.mark.location(in: page.file))
      }
    }
    return context
  }

  /// What rendering a page's body depends on.
  func renderingContext(of page: Page) -> RenderingContext {
    renderingContexts[language(of: page)] ?? RenderingContext()
  }

  /// The theme's words in a language by name; a word that is missing was an error of the theme.
  func word(in language: String) -> (String) -> String {
    let entries = theme.words[language]?.entries ?? [:]
    return { name in if case .string(let word)? = entries[name] { word } else { "" } }
  }

  /// The language of a page.
  func language(of page: Page) -> String { page.front.language?.value ?? site.language }
}

extension ReadingContext {
  /// What the bodies of a site's pages in one language share.
  fileprivate init(of site: Site, _ words: Words) {
    self.init()
    isSmart = site.settings.markdown?.smart ?? true
    glossary = site.glossary
    if case .string(let word)? = words.entries["faq"] { questions = word }
  }
}

extension RenderingContext {
  /// What the bodies of a site's pages in one language share.
  fileprivate init(of site: Site, _ words: Words) {
    self.init()
    emergencyNumber = site.emergencyNumber
    if let publisher = site.settings.publisher, let shown = publisher.phone, let link = publisher.phoneLink {
      phone = Phone(shown: shown, link: link)
    }
    func word(_ name: String) -> String? { if case .string(let word)? = words.entries[name] { word } else { nil } }
    for (name, path) in Self.labelNames { if let word = word(name) { labels[keyPath: path] = word } }
  }

  /// The theme's words that bodies need.
  private static let labelNames: [(String, any WritableKeyPath<BodyLabels, String> & Sendable)] = [
    ("table", \.table), ("note", \.note), ("tip", \.tip), ("warning", \.warning), ("caution", \.caution),
    ("selfCare", \.selfCare), ("callClinic", \.call), ("emergencyCall", \.emergency),
    ("references", \.sources), ("notes", \.notes), ("noteNumber", \.noteNumber), ("backToText", \.backToText),
    ("done", \.done), ("toDo", \.toDo),
  ]
}
