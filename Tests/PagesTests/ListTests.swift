import Diagnostics
import Foundation
import Pages
import Search
import Testing

/// The pages that list others, the feeds, and what the search is given.
@Suite struct ListTests {
  private static let content = [
    "index.md": "---\ntitle: Home\ntype: page\n---\n", "s/index.md": "---\ntitle: S\nsummary: s\n---\nBody of S.\n",
    "s/a.md": "---\ntitle: A\nsummary: s\ntags: [x]\npublished: 2026-01-01\norder: 1\n---\nWords of A.\n",
    "s/b.md":
      "---\ntitle: B\nsummary: s\ntags: [x]\npublished: 2026-01-02\norder: 2\n---\n## Questions\n\n### Why?\n\nSo <3.\n",
    "s/c.md": "---\ntitle: C\nsummary: s\ntags: [x]\norder: 3\n---\n",
  ]

  @Test func `a long section has pages of its own, each its own canonical one`() throws {
    let site = try SmallSite(
      Self.content, settings: "title: T\nurl: https://e.org/g/\npageSize: 2\nshare: { networks: [x] }")
    #expect(site.problems.isEmpty)
    let first = try site.render("s/index.html").text
    let second = try site.render("s/page/2/index.html").text
    #expect(first.contains("Body of S.") && first.contains(">A</a>") && !first.contains(">C</a></h3>"))
    #expect(second.contains("<h1>S – Page 2</h1>") && second.contains(">C</a>") && !second.contains("Body of S."))
    #expect(first.contains("<link rel=\"next\" href=\"page/2/\">"))
    #expect(second.contains("<link rel=\"prev\" href=\"../../\">"))
    #expect(second.contains("<link rel=\"canonical\" href=\"https://e.org/g/s/page/2/\">"))
    #expect(try site.render("sitemap.xml").text.contains("https://e.org/g/s/page/2/"))
  }

  @Test func `topics, sections and the site have feeds`() throws {
    let site = try SmallSite(Self.content)
    for path in ["feed.xml", "s/feed.xml", "tags/x/feed.xml"] {
      let feed = try site.render(path).text
      #expect(feed.contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"https://e.org/g/\(path)\"/>"))
      #expect(feed.components(separatedBy: "<entry>").count == 3, "C has no day: \(path)")
    }
    #expect(try site.render("s/a/index.html").text.contains("href=\"../feed.xml\""))
  }

  @Test func `questions of the page are questions of the structured data`() throws {
    let html = try SmallSite(Self.content).render("s/b/index.html").text
    #expect(html.contains("\"@type\":[\"MedicalWebPage\",\"FAQPage\"]"))
    #expect(
      html.contains(
        "{\"@type\":\"Question\",\"name\":\"Why?\",\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\"So \\u003c3.\"}}"
      ))
    #expect(!(try SmallSite(Self.content).render("s/a/index.html").text).contains("FAQPage"))
  }

  @Test func `the search page lists all articles, and there is none where the site wants none`() throws {
    let html = try SmallSite(Self.content).render("search/index.html").text
    #expect(html.contains(">A</a>") && html.contains(">C</a>") && html.contains("noindex"))
    let without = try SmallSite(Self.content, settings: "title: T\nurl: https://e.org/g/\nsearch: false")
    #expect(!without.plan.files.contains { $0.path.hasPrefix("search/") })
  }

  @Test func `a file where the search keeps its data is refused`() throws {
    let site = try SmallSite(
      Self.content.merging(["search/data/9.json": ""]) { $1 },
      settings: "title: T\nurl: https://e.org/g/\npublish: [json]")
    #expect(site.problems.contains { $0.rule.id == "duplicate-address" })
  }

  @Test func `an article tells the search its words, and keeps its number`() throws {
    let entry = try #require(try SmallSite(Self.content).rendered("s/a/index.html").page.search)
    #expect(entry.zones.map(\.weight) == [20, 8, 4, 7, 1, 2])
    #expect(
      String(decoding: entry.fragment, as: UTF8.self)
        == "{\"url\":\"s/a/\",\"title\":\"A\",\"section\":\"S\",\"text\":\"s\\nWords of A.\\n\"}")
    let fewer = try SmallSite(Self.content.filter { $0.key != "s/b.md" })
    #expect(try fewer.rendered("s/a/index.html").page.search?.key == entry.key)
  }
}
