import Diagnostics
import Media
import Site
import Testing
import Values

@Suite struct SiteModelTests {
  private let today = Day(iso: "2026-11-23")

  private func site(
    _ pages: [String: String], settings: String = "title: T\nurl: https://e.org/g", files: [ContentFile] = [],
    people: [String: String] = ["jo": "name: Jo"], drafts: Bool = false, latestDay: Day? = nil
  ) throws -> (site: Site, problems: [String]) {
    var diagnostics: [Diagnostic] = []
    var sources: [PageSource] = []
    for (path, yaml) in pages.merging(["index.md": "title: Home\ntype: page"], uniquingKeysWith: { a, _ in a }).sorted(
      by: { $0.key < $1.key })
    {
      let (source, problems) = PageSource.parse(Array("---\n\(yaml)\n---\n".utf8), path: path)
      diagnostics += problems
      sources += source.map { [$0] } ?? []
    }
    let (read, settingsProblems) = SiteSettings.parse(Array(settings.utf8))
    let persons = people.sorted { $0.key < $1.key }.map {
      Person.parse(Array($0.value.utf8), path: "people/\($0.key).yaml").person
    }
    let (site, problems) = Site.make(
      Project(settings: read.project, pages: sources, people: persons, files: files), read.clinic,
      options: Site.Options(today: try #require(today), latestDay: latestDay, includesDrafts: drafts))
    return (
      site,
      (diagnostics + settingsProblems + problems).map {
        "\($0.severity) \($0.message)" + ($0.hint.map { " | " + $0 } ?? "")
      }
    )
  }

  @Test(arguments: [
    ("reviewer: lee", "lee", "name: Lee", "error 'lee' has no credentials"),
    (
      "reviewer: desk", "desk", "name: The desk\nteam: true\ncredentials: MD",
      "error a team can't be the medical reviewer"
    ),
    (
      "author: lee\nreviewer: lee", "lee", "name: Lee\ncredentials: RN",
      "error the author can't be the medical reviewer"
    ),
    (
      "reviewer: lee\nupdated: 2026-11-02", "lee", "name: Lee\ncredentials: RN",
      "warning this page was changed after its medical review"
    ),
  ]) func `a review is the promise of one clinician, for one text`(
    _ front: String, _ id: String, _ person: String, _ expected: String
  ) throws {
    let (_, problems) = try site(["a.md": plain + "\nreviewed: 2026-11-01\n" + front], people: [id: person])
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
    let (_, none) = try site(
      ["a.md": plain + "\nreviewed: 2026-11-01\nupdated: 2026-11-01\nauthor: kim\nreviewer: lee"],
      people: ["lee": "name: Lee\ncredentials: RN", "kim": "name: Kim"])
    #expect(none.allSatisfy { $0.contains("no picture") }, "\(none)")
  }

  @Test(arguments: [
    ("s/index.md", "keyPoints: [Not with a fever.]", "'keyPoints' isn't shown on the page of a folder"),
    ("s/index.md", "treatment: { name: Peel }", "'treatment' isn't shown"),
    ("s/index.md", "toc: true", "'toc' isn't shown"),
    ("s/index.md", "author: jo", "'author' isn't shown"),
    ("index.md", "reviewed: 2026-01-02\nreviewer: jo", "'reviewed' isn't shown on the home page"),
    ("index.md", "facts: { time: an hour }", "'facts' isn't shown on the home page"),
    ("a.md", "ordered: true", "'ordered' isn't shown on the page of an article"),
    ("s/index.md", "popular: []", "'popular' isn't shown on the page of a folder"),
    ("a.md", "type: page\nfacts: { time: an hour }", "'facts' isn't shown on a page with 'type: page'"),
    ("a.md", "type: page\nauthor: jo", "'author' isn't shown on a page with 'type: page'"),
    ("a.md", "type: page\nreviewEvery: 1 year", "'reviewEvery' isn't shown"),
  ]) func `a key that a page doesn't show is refused`(_ path: String, _ key: String, _ expected: String) throws {
    let (_, problems) = try site([path: plain + "\n" + key, "s/x.md": plain])
    #expect(problems.contains { $0.hasPrefix("error \(expected)") }, "\(problems)")
    let (_, ofDraft) = try site([path: plain + "\ndraft: true\n" + key, "s/x.md": plain])
    #expect(ofDraft.contains { $0.hasPrefix("error \(expected)") }, "\(ofDraft)")
    #expect(
      !(try site(["b.md": plain + "\nkeyPoints: [x]\ntoc: false\nauthor: jo"]).problems.contains {
        $0.contains("isn't shown")
      }))
    #expect(
      !(try site(["c.md": plain + "\ntype: page\nkeyPoints: [x]"]).problems.contains { $0.contains("isn't shown") }))
  }

