internal import Search
public import Articles
public import Diagnostics
internal import Markdown
internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// Makes the bytes of the files that templates make.
public struct PageRenderer: Sendable {
  private let edition: Edition
  /// The theme's words by language.
  private let words: [String: Value]
  /// The theme's templates for each language, with what all pages share in place.
  private let templates: [String: [TemplateUse: Template]]
  /// The same for the articles of a section.
  private let siblings: SiblingTemplates
  /// The publisher's structured data.
  private let clinic: JSONValue?
  /// The articles' numbers in the search, by their places in `Site.pages`.
  private let searchKeys: [UInt32?]
  /// What the search looks for in texts beside their words.
  private let joinedWords: JoinedWords

  /// How many passes loops may make on all pages together; nil where a page counts alone.
  private var budget: LoopBudget?

  /// The same renderer for all pages of a site together, which may take only so long.
  ///
  /// - Parameter pages: How many pages are rendered.
  public func limited(pages: Int) -> PageRenderer {
    var renderer = self
    renderer.budget = LoopBudget(pages: pages)
    return renderer
  }

  /// Makes a renderer of an edition's pages.
  public init(_ edition: Edition) {
    self.edition = edition
    clinic = StructuredData.clinic(of: edition.site).map { .written(JSONValue.Written($0)) }
    searchKeys = SearchEntry.keys(of: edition.site)
    joinedWords = JoinedWords(SearchEntry.synonyms(of: edition.site), language: edition.site.language)
    let words = WordsRecord.all(of: edition.theme).mapValues { Value.record($0) }
    self.words = words
    siblings = SiblingTemplates(edition, words: words)
    templates = Dictionary(
      uniqueKeysWithValues: words.map { language, words in
        let constants = [
          // Which entry of the navigation is the current one, and where the signs are, depends on the page.
          PageSchema.siteIndex: Value.record(
            PartialRecord(SiteRecord(edition: edition, current: "", pageLanguage: language), SiteRecord.shape) {
              $0 != "navigation" && $0 != "careLine"
            }),
          PageSchema.wordsIndex: words,
          PageSchema.themeIndex: Value.record(ThemeRecord(settings: edition.site.clinic.theme)),
        ]
        let context = edition.context(page: "", language: language)
        return (
          language,
          edition.theme.templates.mapValues {
            $0.prepared(knowing: constants, context, links: .ofEachPage).template
          }
        )
      })
  }

  /// Reads the Markdown file of a page.
  ///
  /// - Parameter id: An index in `Site.pages`.
  public func article(of id: Int, markdown: [UInt8]) -> Article {
    let page = edition.site.pages[id]
    return Article.read(markdown, page: page, in: edition.site, edition.readingContext(of: page))
  }

  /// What the search learns about an article without rendering it; nil for a page that isn't searched.
  public func searchEntry(of article: Article) -> SearchEntry? {
    article.page.flatMap { page in
      let context = edition.renderingContext(of: edition.site.pages[page])
      return searchEntry(of: page, article.searchText(in: context))
    }
  }

  private func searchEntry(of page: Int, _ text: @autoclosure () -> SearchText) -> SearchEntry? {
    searchKey(of: page).map {
      SearchEntry(
        of: edition.site.pages[page], text(), key: $0, joinedWords, edition.values(of: edition.site.pages[page]),
        in: edition.site)
    }
  }

  /// The path on the site of what the search shows of a page; nil for a page that isn't searched.
  ///
  /// - Parameter page: An index in `Site.pages`.
  public func fragmentPath(of page: Int) -> String? { searchKey(of: page).map(SearchEntry.fragmentPath) }

  private func searchKey(of page: Int) -> UInt32? { searchKeys.indices.contains(page) ? searchKeys[page] : nil }

