import Articles
import Diagnostics
import Markdown
import Media
import Site
import Testing
import Values

/// What a body that was read once tells everybody who asks.
@Suite struct ArticleTests {
  private func site(_ settings: String = "title: T\nurl: https://e.org/g/") throws -> Site {
    let pages = try ["a.md", "b.md", "index.md"].map { path in
      try #require(PageSource.parse(Array("---\ntitle: \(path)\nsummary: s\n---\n".utf8), path: path).source)
    }
    let picture = ContentFile(path: "p.png", size: 9, image: ImageInfo(format: .png, width: 30, height: 20))
    let read = SiteSettings.parse(Array(settings.utf8)).settings
    return Site.make(
      Project(settings: read.project, pages: pages, files: [picture]), read.clinic,
      options: Site.Options(today: try #require(Day(iso: "2026-11-23")))
    ).site
  }

  private func read(_ body: String, in site: Site) throws -> Article {
    let page = try #require(site.pages.first { $0.source == "a.md" })
    return Article.read(Array("---\ntitle: a.md\n---\n\(body)".utf8), page: page, in: site, ReadingContext())
  }

  private func html(_ article: Article) -> String {
    var html: [UInt8] = []
    HTMLRenderer.render(article.document, into: &html)
    return String(decoding: html, as: UTF8.self)
  }

  @Test func `one reading is rendered for several addresses`() throws {
    let site = try site()
    let article = try read("[b](b.md#x) ![p](p.png) [e](https://e.org)", in: site)
    #expect(article.problems.isEmpty)
    for (base, link, picture) in [
      (LinkBase(siteURL: nil, page: "a/"), "../b/#x", "../p.png"),
      (LinkBase(siteURL: nil, page: "", root: "/clinic/"), "/clinic/b/#x", "/clinic/p.png"),
    ] {
      var copy = article
      copy.writeAddresses(in: site, as: base)
      let html = html(copy)
      #expect(html.contains("href=\"\(link)\""))
      #expect(html.contains("src=\"\(picture)\" alt=\"p\" width=\"30\" height=\"20\""))
      #expect(html.contains("href=\"https://e.org\" rel=\"noopener\""))
    }
    #expect(html(article).contains("href=\"b.md#x\""), "the article itself keeps what was written")
  }

  @Test func `links, headings, questions and words are those of the text`() throws {
    let site = try site()
    let article = try read("## One\n\n[b](b.md#two), [no](no.md)\n\n## Questions\n\n### Why?\n\nSo.", in: site)
    #expect(article.outline.map(\.id) == ["one", "questions", "why"])
    #expect(article.links.map(\.resolved?.target) == [.page(1), nil])
    #expect(article.questions == [AnsweredQuestion(question: "Why?", answer: "So.")])
    #expect(String(decoding: article.searchText(in: RenderingContext()).blocks, as: UTF8.self).contains("One\nb, no\n"))
    #expect(article.problems.map(\.message) == ["there is no file 'no.md'"])
    let page = try #require(site.pages.first { $0.source == "a.md" })
    let listed = article.listedLinks(of: page, in: site)
    #expect(listed.map(\.line) == [6, 6] && listed.map(\.kind) == [.page, .broken])
  }

  @Test func `facts are kept as words, and read again`() throws {
    let article = try read("## Ä b\n\n[b](b.md#x y) [c](b.md#ü)", in: try site())
    var words: [UInt8] = []
    let facts = try #require(article.facts)
    facts.appendWords(to: &words)
    let page = try #require(article.page)
    #expect(PageFacts(words: words.split(separator: 0x20), page: page) == facts)
  }

  @Test func `a text that can't be read has its problem and no links`() throws {
    let article = try read("[b](b.md) \u{0}", in: try site())
    #expect(article.problems.map(\.rule) == [.encoding])
    #expect(article.links.isEmpty && article.outline.isEmpty && article.facts == nil)
  }

  @Test func `cards need numbers that only the clinic has`() throws {
    let body = "> [!CALL]\n> Call.\n\n> [!EMERGENCY]\n> Now."
    let bare = try site()
    let article = try read(body, in: bare)
    #expect(article.problems.isEmpty)
    #expect(CareCards.problems(in: article, for: bare).count == 2)
    let clinic = try site("title: T\npublisher: { name: C, phone: \"+1 555 0100\", emergency: \"911\" }")
    #expect(CareCards.problems(in: article, for: clinic).isEmpty)
  }
}
