import Diagnostics
import Site
import Testing
import Values

/// Topics, related articles, lists in pages, the alphabet, the glossary, the emergency number.
@Suite struct StructureTests {
  private func site(_ pages: [String: String], settings: String = "title: T\nurl: https://e.org/g") throws -> (
    site: Site, problems: [String]
  ) {
    func text(_ path: String) -> [UInt8] {
      Array("---\ntitle: \(path)\nsummary: s\n\(pages[path] ?? "")\n---\n".utf8)
    }
    let sources = try pages.keys.sorted().map { try #require(PageSource.parse(text($0), path: $0).source) }
    let read = SiteSettings.parse(Array(settings.utf8)).settings
    let (site, problems) = Site.make(
      Project(settings: read.project, pages: sources), read.clinic,
      options: Site.Options(today: try #require(Day(iso: "2026-11-23"))))
    let lines = problems.map { problem in
      let path = problem.location.path
      let line = problem.location.position(in: text(String(path.dropFirst("Content/".count))))?.line ?? 0
      return "\(path):\(line) \(problem.message)"
    }
    return (site, lines)
  }

  @Test func `two spellings of a topic are one page, and the rarer one is named`() throws {
    let (site, problems) = try site([
      "a.md": "tags: [After-care, Laser]", "b.md": "tags: [after care]", "c.md": "tags: [after care, laser]",
      "index.md": "type: page",
    ])
    #expect(site.tags.map(\.name) == ["after care", "Laser"])
    #expect(site.tags.map(\.pages) == [[0, 1, 2], [0, 2]])
    #expect(site.tags.map(\.sitePath) == ["tags/after-care/", "tags/laser/"])
    #expect(problems.contains("Content/a.md:4 other pages write this topic 'after care'"))
    #expect(problems.contains("Content/c.md:4 other pages write this topic 'Laser'"))
  }

  @Test(
    arguments: [
      // A folder with nothing else in it is an article, and takes what articles take.
      (["s/index.md": "keyPoints: [x]"], ["s/index.md": ("s/", Page.Kind.article, nil)]),
      (
        ["s/index.md": "", "s/t/index.md": ""],
        ["s/index.md": ("s/", .section, nil), "s/t/index.md": ("s/t/", .article, "s/index.md")]
      ),
      // Drafts count, so that a page stays what it is.
      (["s/index.md": "", "s/a.md": "draft: true"], ["s/index.md": ("s/", .section, nil)]),
      // A file beside the folder is its page.
      (["s.md": "", "s/a.md": ""], ["s.md": ("s/", .section, nil), "s/a.md": ("s/a/", .article, "s.md")]),
      (
        ["A B.md": "", "a-b/c.md": ""], ["A B.md": ("a-b/", .section, nil), "a-b/c.md": ("a-b/c/", .article, "A B.md")]
      ),
      (["x.md": "slug: s", "s/a.md": ""], ["x.md": ("s/", .section, nil), "s/a.md": ("s/a/", .article, "x.md")]),
      (["s.md": "slug: x", "s/a.md": ""], ["s.md": ("x/", .article, nil), "s/a.md": ("s/a/", .article, nil)]),
      (["t/s.md": "", "s/a.md": ""], ["t/s.md": ("t/s/", .article, nil), "s/a.md": ("s/a/", .article, nil)]),
      (
        ["t/index.md": "", "t/s.md": "", "t/s/u/a.md": ""],
        ["t/s.md": ("t/s/", .section, "t/index.md"), "t/s/u/a.md": ("t/s/u/a/", .article, "t/s.md")]
      ),
    ] as [([String: String], [String: (String, Page.Kind, String?)])])
  func `a folder has one page`(_ pages: [String: String], _ expected: [String: (String, Page.Kind, String?)]) throws {
    let (site, problems) = try site(pages.merging(["index.md": "type: page"]) { first, _ in first })
    #expect(!problems.contains { $0.contains("isn't shown") || $0.contains("already") }, "\(problems)")
    for (path, (address, kind, parent)) in expected {
      let page = try #require(site.pages.first { $0.source == path })
      #expect(page.sitePath == address && page.kind == kind, "\(path)")
      #expect(page.parent.map { site.pages[$0].source } == parent, "\(path)")
    }
  }

  @Test func `a draft of a folder's page leaves out all that is in the folder`() throws {
    let (site, _) = try site(["index.md": "type: page", "s.md": "draft: true", "s/a.md": "", "sa.md": ""])
    #expect(site.pages.map(\.source) == ["index.md", "sa.md"])
    #expect(site.leftOut.map(\.source) == ["s.md", "s/a.md"])
  }

  @Test func `two files can't be the page of one folder`() throws {
    let (_, problems) = try site(["index.md": "type: page", "s.md": "", "s/index.md": ""])
    #expect(
      problems.filter { $0.contains("already") } == [
        "Content/s/index.md:0 Content/s.md is the page of this folder already"
      ])
  }

  @Test func `sections are in the alphabet and among the newest, the home page isn't`() throws {
    let (site, _) = try site([
      "index.md": "published: 2026-01-09", "s/index.md": "published: 2026-01-02", "s/a.md": "published: 2026-01-01",
      "b.md": "type: page\npublished: 2026-01-03",
    ])
    #expect(site.letters.flatMap(\.articles).map { site.pages[$0].source } == ["b.md", "s/a.md", "s/index.md"])
    #expect(site.newest.map { site.pages[$0].source } == ["s/index.md", "s/a.md"])
  }

  @Test func `topics that differ in what matters are two`() throws {
    let pairs = [
      ("Rh+", "Rh-"), ("Rh+", "Rh"), ("Rh⁺", "Rh−"), ("1.5 mm", "15 mm"), ("12-15 years", "1215 years"), ("<5", ">5"),
      ("≤ 5", "≥ 5"),
      ("50%", "50"), ("HER2+", "HER2-"), ("ER+/PR-", "ER-/PR+"), ("37°", "37"), ("♀", "♂"),
    ]
    for (first, second) in pairs {
      let (site, problems) = try site([
        "index.md": "type: page", "a.md": "tags: [\"\(first)\"]", "b.md": "tags: [\"\(second)\"]",
      ])
      #expect(
        site.tags.count == 2 && Set(site.tags.map(\.sitePath)).count == 2,
        "\(first), \(second): \(site.tags.map(\.sitePath))")
      #expect(!problems.contains { $0.contains("topic") })
    }
    for (first, second) in [
      ("After-care", "aftercare"), ("before – after", "before-after"), ("2-week", "2 week"), ("A. B.", "a b"),
    ] {
      let (site, _) = try site([
        "index.md": "type: page", "a.md": "tags: [\"\(first)\"]", "b.md": "tags: [\"\(second)\"]",
      ])
      #expect(site.tags.count == 1, "\(first), \(second)")
    }
  }

  @Test(arguments: [
    ("slug: lpt3", "Content/a.md:4 this slug is the name of a device on Windows"),
    ("slug: con", "Content/a.md:4 this slug is the name"),
    ("slug: \(String(repeating: "x", count: 300))", "Content/a.md:4 this slug is longer than 200 bytes"),
  ]) func `a slug that hosts can't hold is an error at its line`(_ yaml: String, _ expected: String) throws {
    let (_, problems) = try site(["index.md": "type: page", "a.md": yaml])
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
  }

  @Test(arguments: ["con.md", "prn/a.md", "\(String(repeating: "n", count: 250)).md", "Aux.md", "LPT¹.md"])
  func `a name that hosts can't hold is an error`(_ path: String) throws {
    let (_, problems) = try site(["index.md": "type: page", path: ""])
    #expect(problems.contains { $0.contains("so not every host can serve it") }, "\(problems)")
  }

  @Test func `related articles share topics, then the section, the newest first`() throws {
    let (site, _) = try site([
      "index.md": "type: page", "s/index.md": "type: page",
      "s/a.md": "tags: [x, y]\npublished: 2026-01-01", "s/b.md": "published: 2026-01-02",
      "s/c.md": "tags: [x]\npublished: 2026-01-03", "t/index.md": "type: page",
      "t/d.md": "tags: [x, y]\npublished: 2026-01-04", "t/e.md": "tags: [x]\npublished: 2026-01-05",
      "t/f.md": "tags: [x]\ntype: page",
    ])
    func related(_ path: String) throws -> [String] {
      let page = try #require(site.pages.first { $0.source == path })
      return site.related(to: page.id).map { site.pages[$0].source }
    }
    #expect(try related("s/a.md") == ["t/d.md", "s/c.md", "t/e.md"])
    #expect(try related("s/b.md") == ["s/c.md", "s/a.md"])
  }

  @Test func `what a page names comes before what is chosen for it`() throws {
    let (site, _) = try site([
      "index.md": "type: page", "a.md": "tags: [x]\nrelated: [c.md]", "b.md": "tags: [x]", "c.md": "",
      "d.md": "tags: [x]",
    ])
    #expect(site.related(to: 0).map { site.pages[$0].source } == ["c.md", "b.md", "d.md"])
  }

  @Test(arguments: [(0, 10, 1), (10, 10, 1), (11, 10, 2), (25, 10, 3)]) func `long lists are spread over pages`(
    _ count: Int, _ size: Int, _ pages: Int
  ) {
    let list = Pagination(count: count, size: size, sitePath: "s/")
    #expect(list.pages == pages)
    #expect((1...pages).flatMap { Array(list.entries(ofPage: $0)) } == Array(0..<count))
    #expect(list.path(ofPage: 1) == "s/" && list.path(ofPage: 2) == "s/page/2/")
  }

  @Test func `the alphabet has accents with their letters, digits, and what has no letters`() throws {
    func page(_ title: String) -> String { "title: \"\(title)\"\nsummary: s" }
    let titles = ["éclair", "Echo", "3 things", "!!!", "皮肤", "zoo"]
    let sources = try titles.enumerated().map { index, title in
      try #require(PageSource.parse(Array("---\n\(page(title))\n---\n".utf8), path: "\(index).md").source)
    }
    let site = Site.make(
      Project(pages: sources), Clinic(), options: Site.Options(today: try #require(Day(iso: "2026-11-23")))
    ).site
    #expect(site.letters.map(\.name) == ["#", "0–9", "E", "Z", "漢字"])
    #expect(site.letters.map { $0.articles.map { titles[$0] } }[2] == ["Echo", "éclair"])
  }

  @Test(arguments: [
    ("address: { country: GB }", "999"), ("address: { country: us }", "911"), ("address: { country: FR }", "112"),
    ("emergency: \"117\"\n  address: { country: GB }", "117"), ("address: { country: XX }", nil), ("name: x", nil),
  ]) func `the emergency number is the country's, or the site's own`(_ publisher: String, _ number: String?) throws {
    let (site, _) = try site(["index.md": ""], settings: "title: T\npublisher:\n  \(publisher)")
    #expect(site.clinic.emergencyNumber == number)
  }

  @Test(arguments: [
    ("+1 (555) 010-0100", "tel:+15550100100"), ("+44 (0)20 7946 0100", "tel:+442079460100"), ("111", "tel:111"),
    ("020 7946 0100 ext. 9", "tel:02079460100;ext=9"), ("555‑010‑0199", "tel:5550100199"),
    ("1-800-FLOWERS", nil), ("020 7946 0100, 24 hours", nil), ("020 7946 0100 / 0101", nil),
    ("020 7946 0100 (Mon-Fri 9-17)", nil), ("+44 20 7946 0100 or +44 20 7946 0101", nil), ("ask at the desk", nil),
    ("(020 7946 0100", nil), ("12", nil), ("020 7946 0100 until 5", nil), ("030 1234 Durchwahl 7", "tel:0301234;ext=7"),
    ("٠٢٠٧٩٤٦", nil), ("+1 555 010 0199 12345 678", nil),
  ]) func `a link dials exactly one number, or there is none`(_ phone: String, _ link: String?) throws {
    let (settings, problems) = SiteSettings.parse(
      Array("title: T\nurl: https://x.example/\npublisher: { name: C, phone: \"\(phone)\" }".utf8))
    #expect(settings.clinic.publisher?.phoneLink == link)
    #expect(problems.contains { $0.message.contains("must be one telephone number") } == (link == nil))
  }

  @Test func `topics in other letters are other topics`() throws {
    func page(_ tag: String) -> String { "tags: [\"\(tag)\"]" }
    let (site, problems) = try site([
      "index.md": "", "a.md": page("α-hydroxy acids"), "b.md": page("β-hydroxy acids"), "c.md": page("Hydroxy acids"),
    ])
    #expect(site.tags.count == 3 && Set(site.tags.map(\.sitePath)).count == 3)
    #expect(!problems.contains { $0.contains("other pages write") })
  }

  @Test func `a glossary has terms with their forms, each once`() {
    let (terms, problems) = GlossaryFile.parse(
      Array("a: { plain: x, also: [b] }\nB: { plain: y }\nc: z\nd: { also: [e] }".utf8))
    #expect(terms.map(\.name) == ["a", "B", "d"])
    #expect(
      problems.map(\.message) == [
        "'c' must be a map, not a text", "'B' is already a form of 'a'",
        "'d' needs 'plain', its meaning in plain words",
      ])
  }
}
