import Articles
import Diagnostics
import Foundation
import Pages
import Site
import Testing
import Values

@Suite struct PageTests {
  private let home = ["index.md": page("title: Home & <co>\ntype: page")]

  private func site(
    _ content: [String: String], settings: String = "title: T\nurl: https://e.org/g/", templates: [String: String] = [:]
  ) throws -> SmallSite {
    try SmallSite(home.merging(content, uniquingKeysWith: { _, new in new }), settings: settings, templates: templates)
  }

  @Test func `the head says what networks and search engines need`() throws {
    let site = try site(
      [
        "s/index.md": page("title: Section\nsummary: s"), "i.png": "",
        "s/a.md": page(
          "title: \"A \\\"b\\\" & <c>\"\nsummary: Sum & <m>\npublished: 2026-01-02\nupdated: 2026-02-03\ntags: [one, two]\nimage: { file: /i.png, alt: Alt }"
        ),
      ], settings: "title: T\nurl: https://e.org/g/\nlanguage: en-GB\nshare: { x: { via: clinic } }",
      templates: [
        "words/en-GB.yaml": try #require(
          SmallSite.theme().first { $0.name == "words/en.yaml" }.map { String(decoding: $0.bytes, as: UTF8.self) })
      ])
    #expect(!site.problems.containsErrors, "\(site.problems)")
    let html = try site.render("s/a/index.html").text
    for tag in [
      "<link rel=\"canonical\" href=\"https://e.org/g/s/a/\">",
      "<meta name=\"description\" content=\"Sum &amp; &lt;m&gt;\">",
      "<meta property=\"og:title\" content=\"A &quot;b&quot; &amp; &lt;c&gt;\">",
      "<meta property=\"og:type\" content=\"article\">",
      "<meta property=\"og:url\" content=\"https://e.org/g/s/a/\">", "<meta property=\"og:site_name\" content=\"T\">",
      "<meta property=\"og:locale\" content=\"en_GB\">",
      "<meta property=\"og:image\" content=\"https://e.org/g/i.png\">",
      "<meta property=\"og:image:width\" content=\"1200\">", "<meta property=\"og:image:height\" content=\"630\">",
      "<meta property=\"og:image:type\" content=\"image/png\">", "<meta property=\"og:image:alt\" content=\"Alt\">",
      "<meta property=\"article:published_time\" content=\"2026-01-02\">",
      "<meta property=\"article:modified_time\" content=\"2026-02-03\">",
      "<meta property=\"article:section\" content=\"Section\">", "<meta property=\"article:tag\" content=\"two\">",
      "<meta name=\"twitter:card\" content=\"summary_large_image\">",
      "<meta name=\"twitter:image:alt\" content=\"Alt\">",
      "<meta name=\"twitter:site\" content=\"@clinic\">", "<meta name=\"referrer\" content=\"no-referrer\">",
    ] { #expect(html.contains(tag), "\(tag)") }
  }

  @Test func `without an address there are no share links, no absolute metadata and no sitemap`() throws {
    let site = try site(["a.md": page("title: A\nsummary: s")], settings: "title: T")
    #expect(site.problems.map(\.rule.id) == ["site-url"])
    let html = try site.render("a/index.html").text
    #expect(!html.contains("og:url") && !html.contains("canonical") && !html.contains("class=\"share\""))
    #expect(!site.plan.files.contains { $0.path == "sitemap.xml" })
  }

  @Test func `share links appear in the chosen order, escaped, and can be switched off`() throws {
    let site = try site(
      [
        "a.md": page("title: A & B\nsummary: s"), "b.md": page("title: B\nsummary: s\nshare: false"),
        "c.md": page("title: C\nsummary: s\nshare: { networks: [email], title: Other }"),
      ],
      settings:
        "title: T\nurl: https://e.org/\nshare:\n  networks: [x, example, facebook, pinterest]\n  custom:\n    - { id: example, name: Ex & Co, url: \"https://n.example/s?u={url}&t={title}\" }"
    )
    let html = try site.render("a/index.html").text
    #expect(
      html.contains(
        "<a href=\"https://x.com/intent/tweet?url=https%3A%2F%2Fe.org%2Fa%2F&amp;text=A%20%26%20B\" rel=\"noopener noreferrer nofollow\">"
      ))
    #expect(html.contains("<a href=\"https://n.example/s?u=https%3A%2F%2Fe.org%2Fa%2F&amp;t=A%20%26%20B\""))
    let order = ["x.com/intent", "n.example", "facebook.com"].compactMap { html.range(of: $0)?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(!html.contains("pinterest.com"))
    #expect(site.problems.contains { $0.message.contains("no picture, so no link to share on Pinterest") })
    #expect(!(try site.render("b/index.html").text.contains("class=\"share\"")))
    #expect(try site.render("c/index.html").text.contains("mailto:?subject=Other&amp;body=Other"))
  }

