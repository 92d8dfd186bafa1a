import Diagnostics
import Pages
import Site
import Testing

/// Pages that are kept out of something, old addresses, several authors.
@Suite struct ListedPageTests {
  private static let settings = "title: T\nurl: https://e.org/g/\nextra: { price: 3 EUR }"

  private func site(_ keys: String, templates: [String: String] = [:]) throws -> SmallSite {
    try SmallSite(
      [
        "index.md": page("title: Home\ntype: page"), "a.md": page("title: A\nsummary: s\n" + keys, "Words of it."),
        "people/lee.yaml": "name: Lee", "people/kim.yaml": "name: Kim\ncredentials: MD",
        "people/team.yaml": "name: All\nteam: true",
      ], settings: Self.settings, templates: templates)
  }

  @Test(arguments: [
    ("", true, true, true), ("noindex: true", false, false, true), ("sitemap: false", true, false, true),
    ("search: false", true, true, false), ("noindex: false\nsearch: true\nsitemap: true", true, true, true),
  ]) func `a page is kept out of what its front matter names`(
    _ keys: String, _ isIndexed: Bool, _ isInSitemap: Bool, _ isSearched: Bool
  ) throws {
    let site = try site(keys)
    let (html, page) = try site.rendered("a/index.html")
    #expect(!html.contains("content=\"noindex\"") == isIndexed)
    #expect(try site.render("sitemap.xml").text.contains("https://e.org/g/a/") == isInSitemap)
    #expect((page.search != nil) == isSearched)
    #expect(try site.render("a-z/index.html").text.contains(">A</a>"))
  }

  @Test func `hosts are told the old addresses, and headings are kept`() throws {
    let site = try site("aliases: [/old/, /\u{FC}ber/x/, /a b.html]")
    #expect(
      try site.render("_redirects").text
        == "/g/a%20b.html /g/a/ 301\n/g/old/ /g/a/ 301\n/g/%C3%BCber/x/ /g/a/ 301\n"
        .split(separator: "\n").sorted().joined(separator: "\n") + "\n")
    #expect(try site.render("old/index.html").text.contains("<script src=\"../assets/redirect-"))
    #expect(try !self.site("").plan.files.contains { $0.path == "_redirects" })
  }

  @Test func `several people can write a text`() throws {
    let site = try site("author: [lee, kim]")
    let html = try site.render("a/index.html").text
    #expect(html.contains("<bdi>Lee</bdi>, <bdi>Kim</bdi></span>"))
    #expect(
      html.contains("\"author\":[{\"@type\":\"Person\",\"name\":\"Lee\"},{\"@type\":\"Person\",\"name\":\"Kim\","))
    let problems = try self.site("author: [lee, nobody]\nreviewer: kim\nreviewed: 2026-11-01").problems
    #expect(problems.count { $0.rule.id == "person" } == 1)
    let own = try self.site("author: [lee, kim]\nreviewer: kim\nreviewed: 2026-11-01").problems
    #expect(own.contains { $0.message.contains("the author can't be the medical reviewer") })
  }

  @Test func `templates see the project's own data, and learn how to read it`() throws {
    let template =
      "<!DOCTYPE html><html><head><title>x</title></head><body>\\(site.extra[\"price\"] ?? \"\")</body></html>"
    #expect(
      try site("", templates: ["article.html": template]).render("a/index.html").text.contains("<body>3 EUR</body>"))
    let wrong = try site("", templates: ["article.html": template.replacing("[\"price\"] ?? \"\"", with: ".price")])
    let problem = try #require(wrong.problems.first { $0.location.path == "Templates/article.html" })
    #expect(problem.hint == "write site.extra[\"price\"] ?? \"\"")
  }

  @Test(arguments: [
    ("title: ALL ABOUT YOUR SKIN", "capitals"), ("title: MRI", ""), ("title: MRI SPF 50", ""),
    ("title: Über IHRE HAUT", ""),
    ("title: ГЛАВНАЯ СТРАНИЦА", "capitals"), ("title: 皮肤 护理 与 皮肤 护理 与 皮肤", ""),
  ]) func `a title in capitals is a warning`(_ title: String, _ words: String) throws {
    let (_, problems) = PageSource.parse(Array(page(title + "\nsummary: s").utf8), path: "a.md")
    #expect(
      words.isEmpty ? problems.isEmpty : problems.count == 1 && problems[0].message.contains(words), "\(problems)")
  }

  @Test func `a summary that nobody will see whole is a warning`() throws {
    for (count, expected) in [(60, 0), (61, 1)] {
      let summary = Array(repeating: "word", count: count).joined(separator: " ")
      let (_, problems) = PageSource.parse(Array(page("title: A\nsummary: " + summary).utf8), path: "a.md")
      #expect(problems.count == expected)
    }
  }

  @Test func `a space that is missing after a colon is the one error`() {
    let (_, problems) = PageSource.parse(Array(page("title:Benefits\nsummary: s\ntags: [a]").utf8), path: "a.md")
    #expect(problems.map(\.message) == ["add a space after the colon"])
  }
}
