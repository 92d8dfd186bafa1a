internal import Articles
internal import Settings
internal import Values
internal import Diagnostics
internal import Markdown
internal import Site
internal import TemplateLanguage

/// A page's Markdown as HTML, with what the rest of the page needs to know about it.
struct RenderedBody: Sendable {
  var html = HTML(rendered: [])
  /// The headings in reading order.
  var outline: [OutlineEntry] = []
  /// What other pages need to know; nil for a page without a text of its own.
  var facts: PageFacts?
  var diagnostics: [Diagnostic] = []
  /// Its questions with their answers.
  var questions: [AnsweredQuestion] = []

  /// The texts of other pages that a feed contains, as HTML, by their indices in `Site.pages`.
  var feedTexts: [Int: String] = [:]
  /// Its words for the search.
  var searchText = SearchText()

  /// The headings that a contents list shows, as templates see them: made once, because templates ask more than once.
  var contents: [Value] = []

  /// The fields of every record that has a body.
  static func fields<Owner: Sendable>(_ body: @escaping @Sendable (Owner) -> RenderedBody) -> [RecordField<Owner>] {
    [
      RecordField("body", .html, "The text as markup.") { .html(body($0).html) },
      RecordField("contents", .array(HeadingRecord.type), "The headings of level 2.") { .array(body($0).contents) },
    ]
  }

  /// Renders an article that was read.
  static func render(_ article: consuming Article, page: Page, in edition: Edition, links: LinkBase) -> RenderedBody {
    var body = RenderedBody()
    body.diagnostics = article.problems + CareCards.problems(in: article, for: edition.site)
    (body.facts, body.outline, body.questions) = (article.facts, article.outline, article.questions)
    var context = edition.renderingContext(of: page)
    if let root = links.root { context.page = root + page.sitePath }
    if edition.site.hasSearch { body.searchText = article.searchText(in: context) }
    body.contents = body.outline.filter { $0.level == 2 }.map { heading in
      let link = Link.site(page.sitePath + "#" + PercentEncoding.encode(heading.id, keeping: .path))
      return .record(HeadingRecord(heading: heading, link: link))
    }
    article.writeAddresses(in: edition.site, as: links)
    var html: [UInt8] = []
    html.reserveCapacity(article.document.text.count * 2)
    HTMLRenderer.render(article.document, in: context, into: &html)
    body.html = HTML(rendered: html)
    return body
  }
}