  @Test func `values of the clinic work where a text says so`() throws {
    let (_, problems) = try site([
      "a.md": "title: \"Call {phone}\"\nsummary: \"In {city} {emergency}\"\nkeyPoints: [\"{phone}\"]"
    ])
    #expect(problems.contains { $0.hasPrefix("warning 'title' is plain text, so readers would see '{phone}'") })
    #expect(problems.contains { $0.hasPrefix("warning 'summary' is plain text, so readers would see '{emergency}'") })
    #expect(!problems.contains { $0.contains("keyPoints") })
  }

  @Test func `a review is due after two years where nothing is said`() throws {
    let people = ["lee": "name: Lee\ncredentials: RN"]
    let (old, problems) = try site(["a.md": plain + "\nreviewed: 2024-11-22\nreviewer: lee"], people: people)
    #expect(old.overdueReviews.count == 1)
    #expect(problems.contains { $0.contains("was due on 2026-11-22") })
    #expect(
      try site(["a.md": plain + "\nreviewed: 2024-11-23\nreviewer: lee"], people: people).site.reviewsDueSoon.count == 1
    )
  }

  @Test func `a day that has begun somewhere is not in the future`() throws {
    let pages = ["a.md": plain + "\npublished: 2026-11-24\nupdated: 2026-11-24"]
    #expect(try site(pages, latestDay: Day(iso: "2026-11-24")).problems.allSatisfy { $0.contains("no picture") })
    #expect(try site(pages).problems.count { $0.contains("in the future") } == 2)
  }

  @Test(arguments: [
    ("date: 2026-01-01", "did you mean 'published'?"), ("Description: x", "did you mean 'summary'?"),
    ("categories: [a]", "did you mean 'tags'?"),
    ("permalink: /x/", "slug: …"), ("price: 20", "extra: { price:"), ("menu_order: 3", "did you mean 'order'?"),
    ("sumary: x", "did you mean 'summary'?"),
  ]) func `keys of other programs have a name here`(_ key: String, _ hint: String) throws {
    #expect(try site(["a.md": plain + "\n" + key]).problems.contains { $0.contains(hint) }, "\(key)")
  }

  @Test(arguments: ["America/Chikago", "EST", "London", "+02:00"]) func `a time zone has the name of a place`(
    _ name: String
  ) throws {
    let settings = "title: T\nurl: https://e.org/g\ntimeZone: "
    #expect(
      try site([:], settings: settings + "\"\(name)\"").problems.contains {
        $0.hasPrefix("error there is no time zone '\(name)'")
      })
    #expect(try site([:], settings: settings + "Asia/Kolkata").problems.allSatisfy { !$0.contains("time zone") })
  }

  private let plain = "title: x\nsummary: y"

  @Test func `paths are addresses, and names that are none become some`() throws {
    let (site, problems) = try site([
      "Qué es/Uno.md": plain, "a/index.md": "title: A\nsummary: s", "a/b.md": plain + "\nslug: c",
    ])
    #expect(site.pages.map(\.sitePath) == ["que-es/uno/", "a/c/", "a/", ""])
    #expect(
      problems.contains("warning the file's name can't be part of an address, so 'uno' is used | rename it to 'uno.md'")
    )
    #expect(
      problems.contains(
        "warning the folder's name can't be part of an address, so 'que-es' is used | rename it to 'que-es'"))
  }

  @Test(arguments: ["../x", "a/b", "A", "é", "", "a b", "..%2fx", "x\\\\y"]) func `a slug that is none is an error`(
    _ slug: String
  ) throws {
    let (_, problems) = try site(["a.md": plain + "\nslug: \"\(slug)\""])
    #expect(problems.contains { $0.hasPrefix("error") })
  }

  @Test func `articles are sorted by order, then by date, then by title`() throws {
    let (site, _) = try site([
      "s/index.md": plain, "s/a.md": plain + "\norder: 2", "s/b.md": plain + "\norder: 1",
      "s/c.md": "title: C\nsummary: y\npublished: 2026-01-01",
      "s/d.md": "title: D\nsummary: y\npublished: 2026-02-01", "s/e.md": "title: B\nsummary: y",
      "s/f.md": "title: A\nsummary: y",
    ])
    let section = try #require(site.pages.first { $0.source == "s/index.md" })
    #expect(
      section.articles.map { site.pages[$0].source } == ["s/b.md", "s/a.md", "s/d.md", "s/c.md", "s/f.md", "s/e.md"])
  }

  @Test func `what is left out is remembered with its reason`() throws {
    let pages = [
      "a.md": plain + "\ndraft: true", "b.md": plain + "\npublishOn: 2026-11-24",
      "c.md": plain + "\npublishOn: 2026-11-23",
      "d.md": plain + "\nexpireOn: 2026-11-23", "e.md": plain + "\nexpireOn: 2026-11-24",
      "s/index.md": plain + "\ndraft: true", "s/x.md": plain,
    ]
    let (site, _) = try site(pages)
    #expect(site.pages.map(\.source) == ["c.md", "e.md", "index.md"])
    #expect(
      site.leftOut.map { "\($0.source) \($0.reason)" } == [
        "a.md draft", "b.md scheduled", "d.md expired", "s/index.md draft", "s/x.md draft",
      ])
    #expect(try self.site(pages, drafts: true).site.pages.count == 6)
  }

  @Test func `a late medical review is a warning, an error, or hides the page`() throws {
    let page = ["a.md": plain + "\nreviewer: jo\nreviewed: 2024-11-22"]
    let settings = "title: T\nurl: https://e.org/\nreview: { every: 24 months, overdue: "
    #expect(
      try site(page, settings: settings + "warning }").problems.contains {
        $0.hasPrefix("warning the medical review of this page was due on 2026-11-22")
      })
    #expect(
      try site(page, settings: settings + "error }").problems.contains { $0.hasPrefix("error the medical review") })
    #expect(try site(page, settings: settings + "hide }").site.leftOut.map(\.reason) == [.overdue])
    #expect(
      try site(["a.md": plain + "\nreviewed: 2024-12-22"], settings: settings + "error }").site.reviewsDueSoon.count
        == 1)
  }

  @Test func `people, pictures, related pages and networks must exist`() throws {
    let (_, problems) = try site([
      "a.md": plain + "\nauthor: joe\nimage: no.png\nrelated: [b.md]\nshare: { networks: [facebok] }"
    ])
    #expect(problems.contains("error 'author' names nobody in Content/people: 'joe' | did you mean 'jo'?"))
    #expect(problems.contains { $0.hasPrefix("error there is no picture 'no.png'") })
    #expect(problems.contains { $0.hasPrefix("error there is no file 'b.md'") })
    #expect(problems.contains("error there is no network 'facebok' | did you mean 'facebook'?"))
  }

  @Test(arguments: [
    (ImageInfo.Format.svg, 1200, 630, 1000, "error networks don't show SVG"),
    (.webp, 1200, 630, 1000, "error networks don't show WEBP"),
    (.png, 500, 300, 1000, "error this share picture is too small"),
    (.png, 1200, 630, 6_000_000, "error this share picture is larger than 5 MB"),
    (.png, 800, 420, 1000, "warning this share picture is small"),
    (.png, 1200, 1200, 1000, "warning networks will crop"),
    (.jpeg, 1200, 630, 400_000, "warning this share picture is larger than 300 kB"),
  ]) func `share pictures are judged`(
    _ format: ImageInfo.Format, _ width: Int, _ height: Int, _ size: Int, _ problem: String
  ) throws {
    let file = ContentFile(path: "s.png", size: size, image: ImageInfo(format: format, width: width, height: height))
    let (_, problems) = try site([:], settings: "title: T\nurl: https://e.org/\nshare: { image: s.png }", files: [file])
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  @Test(arguments: [
    ("b.md", "x/b/"), ("b.md#h", "x/b/#h"), ("../a.md", "a/"), ("/a.md", "a/"), ("./b.md", "x/b/"), ("%62.md", "x/b/"),
    ("index.md", "x/"),
    ("p.png", "x/p.png"), ("#h", "x/c/#h"), ("/x/../a.md", "a/"),
  ]) func `links to files become addresses`(_ destination: String, _ path: String) throws {
    let image = ContentFile(path: "x/p.png", size: 1, image: nil)
    let (site, _) = try site(["a.md": plain, "x/index.md": plain, "x/b.md": plain, "x/c.md": plain], files: [image])
    let page = try #require(site.pages.first { $0.source == "x/c.md" })
    #expect(try site.resolve(destination.utf8, from: page).get().link == .site(path))
  }

  @Test(arguments: [
    ("no.md", "there is no file 'no.md'"), ("bb.md", "there is no file 'bb.md' | did you mean '/x/b.md'?"),
    ("../../a.md", "this link leads out of Content/"),
    ("%2e%2e/%2e%2e/a.md", "this link leads out of Content/"),
    ("/x/b/", "'/x/b/' isn't a file | write the path of its Markdown file: /x/b.md"),
    ("javascript:x", "links with 'javascript:' are not allowed"),
    ("JAVA\tSCRIPT:x", "links with 'javascript:' are not allowed"),
    ("javascript:\u{0E33}x", "links with 'javascript:' are not allowed"),
    ("data:text/html,x", "links with 'data:' are not allowed"),
    ("\u{01}javascript:x", "links with 'javascript:' are not allowed"),
    ("ftp://x", "links with 'ftp:' are not allowed"), ("a b:c", "this isn't an address"),
    ("//e.org/", "this link has no scheme"), ("", "this link has no address"), ("d.md", "'d.md' is left out (draft)"),
    ("a%00.md", "this link leads out of Content/"),
  ]) func `other links are errors`(_ destination: String, _ message: String) throws {
    let (site, _) = try site([
      "a.md": plain, "x/index.md": plain, "x/b.md": plain, "x/c.md": plain, "x/d.md": plain + "\ndraft: true",
    ])
    let page = try #require(site.pages.first { $0.source == "x/c.md" })
    guard case .failure(let problem) = site.resolve(destination.utf8, from: page) else {
      Issue.record("was accepted")
      return
    }
    #expect((problem.message + (problem.hint.map { " | " + $0 } ?? "")).hasPrefix(message))
  }
}
