internal import Settings
internal import Values
internal import Diagnostics
internal import Site
internal import Markdown
internal import TemplateLanguage

/// Makes the bytes of pages.
public struct PageRenderer: Sendable {
  private let edition: Edition
  private let words: [String: Value]
  /// The theme's templates for each language, with the theme's words in place.
  private let templates: [String: [Theme.TemplateUse: Template]]

  /// Makes a renderer of an edition's pages.
  public init(_ edition: Edition) {
    self.edition = edition
    let words = edition.wordsRecords.mapValues { Value.record($0) }
    self.words = words
    templates = Dictionary(
      uniqueKeysWithValues: words.map { language, words in
        let constants = [
          PageSchema.siteIndex: Value.record(SiteRecord(edition: edition, current: "")),
          PageSchema.wordsIndex: words, PageSchema.themeIndex: Value.record(ThemeRecord(site: edition.site)),
        ]
        let context = edition.context(page: "", language: language)
        return (language, edition.theme.templates.mapValues { $0.specialized(knowing: constants, context) })
      })
  }

  /// Renders a page that has a Markdown file.
  ///
  /// - Parameters:
  ///   - markdown: The file's bytes.
  ///   - output: What the page is added to.
  public func render(page id: Int, markdown: [UInt8], into output: inout [UInt8]) -> RenderedPage {
    let page = edition.site.pages[id]
    let language = edition.language(of: page)
    let context = edition.context(page: page.sitePath, language: language)
    let body = RenderedBody.render(markdown, page: page, in: edition, links: context.links)
    let kind = PageKind(page.kind)
    let record = PageRecord(
      edition: edition, kind: kind, title: page.title, summary: page.front.summary, link: page.link, language: language,
      breadcrumbs: page.kind == .home ? [] : page.breadcrumbs(in: edition.site), sharedTitle: page.sharedTitle,
      metadata: Metadata.tags(of: page, body.questions, in: edition, links: context.links),
      shareLinks: ShareLinks.links(of: page, in: edition).map { .record(ShareLinkRecord(shareLink: $0)) })
    let own: Value =
      switch page.kind {
      case .home: .record(HomeRecord(section: SectionRecord(edition: edition, id: id), body: body))
      case .section: .record(CurrentSection(section: SectionRecord(edition: edition, id: id), body: body, number: 1))
      case .article: .record(CurrentArticle(article: ArticleRecord(edition: edition, id: id), body: body))
      }
    let facts = PageFacts(page: id, headings: body.outline.map(\.id), fragments: body.fragments)
    // Of a body that couldn't be read, nobody knows the headings.
    var result = RenderedPage(diagnostics: body.diagnostics, facts: body.isRead ? facts : nil)
    if edition.searchKeys.indices.contains(id), let key = edition.searchKeys[id] {
      result.search = SearchEntry(of: page, body.searchText, key: key, in: edition.site)
    }
    let template = page.front.template?.value ?? kind.templateName
    result.diagnostics += render(template, kind, record, own, context, into: &output)
    return result
  }

  /// Renders a page that a template makes alone.
  public func render(_ generated: GeneratedPage, path: String, into output: inout [UInt8]) -> RenderedPage {
    let language = edition.site.language
    let inner = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path.utf8[...$0]) ?? "" } ?? ""
    let folder = PercentEncoding.encode(inner, keeping: .path)
    let isAnywhere = if case .notFound = generated { true } else { false }
    let context = edition.context(page: folder, language: language, isAnywhere: isAnywhere)
    var kind = PageKind.notFound
    var title = edition.site.title
    var metadata = Metadata.tagsOfHiddenPage(in: edition, links: context.links)
    var own: Value?
    var breadcrumbs: [(title: String, sitePath: String)] = []
    switch generated {
    case .notFound: title = edition.word(in: language)("pageNotFound")
    case .sitemap: kind = .sitemap
    case .robots: kind = .robots
    case .feed(let feed):
      kind = .feed
      own = .record(FeedRecord(feed: feed, edition: edition))
    case .listing(let listing):
      kind = listing.kind
      title = listing.title(in: edition.site, edition.word(in: language))
      breadcrumbs = listing.breadcrumbs(in: edition.site, edition.word(in: language))
      metadata = Metadata.tags(of: listing, title: title, in: edition, links: context.links)
      own = listing.ownValue(in: edition)
    case .redirect(let target):
      let page = edition.site.pages[target]
      kind = .redirect
      title = page.title
      metadata = Metadata.tagsOfRedirect(to: page, in: edition, links: context.links)
      own = .record(RedirectRecord(title: page.title, link: page.link))
    }
    let record = PageRecord(
      edition: edition, kind: kind, title: title, summary: nil, link: .site(folder), language: language,
      breadcrumbs: breadcrumbs, sharedTitle: title, metadata: metadata, shareLinks: [])
    return RenderedPage(diagnostics: render(kind.templateName, kind, record, own, context, into: &output))
  }

  private func render(
    _ name: String, _ kind: PageKind, _ page: PageRecord, _ own: Value?, _ context: RenderContext,
    into output: inout [UInt8]
  ) -> [Diagnostic] {
    // A template with errors was reported when the theme was checked.
    guard let template = templates[page.language]?[Theme.TemplateUse(name: name, kind: kind)] else { return [] }
    var values: [Value] = [
      .record(SiteRecord(edition: edition, current: context.links.page)), .record(page),
      words[page.language] ?? .none, .record(ThemeRecord(site: edition.site)),
    ]
    if let own { values.append(own) }
    return template.render(values, context, into: &output)
  }
}