  @Test func `links, anchors and pictures of a body`() throws {
    let site = try site([
      "s/index.md": page("title: S\nsummary: s", "## One\n"), "s/p.png": "", "s/f.pdf": "",
      "s/a.md": page(
        "title: A\nsummary: s",
        "[s](index.md#one) [h](/index.md) [f](f.pdf) [x](https://e.com/?a=1&b=2 \"t\") [m](mailto:a@b.c) [me](#here)\n\n## Here\n\n![Words](p.png \"Cap\")\n\n![Words](p.png)"
      ),
    ])
    let (html, problems) = try site.render("s/a/index.html")
    #expect(problems == [])
    for piece in [
      "<a href=\"../#one\">s</a>", "<a href=\"../../\">h</a>", "<a href=\"../f.pdf\">f</a>",
      "<a href=\"https://e.com/?a=1&amp;b=2\" title=\"t\" rel=\"noopener\">x</a>",
      "<a href=\"mailto:a@b.c\">m</a>", "<a href=\"#here\">me</a>",
      "<img src=\"../p.png\" alt=\"Words\" width=\"1200\" height=\"630\" />\n<figcaption>Cap</figcaption>",
      "width=\"1200\" height=\"630\" loading=\"lazy\" />",
    ] { #expect(html.contains(piece), "\(piece)") }
  }

  @Test(arguments: [
    ("# Title", "heading"), ("[x](no.md)", "link"), ("![x](https://e.org/i.png)", "image-file"),
    ("![x](a.md)", "image-file"), ("![x](f.pdf)", "image-file"),
    ("![](p.png)", "image-alt"), ("<b>x</b>", "raw-html"), ("[x](javascript:y)", "link"),
    ("[x](&#106;avascript&colon;y)", "link"),
  ]) func `mistakes in a body are errors with their line`(_ body: String, _ rule: String) throws {
    let site = try site(["a.md": page("title: A\nsummary: s", body), "p.png": "", "f.pdf": ""])
    let problems = try site.render("a/index.html").problems
    #expect(
      problems.contains {
        $0.rule.id == rule && $0.severity == .error
          && $0.location.position(in: Array(page("title: A\nsummary: s", body).utf8))?.line == 6
      }, "\(problems)")
  }

  @Test func `a link that is written with references does not hide the next one`() throws {
    let site = try SmallSite([
      "a.md": page("title: A\nsummary: s", "[c](gon&#101;.md) two [c](gone.md), [c](gone.md)"),
      "b.md": page("title: B\nsummary: s", "[c](javascript&colon;x) two [c](javascript:x)"),
    ])
    #expect(try site.render("a/index.html").problems.sortedAndUnique().count == 3)
    #expect(try site.render("b/index.html").problems.sortedAndUnique().count == 2)
  }

