import Diagnostics
import Settings
import Site
import Testing
import Values

/// What belongs to the content, and what to the clinic that publishes it.
@Suite struct ProjectTests {
  private static func page(_ path: String, _ yaml: String = "") -> (source: PageSource?, diagnostics: [Diagnostic]) {
    PageSource.parse(Array("---\ntitle: \(path)\nsummary: s\n\(yaml)\n---\n".utf8), path: path)
  }

  @Test func `two clinics that publish one project have the same pages at the same addresses`() throws {
    func clinic(_ name: String, _ more: String) throws -> Clinic {
      let yaml = "title: T\nurl: https://\(name).example/\(name)\npublisher: { name: \(name), \(more) }\n"
      let (settings, problems) = SiteSettings.parse(Array(yaml.utf8))
      try #require(problems.isEmpty)
      return settings.clinic
    }
    let files = [ContentFile(path: "Über uns/a b.png", size: 9, image: nil)]
    let pages = ["index.md", "s/index.md", "s/b.md", "Über uns/c.md"].map { Self.page($0, "tags: [x]") }
    let project = Project(pages: pages.compactMap(\.source), files: files)
    let options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    let first = Site.make(project, try clinic("rosewood", "phone: \"+1 555 010 0199\""), options: options).site
    let second = Site.make(project, try clinic("elm", "phone: \"020 7946 0100\""), options: options).site
    #expect(first.url != second.url && first.clinic.publisher?.phone != second.clinic.publisher?.phone)
    #expect(first.addresses == second.addresses)
    #expect(first.pages.map(\.id) == second.pages.map(\.id))
    #expect(first.pages.map(\.sitePath) == ["", "s/", "s/b/", "uber-uns/c/"])
    let (a, b) = (
      first.resolve("/s/b.md".utf8, from: first.pages[3]), second.addresses.resolve("/s/b.md".utf8, from: 3)
    )
    #expect(try a.get().link == b.get().link)
  }

  @Test func `what can't be read is reported once, however many pages lead there`() throws {
    let broken = PageSource.parse(Array("---\ntitle: \"A\nsummary: s\n---\n".utf8), path: "a.md")
    #expect(broken.source == nil && broken.diagnostics.count == 1)
    var unreadable = Unreadable()
    for path in ["a.md", "index.md", "s/index.md", "people/jo.yaml", "locked/"] { unreadable.insert(path) }
    let yaml = "related: [/a.md, /locked/b.md]\nauthor: jo\nimage: /locked/c.png"
    let sources = (1...10).compactMap { Self.page("s/p\($0).md", yaml).source }
    var project = Project(pages: sources, unreadable: unreadable)
    project.settings =
      SiteSettings.parse(
        Array("title: T\nnavigation: [{ title: A, page: a.md }]".utf8)
      ).settings.project
    var clinic = Clinic()
    clinic.url = "https://e.org/"
    let options = Site.Options(today: try #require(Day(iso: "2026-11-23")))
    let (site, problems) = Site.make(project, clinic, options: options)
    #expect(problems.map(\.message) == [])
    #expect(try site.resolve("/a.md#h".utf8, from: site.pages[0]).get().target == .unreadable)
    project.unreadable = Unreadable()
    // A home page, a folder's page and the navigation; the author, the picture and two articles of each page.
    #expect(Site.make(project, clinic, options: options).diagnostics.count == 3 + 10 * 4)
  }

  @Test(arguments: [
    ("a.md", true), ("b.md", false), ("locked", true), ("locked/x/y.md", true), ("lockedout.md", false), ("", false),
  ]) func `a folder that can't be read hides all that is in it`(_ path: String, _ isUnreadable: Bool) {
    var unreadable = Unreadable()
    unreadable.insert("a.md")
    unreadable.insert("locked/")
    #expect(unreadable.contains(path) == isUnreadable)
    unreadable.insert("")
    #expect(unreadable.contains(path))
  }
}
