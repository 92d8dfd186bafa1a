public import Diagnostics
public import Markdown
public import Site
internal import Settings
internal import Values

/// An article's Markdown file, read once: what rendering, lists, the search and checks need of it.
///
/// It depends on the content and on the values of the clinic that its text names; addresses are written into it when it is
/// rendered.
public struct Article: Sendable {
  /// The page's index in the site; nil for a text that belongs to no site.
  public let page: Int?
  /// The tree, after all constructs; links and pictures still have the addresses that were written.
  public internal(set) var document: Document
  /// The headings in reading order.
  public let outline: [OutlineEntry]
  /// The links and pictures of the text in reading order, and what they lead to.
  public let links: [ArticleLink]
  /// What other pages need to know; nil where the text, and so its headings, can't be read.
  public let facts: PageFacts?
  /// The questions with their answers.
  public let questions: [AnsweredQuestion]
  /// What is wrong with the text.
  public let problems: [Diagnostic]
  /// Where each text of the tree is written; nil where the file can't be read as Markdown.
  public private(set) var map: SourceMap?

  /// Where front matter names headings of pages, in its order.
  private var frontFragmentPlaces: [SourceLocation] = []

  /// Where links to headings are written, in reading order. Must be asked for before addresses are written into the tree.
  var fragmentPlaces: [SourceLocation] {
    guard var map else { return [] }
    return frontFragmentPlaces
      + links.filter { $0.leadsToHeading }.map { map.location(ofDestinationOf: $0.node, in: document) }
  }

  /// Its words for the search. Must be asked for before addresses are written into the tree.
  ///
  /// - Parameter context: What boxes are called.
  public func searchText(in context: RenderingContext) -> SearchText { document.searchText(in: context) }
}

extension Article {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - page: The page that is made of it.
  ///   - context: What the text may refer to.
  public static func read(_ bytes: [UInt8], page: Page, in site: Site, _ context: ReadingContext) -> Article {
    let (split, splitProblems) = SplitSource.split(bytes, path: page.file)
    let (source, problems) = MarkdownSource.checked(bytes, bodyStart: split.bodyStart, path: page.file)
    guard let source else { return Article(unreadable: page.id, splitProblems + problems) }
    let (body, allProblems) = Body.parse(source, in: context)
    var bodyProblems = allProblems
    if page.front.hasUnreadReferences {
      // It is not known which sources the text may cite.
      bodyProblems.removeAll { $0.severity == .error && $0.rule.id == Rule.note.id }
    }
    bodyProblems += Self.problemsOfValues(in: page, context)
    if !bodyProblems.containsErrors, let problem = Self.emptiness(of: body, page) { bodyProblems.append(problem) }
    let front = FrontLinks(of: page, in: site)
    var resolver = LinkResolver(body, page: page, site: site)
    resolver.run()
    var article = Article(
      page: page.id, body, links: resolver.links, fragments: front.fragments + resolver.fragments,
      problems: splitProblems + problems + front.problems + bodyProblems + resolver.problems)
    article.frontFragmentPlaces = front.places
    return article
  }

  /// The warning for an article without a text; a template of its own may have one.
  private static func emptiness(of body: Body, _ page: Page) -> Diagnostic? {
    guard page.kind == .article, page.front.template == nil, body.document.nodes.first?.firstChild == nil else {
      return nil
    }
    return .warning(
      .markdown, SourceLocation(path: page.file), "this article has no text",
      hint: "write it below the front matter, or write 'draft: true' there until it is written")
  }

  /// Names in braces that front matter shows, and that have no value.
  private static func problemsOfValues(in page: Page, _ context: ReadingContext) -> [Diagnostic] {
    guard let values = context.values else { return [] }
    let texts = page.front.keyPoints + (page.front.facts?.located ?? [])
    var found = texts.compactMap { text in
      values.problem(in: text.value).map { ($0, text.range.location(in: page.file)) }
    }
    for text in page.front.highlights.compactMap(\.text) {
      if let problem = values.problem(in: text) { found.append((problem, SourceLocation(path: page.file))) }
    }
    if let image = page.front.image, let problem = image.caption.flatMap({ values.problem(in: $0) }) {
      found.append((problem, SourceLocation(path: page.file, range: image.file?.range)))
    }
    return found.map { .error(.otherMarkup, $1, $0.message, hint: $0.hint) }
  }

  /// Reads a text that belongs to no site, so that its links are left as they are.
  public static func read(_ source: MarkdownSource, _ context: ReadingContext) -> Article {
    let (body, problems) = Body.parse(source, in: context)
    return Article(page: nil, body, links: [], fragments: [], problems: problems)
  }

  private init(
    page: Int?, _ body: Body, links: [ArticleLink], fragments: [FragmentLink], problems: [Diagnostic]
  ) {
    (self.page, document, map, self.links) = (page, body.document, body.map, links)
    (outline, questions, self.problems) = (body.document.outline, body.document.answeredQuestions, problems)
    let names = outline.map(\.id)
    let files = Set(links.compactMap { if case .file(let file)? = $0.resolved?.target { file } else { nil } }).sorted()
    facts = page.map { PageFacts(page: $0, headings: names, fragments: fragments, files: files) }
  }

  /// An article whose text can't be read at all.
  private init(unreadable page: Int, _ problems: [Diagnostic]) {
    (self.page, document, map, links) = (page, Document(), nil, [])
    (outline, questions, self.problems) = ([], [], problems)
    facts = nil
  }
}
