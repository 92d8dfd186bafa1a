import Diagnostics
import Testing

@Suite struct SiblingTemplateTests {
  private static let names = ["a", "b", "c", "d", "e"]

  /// A section of five articles, of which `e` is the newest.
  private func site(_ article: String, settings: String = "") throws -> SmallSite {
    var content = ["index.md": page("title: Home\ntype: page"), "s/index.md": page("title: S\nsummary: s\ntype: page")]
    for (number, name) in Self.names.enumerated() {
      content["s/\(name).md"] = page("title: \(name)\nsummary: s\npublished: 2026-01-0\(number + 1)")
    }
    let site = try SmallSite(
      content, settings: "title: T\nurl: https://e.org/g/\n" + settings, templates: ["article.html": article])
    #expect(!site.problems.containsErrors)
    return site
  }

  @Test func `a link of the template to the page itself is written as on no other page`() throws {
    let site = try site("\\(if let first = site.newest.first)<a href=\"\\(first.url)\">x</a>\\(end)")
    for name in Self.names {
      let html = try site.render("s/\(name)/index.html").text
      #expect(html == (name == "e" ? "<a href=\"./\">x</a>" : "<a href=\"../e/\">x</a>"), "\(name)")
    }
  }

  @Test func `the current entry of the navigation is known, also where its address isn't printed`() throws {
    let site = try site(
      "\\(for item in site.navigation)\\(if item.isCurrent)[\\(item.title)]\\(end)\\(end)",
      settings: "navigation: [{ title: One, page: s/a.md }, { title: Two, page: s/c.md }]")
    let wanted = ["a": "[One]", "c": "[Two]"]
    for name in Self.names { #expect(try site.render("s/\(name)/index.html").text == wanted[name] ?? "", "\(name)") }
  }

  @Test func `what differs from page to page differs`() throws {
    let site = try site(
      """
      \\(page.kind)|\\(page.title)|\\(page.url)|\\(article.section?.title ?? "")|\\(page.breadcrumbs.count)|\
      \\(for link in page.shareLinks)\\(link.id)=\\(link.url),\\(end)
      """)
    for name in Self.names {
      let html = try site.render("s/\(name)/index.html").text
      #expect(html.hasPrefix("article|\(name)|"), "\(html)")
      #expect(html.contains("|S|2|facebook=") && html.contains("e.org%2Fg%2Fs%2F\(name)%2F"), "\(html)")
    }
  }
}
