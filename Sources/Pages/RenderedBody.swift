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
  /// Where in its bytes the first heading of level 2 begins; nil where it has none.
  var firstSection: Int?
  /// What comes before that heading, and the rest.
  var parts: (welcome: HTML, rest: HTML) {
    let end = firstSection ?? html.bytes.count
    return (HTML(rendered: Array(html.bytes[..<end])), HTML(rendered: Array(html.bytes[end...])))
  }
  /// The headings in reading order.
  var outline: [OutlineEntry] = []
  /// What other pages need to know; nil for a page without a text of its own.
  var facts: PageFacts?
  var diagnostics: [Diagnostic] = []
  /// Its questions with their answers.
  var questions: [AnsweredQuestion] = []

  /// The texts of articles that a feed or a hand-out contains, as HTML, by their indices in `Site.pages`.
  var texts: [Int: String] = [:]
  /// Its words for the search.
  var searchText = SearchText()

  /// How many minutes it takes to read, at least 1.
  var minutes = 1
  /// The numbers of notes that front matter cites, by their names.
  var notes: [String: Int] = [:]
  /// Whether it is meant for paper.
  var isOnPaper = false
  /// The cards that tell people to call somebody, as templates see them.
  var careCards: [Value] = []

  /// The headings that a contents list shows, as templates see them: made once, because templates ask more than once.
  var contents: [Value] = []

  /// The fields of every record that has a body.
  static func fields<Owner: Sendable>(_ body: @escaping @Sendable (Owner) -> RenderedBody) -> [RecordField<Owner>] {
    [
      RecordField("body", .html, "The text as markup.") { .html(body($0).html) },
      RecordField(
        "contents", .array(HeadingRecord.type),
        "The headings of level 2, each followed by the cards below it that tell people to call somebody, at level 3."
      ) { .array(body($0).contents) },
      RecordField("careCards", .array(HeadingRecord.type), "The cards that tell people to call somebody.") {
        .array(body($0).careCards)
      },
      RecordField("minutes", .int, "How many minutes it takes to read, at 200 words a minute; at least 1.") {
        .int(body($0).minutes)
      },
    ]
  }

  /// Renders an article that was read.
  ///
  /// - Parameter isOnPaper: Whether it is meant for paper, perhaps beside others.
  static func render(
    _ article: consuming Article, page: Page, in edition: Edition, links: LinkBase, isOnPaper: Bool = false
  ) -> RenderedBody {
    var body = RenderedBody()
    body.diagnostics = article.problems + CareCards.problems(in: article, for: edition.site)
    (body.facts, body.outline, body.questions) = (article.facts, article.outline, article.questions)
    var context = edition.renderingContext(of: page)
    (body.isOnPaper, context.isOnPaper) = (isOnPaper, isOnPaper)
    if let root = links.root { context.page = root + page.sitePath }
    if edition.site.hasSearch { body.searchText = article.searchText(in: context) }
    body.listHeadings(page, article.document.careCards(in: context))
    (body.minutes, body.notes) = (ReadingTime.minutes(for: article.document), article.document.outerNotes)
    article.writeAddresses(in: edition.site, as: links)
    var html: [UInt8] = []
    html.reserveCapacity(article.document.text.count * 2)
    body.firstSection = HTMLRenderer.render(article.document, in: context, into: &html)
    body.html = HTML(rendered: html)
    return body
  }

  /// Makes the lists of headings.
  private mutating func listHeadings(_ page: Page, _ cards: [Document.CareCard]) {
    func record(_ heading: OutlineEntry) -> Value {
      let link = Link.site(page.sitePath + "#" + PercentEncoding.encode(heading.id, keeping: .path))
      return .record(HeadingRecord(heading: heading, link: link))
    }
    func record(_ card: Document.CareCard) -> Value { record(OutlineEntry(id: card.id, title: card.title, level: 3)) }
    careCards = cards.map(record)
    contents = cards.filter { $0.heading == nil }.map(record)
    for heading in outline where heading.level == 2 {
      contents.append(record(heading))
      contents += cards.filter { $0.heading == heading.id }.map(record)
    }
  }
}