  /// Renders the page of an article.
  ///
  /// - Parameter bytes: What the page is added to.
  public func render(_ output: Output, _ article: consuming Article, into bytes: inout [UInt8]) -> RenderedPage {
    let page = edition.site.pages[output.subject]
    let context = edition.context(page: page.sitePath, language: edition.language(of: page))
    let body = RenderedBody.render(article, page: page, in: edition, links: context.links)
    let kind = OutputKind.all[output.kind]
    var values = kind.values(output, body, edition)
    if let url = edition.site.url {
      values.metadata.graph = StructuredData.graph(of: page, body.questions, clinic: clinic, in: edition, url: url)
    }
    var result = RenderedPage(diagnostics: body.diagnostics, facts: body.facts)
    result.search = searchEntry(of: page.id, body.searchText)
    let record = PageRecord(
      kind: kind.name, values: values, link: page.link, language: edition.language(of: page),
      metadata: values.metadata.html(in: edition, links: context.links), notice: edition.notice(on: page))
    let use = TemplateUse(name: page.front.template?.value ?? kind.template ?? "", kind: kind.name)
    if let template = templates[record.language]?[use] {
      let prepared = siblings.template(template, use, for: page, record, links: values.shareLinks)
      result.diagnostics += render(prepared ?? template, record, values.own, context, into: &bytes)
    }
    return result
  }

  /// The articles whose texts a file contains that a template makes, as indices in `Site.pages`: those of a feed with full
  /// texts, or of a hand-out.
  public func texts(in output: Output) -> [Int] {
    OutputKind.all[output.kind].contained?.articles(output, edition) ?? []
  }

  /// Renders an article as a part of another file. In a feed its addresses are absolute, because readers see it elsewhere.
  public func text(
    of id: Int, in output: Output, _ article: consuming Article
  ) -> (html: String, diagnostics: [Diagnostic]) {
    let page = edition.site.pages[id]
    let language = edition.language(of: page)
    guard let kind = OutputKind.all[output.kind].contained,
      let template = templates[language]?[TemplateUse(name: kind.template, kind: kind.name)]
    else { return ("", []) }
    var context = edition.context(page: kind.isOnPaper ? output.sitePath : page.sitePath, language: language)
    if !kind.isOnPaper { context.links.root = edition.site.url }
    let body = RenderedBody.render(
      article, page: page, in: edition, links: context.links, isOnPaper: kind.isOnPaper)
    let part = Output(.template, "", origin: "", place: SourceLocation(path: page.file), subject: id)
    let values = kind.values(part, body, edition)
    let record = PageRecord(
      kind: kind.name, values: values, link: page.link, language: language, metadata: HTML(rendered: []),
      notice: edition.notice(on: page))
    var bytes: [UInt8] = []
    let diagnostics = render(template, record, values.own, context, into: &bytes)
    return (String(decoding: bytes, as: UTF8.self), diagnostics)
  }

  /// Renders a file that a template makes alone.
  ///
  /// - Parameters:
  ///   - texts: The texts that it contains, by their pages.
  ///   - bytes: What the file is added to.
  public func render(_ output: Output, texts: [Int: String] = [:], into bytes: inout [UInt8]) -> RenderedPage {
    let kind = OutputKind.all[output.kind]
    let language = output.owner.map { edition.language(of: edition.site.pages[$0]) } ?? edition.site.language
    let folder = output.sitePath
    let context = edition.context(page: folder, language: language, isAnywhere: kind.isServedAnywhere)
    var body = RenderedBody()
    body.texts = texts
    let values = kind.values(output, body, edition)
    let record = PageRecord(
      kind: kind.name, values: values, link: .site(folder), language: language,
      metadata: values.metadata.html(in: edition, links: context.links), notice: edition.notice(on: nil))
    // A template with errors was reported when the theme was checked.
    guard let template = templates[language]?[TemplateUse(name: kind.template ?? "", kind: kind.name)] else {
      return RenderedPage()
    }
    return RenderedPage(diagnostics: render(template, record, values.own, context, into: &bytes))
  }

  /// - Parameter own: The value of the kind's own name.
  private func render(
    _ template: Template, _ page: PageRecord, _ own: Value?, _ context: RenderContext, into bytes: inout [UInt8]
  ) -> [Diagnostic] {
    var scope: [Value] = [
      .record(SiteRecord(edition: edition, current: context.links.page, pageLanguage: page.language)), .record(page),
      words[page.language] ?? .none, .record(ThemeRecord(settings: edition.site.clinic.theme)),
    ]
    if let own { scope.append(own) }
    var context = context
    context.budget = budget
    return template.render(scope, context, into: &bytes)
  }
}
