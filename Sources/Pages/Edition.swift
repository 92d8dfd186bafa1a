public import Site
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
  /// The values that all pages share.
  let wordsRecords: [String: WordsRecord]

  /// Joins a site and a theme.
  public init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    clinic = StructuredData.clinic(of: site)
    wordsRecords = theme.words.mapValues { WordsRecord(words: $0, names: theme.wordNames) }
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

  /// The language of a page.
  func language(of page: Page) -> String { page.front.language?.value ?? site.language }
}
