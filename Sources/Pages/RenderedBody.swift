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
  /// Links to headings, to be checked when all pages' headings are known.
  var fragments: [FragmentLink] = []
  var diagnostics: [Diagnostic] = []
  /// Its questions with their answers.
  var questions: [AnsweredQuestion] = []

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

  /// Renders a page's Markdown.
  static func render(_ bytes: [UInt8], page: Page, in edition: Edition, links: LinkBase) -> RenderedBody {
    var body = RenderedBody()
    let (split, splitProblems) = SplitSource.split(bytes, path: page.file)
    let (source, sourceProblems) = MarkdownSource.checked(bytes, bodyStart: split.bodyStart, path: page.file)
    body.diagnostics = splitProblems + sourceProblems
    guard let source else { return body }
    var (parsed, problems) = Body.parse(source, in: edition.readingContext(of: page))
    body.diagnostics += problems
    var linker = BodyLinks(page: page, edition: edition, links: links)
    linker.resolve(&parsed)
    body.diagnostics += linker.diagnostics
    body.fragments = linker.fragments
    body.outline = parsed.document.outline
    if edition.site.hasSearch { body.searchText = parsed.document.searchText }
    body.questions = parsed.document.answeredQuestions
    body.contents = body.outline.filter { $0.level == 2 }.map { heading in
      let link = Link.site(page.sitePath + "#" + PercentEncoding.encode(heading.id, keeping: .path))
      return .record(HeadingRecord(heading: heading, link: link))
    }
    var html: [UInt8] = []
    html.reserveCapacity(bytes.count + bytes.count / 2)
    HTMLRenderer.render(parsed.document, in: edition.renderingContext(of: page), into: &html)
    body.html = HTML(rendered: html)
    return body
  }
}
