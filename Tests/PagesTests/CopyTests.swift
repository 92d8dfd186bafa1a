import Diagnostics
import Pages
import Site
import Testing

/// What a page shows of the clinic, and of what kind of copy it is.
@Suite struct CopyTests {
  @Test(arguments: [
    ("اتصل على +971 4 555 0111 الآن", "على <bdi dir=\"ltr\">+971 4 555 0111</bdi> الآن"),
    ("في 2026-11-27 أو 27.11.2026.", "<p>في 2026-11-27 أو 27.11.2026.</p>"), ("5 mg و 12 سنة", "5 mg و 12 سنة"),
    ("04 555 0100 أو 04.555.0111", "<p><bdi dir=\"ltr\">04 555 0100</bdi> أو <bdi dir=\"ltr\">04.555.0111</bdi></p>"),
    ("10 20 30 40 و 10-20", "<p>10 20 30 40 و 10-20</p>"), ("+97145550100", "<bdi dir=\"ltr\">+97145550100</bdi>"),
    ("\u{2066}+971 4 555 0111\u{2069}", "\u{2066}+971 4 555 0111\u{2069}"), ("0501234567", "<p>0501234567</p>"),
    ("(+971) 4-555-0111 **+1 555 0100**", "<strong><bdi dir=\"ltr\">+1 555 0100</bdi></strong>"),
  ]) func `telephone numbers are isolated in text from right to left`(_ text: String, _ html: String) throws {
    let pages = ["a.md": "---\ntitle: A\nsummary: s\n---\n\n\(text)\n"]
    let settings = "title: T\nurl: https://e.org/\nshare: { pictures: false }\n"
    let arabic = try SmallSite(pages, settings: settings + "language: ar\n").render("a/index.html").text
    #expect(arabic.contains(html), "\(arabic)")
    let english = try SmallSite(pages, settings: settings).render("a/index.html").text
    #expect(!english.contains("<bdi dir=\"ltr\">+971"))
  }

  @Test(arguments: [
    ("/learn/old/", "begins with the folder"), ("https://e.org/learn/old/", "names the whole address"), ("/old/", nil),
    ("/learning/", nil), ("/learn", nil),
  ]) func `an alias doesn't repeat the folder of the site`(_ alias: String, _ expected: String?) throws {
    let site = try SmallSite(
      ["a.md": "---\ntitle: A\nsummary: s\naliases: [\"\(alias)\"]\n---\n\nW.\n"],
      settings: "title: T\nurl: https://e.org/learn/\nshare: { pictures: false }\n")
    let found = site.problems.filter { $0.rule.id == "alias" }
    #expect(
      found.count == (expected == nil ? 0 : 1) && (expected == nil || found[0].message.contains(expected ?? "")),
      "\(found)")
    #expect(expected == nil || found[0].hint?.hasSuffix("/old/") == true)
  }

  @Test func `key points name the clinic's values, and numbers are isolated from right to left`() throws {
    let publisher = "\npublisher: { name: P, phone: \"+971 4 555 0100\", address: { country: AE } }"
    let text = page("title: A\nsummary: s\nkeyPoints: [\"Call {emergency}\", \"{fax}\"]", "Ring {phone}.")
    let english = try SmallSite(["a.md": text], settings: "title: T\nurl: https://e.org/\(publisher)")
    let (html, problems) = try english.render("a/index.html")
    #expect(
      html.contains("<li>Call 999</li>") || html.contains("<li>Call 998</li>") || html.contains("<li>Call 112</li>"))
    #expect(html.contains("Ring <a href=\"tel:+97145550100\">+971 4 555 0100</a>."))
    #expect(problems.map(\.message) == ["there is no value '{fax}'"] && problems.first?.location.range != nil)
    let arabic = try SmallSite(["a.md": text], settings: "title: T\nurl: https://e.org/\nlanguage: ar\(publisher)")
    #expect(try arabic.render("a/index.html").text.contains(">\u{2066}+971 4 555 0100\u{2069}</a>"))
  }

  @Test func `a copy that isn't the public site says so on each page, and search engines don't list it`() throws {
    let pages = ["a.md": page("title: A\nsummary: s"), "b.md": page("title: B\nsummary: s\ndraft: true")]
    let trial = try SmallSite(pages, settings: "title: T\nurl: https://e.org/g/\nrobots: none")
    #expect(!trial.plan.files.contains { $0.path == "sitemap.xml" || $0.path == "b/index.html" })
    for path in ["a/index.html", "404.html", "a-z/index.html"] {
      let html = try trial.render(path).text
      #expect(
        html.contains("content=\"noindex\"") && html.contains("<p class=\"notice\">This is a trial copy"), "\(path)")
    }
    #expect(try !trial.render("robots.txt").text.contains("Sitemap"))
    let drafts = try SmallSite(pages, options: { $0.includesDrafts = true })
    #expect(try drafts.render("a/index.html").text.contains("<p class=\"notice\">This is a draft copy of the site"))
    #expect(try drafts.render("b/index.html").text.contains("<p class=\"notice\">This page is a draft"))
    #expect(try drafts.render("b/index.html").text.contains("content=\"noindex\""))
    let site = try SmallSite(pages).render("a/index.html").text
    #expect(!site.contains("noindex") && !site.contains("class=\"notice\""))
  }

  @Test func `a layout that leaves out the notice of a copy is a warning`() throws {
    let layout = [
      "base.html":
        "<!DOCTYPE html><html lang=\"\\(page.language)\"><head><title>\\(page.title)</title>\\(page.metadata)</head><body>%\\(content)</body></html>"
    ]
    func found(_ notice: String, _ settings: String) throws -> [String] {
      let pages = ["a.md": page("title: A\nsummary: s")]
      let templates = layout.mapValues { $0.replacing("%", with: notice) }
      let site = try SmallSite(pages, settings: "title: T\nurl: https://e.org/\n" + settings, templates: templates)
      return site.problems.filter { $0.rule.id == "unmarked-copy" }.map(\.location.path)
    }
    #expect(try found("", "robots: none") == ["Templates/base.html"])
    #expect(try found("", "").isEmpty)
    #expect(try found("\\(if let notice = page.notice)<p>\\(notice)</p>\\(end)", "robots: none").isEmpty)
  }
}
