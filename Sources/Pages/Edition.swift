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
  /// The pages that don't say that they were reviewed, as indices in `Site.pages`, because nobody has signed their texts.
  public let unsigned: Set<Int>
  /// What reading and rendering the bodies of pages in each language depends on.
  private let readingContexts: [String: ReadingContext], renderingContexts: [String: RenderingContext]

  /// Joins a site and a theme.
  ///
  /// - Parameter unsigned: The pages that don't say that they were reviewed, as indices in `Site.pages`.
  public init(site: Site, theme: Theme, unsigned: Set<Int> = []) {
    (self.site, self.theme, self.unsigned) = (site, theme, unsigned)
    readingContexts = theme.words.mapValues { ReadingContext(of: site, $0) }
    renderingContexts = theme.words.mapValues { RenderingContext(of: site, $0) }
  }

  /// What a page says of its medical review: who, and when.
  func review(of page: Page) -> (reviewer: Located<String>?, day: Located<Day>?) {
    unsigned.contains(page.id) ? (nil, nil) : (page.front.reviewer, page.front.reviewed)
  }

  /// How a page writes links, days and numbers.
  ///
  /// - Parameter isAnywhere: Whether hosts show the page at any address (404), so that relative links would break.
  func context(page sitePath: String, language: String, isAnywhere: Bool = false) -> RenderContext {
    let root = isAnywhere ? site.url.map { SiteURL.path(of: $0) } : nil
    return RenderContext(
      links: LinkBase(siteURL: site.url, page: sitePath, root: root),
      language: format(in: language))
  }

  /// What reading a page's body depends on.
  func readingContext(of page: Page) -> ReadingContext {
    var context = readingContexts[language(of: page)] ?? ReadingContext()
    context.sources = page.front.references.compactMap { source in
      source.text.map { text in
        ReadingContext.Source(
          id: source.id?.value, text: text, url: source.url,
          place: page.front.hasErrors ? nil : source.id?.range.location(in: page.file))
      }
    }
    let cited = (page.front.facts?.citations ?? []) + (page.front.decision?.chances ?? []).compactMap(\.source)
    context.outerCitations = cited.map {
      ReadingContext.OuterCitation(name: $0.value, place: $0.range.location(in: page.file))
    }
    return context
  }

  /// Writes short texts in the site's language.
  var shortText: ShortText { ShortText(values(in: site.language)) }

  /// How a language writes days, numbers, times and amounts.
  func format(in language: String) -> LanguageFormat { theme.words[language]?.format ?? .english }

  /// What texts of a page can name in braces.
  func values(of page: Page) -> NamedValues { values(in: language(of: page)) }

  /// The same for all texts in a language.
  func values(in language: String) -> NamedValues { readingContexts[language]?.values ?? NamedValues() }

  /// What rendering a page's body depends on.
  func renderingContext(of page: Page) -> RenderingContext {
    renderingContexts[language(of: page)] ?? RenderingContext()
  }

  /// The theme's words in a language by name; a word that is missing was an error of the theme.
  func word(in language: String) -> (String) -> String {
    let entries = theme.words[language]?.entries ?? [:]
    return { name in if case .string(let word)? = entries[name] { word } else { "" } }
  }

  /// What readers must know of a page that isn't finished, or of a copy that isn't the public site.
  ///
  /// - Parameter page: nil for a page without a Markdown file.
  func notice(on page: Page?) -> String? {
    let word = word(in: page.map(language) ?? site.language)
    if page?.front.starter == true, page?.front.draft != true { return word("starterNotice") }
    guard site.isHidden else { return nil }
    if page?.front.draft == true { return word("draftNotice") }
    return word(site.includesDrafts ? "draftCopyNotice" : "trialNotice")
  }

  /// The language of a page.
  func language(of page: Page) -> String { page.front.language?.value ?? site.language }
}
