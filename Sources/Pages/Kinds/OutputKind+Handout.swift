internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// Articles and sections for paper, each beside its page.
  static let handout = OutputKind(
    name: "handout", template: "handout.html", audience: .readers,
    scope: FieldShape(name: "handout", type: HandoutRecord.type, documentation: "The hand-out."),
    outputs: { edition in
      edition.site.pages.indices.flatMap { id in
        sizes(ofPage: id, in: edition.site).map { size in
          let page = edition.site.pages[id]
          return .page(
            at: page.sitePath + size.folder, origin: "the hand-out of \(page.file)", file: page.file, subject: id,
            number: HandoutSize.allCases.firstIndex(of: size) ?? 0, owner: id)
        }
      }
    },
    values: { output, body, edition in
      let page = edition.site.pages[output.subject]
      var values = PageValues.hidden(
        title: page.title, own: .record(HandoutRecord(output: output, edition: edition, texts: body.texts)))
      values.summary = page.front.summary
      values.metadata = Metadata(canonical: edition.site.url.map { $0 + page.sitePath }, feeds: [.site], isHidden: true)
      return values
    }
  ).containing(handoutText, isOnPaper: true) { articles(of: $0, in: $1.site) }

  /// The texts of articles in hand-outs, which are parts of them and no files of their own.
  static let handoutText = OutputKind(
    name: "handoutText", template: "handout-text.html", audience: .programs,
    scope: FieldShape(name: "article", type: CurrentArticle.type, documentation: "The article, for a hand-out."),
    outputs: { _ in [] }, values: article.values)

  /// The hand-outs that a page has: sections those of all their articles.
  static func sizes(ofPage id: Int, in site: Site) -> [HandoutSize] {
    let page = site.pages[id]
    switch page.kind {
    case .home: return []
    case .article: return page.front.type == .page ? [] : site.project.settings.handouts
    case .section:
      let hasTexts = page.articles.contains { site.pages[$0].front.type != .page }
      return hasTexts ? site.project.settings.handouts : []
    }
  }

  /// The articles of a hand-out, as indices in `Site.pages`.
  fileprivate static func articles(of output: Output, in site: Site) -> [Int] {
    let page = site.pages[output.subject]
    return page.kind == .section ? page.articles.filter { site.pages[$0].front.type != .page } : [page.id]
  }
}

/// `handout` in handout.html.
struct HandoutRecord: DeclaredRecord {
  let output: Output
  let edition: Edition
  /// The texts, by their pages.
  let texts: [Int: String]

  private var page: Page { edition.site.pages[output.subject] }

  static let recordName = "Handout"
  static let fields: [RecordField<HandoutRecord>] = [
    RecordField("title", .string, "The title of the article, or of the section.") { .string($0.page.title) },
    RecordField("url", .url, "The page that it is made of.") { .url($0.page.link) },
    RecordField("isSection", .bool, "Whether it has all articles of a section.") { .bool($0.page.kind == .section) },
    RecordField("size", .keyword, "standard or large: how large the letters are.") {
      .keyword(HandoutSize.allCases[$0.output.number].rawValue)
    },
    RecordField("texts", .array(.html), "The articles, each made by handout-text.html.") { record in
      let articles = OutputKind.articles(of: record.output, in: record.edition.site)
      return .array(articles.map { .html(HTML(rendered: Array((record.texts[$0] ?? "").utf8))) })
    },
  ]
}