  /// Ids of the theme contain an underscore, which headings' ids never do.
  @Test func `no heading takes an id of the theme`() throws {
    let body = ["main", "site_main", "Site main", "Key points", "site_contents", "References", "Share", "a_b"]
      .map { "## \($0)\n\n## \($0)" }.joined(separator: "\n\n")
    let references = "references: [{ text: Source }]\nkeyPoints: [One]"
    let site = try site(["a.md": page("title: A\nsummary: s\n\(references)", body)])
    let html = try site.render("a/index.html").text
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
    #expect(ids.count > 20)
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.contains("site_main"))
  }

  @Test func `a link to a heading that does not exist is found when all pages are known`() throws {
    let site = try site([
      "a.md": page("title: A\nsummary: s", "[x](b.md#tow)"), "b.md": page("title: B\nsummary: s", "## Two"),
    ])
    var check = FragmentCheck()
    let renderer = PageRenderer(site.edition)
    let text = "---\ntitle: A\n---\n[y](b.md#two) [file](c.txt) [x](b.md#tow)"
    func read(_ id: Int) -> Article {
      let isFirst = site.edition.site.pages[id].source == "a.md"
      return renderer.article(of: id, markdown: Array((isFirst ? text : "## Two").utf8))
    }
    for page in site.edition.site.pages { check.add(try #require(read(page.id).facts)) }
    let found = check.diagnostics(in: site.edition.site, read: read)
    #expect(found.map(\.message) == ["Content/b.md has no heading '#tow'"])
    let range = try #require(found.first?.location.range)
    #expect(Array(text.utf8)[Int(range.start)..<Int(range.end)].elementsEqual("b.md#tow".utf8))
    #expect(found.first?.hint == "did you mean '#two'?")
  }

  @Test(arguments: [
    (["a.md": "title: A\nsummary: s", "b.md": "title: B\nsummary: s\nslug: a"], "a/index.html"),
    (["a.md": "title: A\nsummary: s\naliases: [/]"], ""),
    (["a.md": "title: A\nsummary: s\naliases: [/B/]", "b.md": "title: B\nsummary: s"], "B/index.html"),
    (["a.md": "title: A\nsummary: s\naliases: [/robots.txt/]"], "robots.txt"),
  ]) func `two claims to one address are an error that names both`(_ pages: [String: String], _ path: String) throws {
    let site = try site(pages.mapValues { page($0) })
    let rule = path.isEmpty ? "alias" : "duplicate-address"
    #expect(
      site.problems.contains {
        $0.rule.id == rule && $0.severity == .error && (path.isEmpty || $0.message.contains(path))
      }, "\(site.problems)")
  }

  /// The program's own addresses too: the line of the alias is the one that can be changed.
  @Test(arguments: [
    "/tags/skin/", "/tags/", "/a-z/", "/search/", "/search/data/x/", "/robots.txt/", "/s/", "/glossary/", "/assets/x",
    "/feed.xml",
  ])
  func `an alias that wants the address of another page is reported at its line`(_ alias: String) throws {
    let site = try site([
      "a.md": page("title: A\nsummary: s\npublished: 2026-01-02\ntags: [skin]\naliases: [\(alias)]"),
      "s.md": page("title: S\nsummary: s"),
    ])
    let found = site.problems.filter { $0.rule.id == "duplicate-address" || $0.rule.id == "alias" }
    #expect(found.count == (alias == "/glossary/" || alias == "/assets/x" ? 0 : 1), "\(found)")
    #expect(found.allSatisfy { $0.location.path == "Content/a.md" && $0.location.range != nil }, "\(found)")
  }

  @Test(arguments: ["PRN", "con", String(repeating: "x", count: 300)])
  func `a topic whose address hosts can't hold is an error at its line`(_ topic: String) throws {
    let site = try site(["a.md": page("title: A\nsummary: s\ntags: [\(topic)]")])
    #expect(
      site.problems.contains {
        $0.rule.id == "file-name" && $0.location.path == "Content/a.md" && $0.location.range != nil
      })
  }

  @Test func `names that differ in their Unicode form or case only are one address`() throws {
    let site = try site(["e\u{0301}.png": "", "\u{E9}.PNG": "", "A.pdf": "", "a.pdf": "", "n/a.pdf": ""])
    #expect(site.problems.count { $0.rule.id == "duplicate-address" } == 2)
    #expect(site.plan.files.count { $0.path.lowercased().hasSuffix("\u{E9}.png") } == 1)
  }

  @Test func `an alias is a page that leads on, which search engines follow`() throws {
    let site = try site(["a.md": page("title: A & B\nsummary: s\naliases: [/old/name/]")])
    let html = try site.render("old/name/index.html").text
    for piece in [
      "<meta http-equiv=\"refresh\" content=\"0; url=../../a/\">",
      "<link rel=\"canonical\" href=\"https://e.org/g/a/\">",
      "<a href=\"../../a/\">A &amp; B</a>",
    ] { #expect(html.contains(piece), "\(piece)") }
    #expect(!html.contains("noindex"))
  }

  @Test func `links to the site's own address are links inside it`() throws {
    let body =
      "[a](https://e.org/g/s/) [b](HTTPS://E.org/g/s/#one) [c](https://e.org/g) [d](https://e.org/g/s/index.html?x=1) [e](https://e.org/g/old/) [f](https://e.org/other/)"
    let site = try site([
      "s/index.md": page("title: S\nsummary: s\naliases: [/old/]", "## One\n"),
      "a.md": page("title: A\nsummary: s", body),
    ])
    let (html, problems) = try site.render("a/index.html")
    #expect(problems.isEmpty, "\(problems)")
    for link in [
      "../s/\">a", "../s/#one\">b", "../\">c", "../s/\">d", "../old/\">e", "https://e.org/other/\" rel=\"noopener\">f",
    ] {
      #expect(html.contains("<a href=\"\(link)</a>"), "\(link)")
    }
    for missing in ["https://e.org/g/nothing/", "http://e.org/g/s/x.png", "https://e.org/g/s"] {
      let other = try self.site(["a.md": page("title: A\nsummary: s", "[x](\(missing))")])
      #expect(
        try other.render("a/index.html").problems.contains { $0.message.contains("no page at this address of its own") }
      )
    }
  }

  @Test func `the page for addresses that do not exist links from the host's root`() throws {
    let html = try site([:]).render("404.html").text
    #expect(html.contains("href=\"/g/assets/site-") && html.contains("<a class=\"button\" href=\"/g/\">"))
    #expect(html.contains("<style>"), "what it needs is inside")
  }

  @Test func `the sitemap holds every page with its last change, and no redirect`() throws {
    let xml = try site(["a.md": page("title: A\nsummary: s\npublished: 2026-01-02\naliases: [/o/]")]).render(
      "sitemap.xml"
    ).text
    #expect(
      xml.contains("<url><loc>https://e.org/g/a/</loc><lastmod>2026-01-02</lastmod></url>")
        && xml.contains("<loc>https://e.org/g/</loc></url>"))
    #expect(!xml.contains("/o/"))
  }

  @Test func `a page may choose its template, which must exist`() throws {
    let templates = ["wide.html": "wide \\(article.title)"]
    #expect(
      try site(["a.md": page("title: A\nsummary: s\ntemplate: wide.html")], templates: templates).render("a/index.html")
        .text == "wide A")
    let problems = try site(["a.md": page("title: A\nsummary: s\ntemplate: wied.html")], templates: templates).problems
    #expect(
      problems.contains {
        $0.message == "there is no template 'wied.html'" && $0.location.range == ByteRange(34..<43)
          && $0.hint?.hasPrefix("did you mean 'wide.html'? For a template of your own, run") == true
      })
  }

  @Test func `a template that nothing uses is a warning, and checked all the same`() throws {
    let problems = try site([:], templates: ["partials/none.html": "x", "other.html": "\\(article.tilte)"]).problems
    #expect(
      problems.contains { $0.rule.id == "template-unused" && $0.location.path == "Templates/partials/none.html" })
    #expect(problems.contains { $0.rule.id == "template-name" && $0.location.path == "Templates/other.html" })
  }

  @Test func `the schema names every record and field`() throws {
    let text = PageSchema.text(themeFiles: try SmallSite.theme())
    for piece in [
      "article: CurrentArticle", "  reviewer: Person?", "  metadata: HTML", "asset(\"file\") -> URL",
      "likeThisArticle: String", "formatted(.long | .short) -> String",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
  }

  @Test func `a page in a language that is written from right to left says so`() throws {
    let words = try #require(try SmallSite.theme().first { $0.name == "words/en.yaml" })
    let site = try SmallSite(
      ["a.md": page("title: A\nsummary: s\nlanguage: he-IL"), "b.md": page("title: B\nsummary: s")],
      templates: ["words/he.yaml": String(decoding: words.bytes, as: UTF8.self)])
    #expect(try site.render("a/index.html").text.contains("<html lang=\"he-IL\" dir=\"rtl\">"))
    #expect(try site.render("b/index.html").text.contains("<html lang=\"en\">"))
  }

}
