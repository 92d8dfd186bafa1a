internal import Diagnostics
internal import Settings
internal import Values
public import Site
internal import Markdown
internal import TemplateLanguage

/// One clinic's site with its theme: what every page is rendered from. All pages and threads share it and it never
/// changes, so it is a class: a record that refers to it costs one pointer.
public final class Edition: Sendable {
  /// The content.
  public let site: Site
  /// The looks.
  public let theme: Theme
  /// What the bodies of pages in each language may refer to.
  private let bodyContexts: [String: BodyContext]

  /// Joins a site and a theme.
  public init(site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    bodyContexts = theme.words.mapValues { BodyContext(of: site, $0) }
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

  /// What a page's body may refer to.
  func bodyContext(of page: Page) -> BodyContext {
    var context = bodyContexts[language(of: page)] ?? BodyContext()
    context.sources = page.front.references.compactMap { source in
      source.text.map { text in
        BodyContext.Source(
          id: source.id?.value, text: text, url: source.url, place: source.id?.mark.location(in: page.file))
      }
    }
    return context
  }

  /// The theme's words in a language by name; a word that is missing was an error of the theme.
  func word(in language: String) -> (String) -> String {
    let entries = theme.words[language]?.entries ?? [:]
    return { name in if case .string(let word)? = entries[name] { word } else { "" } }
  }

  /// The language of a page.
  func language(of page: Page) -> String { page.front.language?.value ?? site.language }
}
