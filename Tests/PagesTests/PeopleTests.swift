import Diagnostics
import Pages
import Site
import Testing

@Suite struct PeopleTests {
  private static let content = [
    "index.md": page("title: Home\ntype: page"),
    "people/lee.yaml":
      "name: Jo Lee\ncredentials: MD\nrole: Dermatologist\nbio: Treats skin.\nphoto: { file: lee.png, alt: Dr Lee }\norder: 1",
    "people/team.yaml": "name: A team\nteam: true",
    "people/far.yaml": "name: Far Away\nbio: b\nurl: https://far.example/\ncredentials: MD",
    "people/lee.png": "",
    "a.md": page("title: A\nsummary: s\nauthor: team\nreviewer: lee\nreviewed: 2026-11-01"),
    "b.md": page("title: B\nsummary: s\nauthor: lee"),
  ]

  @Test func `a person has a page with a photograph, and what she wrote and reviewed`() throws {
    let site = try SmallSite(Self.content)
    let html = try site.render("people/lee/index.html").text
    #expect(html.contains("<h1><bdi>Jo Lee</bdi>, MD</h1>") && html.contains("Treats skin."))
    #expect(html.contains("src=\"../lee.png\" alt=\"Dr Lee\""))
    #expect(html.contains("<a href=\"../../a/\">A</a>") && html.contains("<a href=\"../../b/\">B</a>"))
    let article = try site.render("a/index.html").text
    #expect(article.contains("<a href=\"../people/lee/\"><bdi>Jo Lee</bdi></a>"))
    #expect(article.contains("\"url\":\"https://e.org/g/people/lee/\""), "structured data")
  }

  @Test func `all people are listed by order, then by name`() throws {
    let site = try SmallSite(Self.content)
    let html = try site.render("people/index.html").text
    let names = html.matches(of: #/<bdi>([^<]+)<\/bdi>(?:<\/a>)?<\/h2>/#).map { String($0.1) }
    #expect(names == ["Jo Lee", "A team", "Far Away"])
    #expect(html.contains("href=\"https://far.example/\""))
    #expect(site.plan.files.filter { $0.path.hasPrefix("people/") && $0.path.hasSuffix(".html") }.count == 2)
  }

  @Test(arguments: [
    ("name: X\nbio: b", true), ("name: X", false), ("name: X\npage: true", true),
    ("name: X\nbio: b\npage: false", false),
    ("name: X\nbio: b\nurl: https://x.example/", false), ("name: X\nurl: https://x.example/\npage: true", true),
  ]) func `a page is made where there is something to show`(_ yaml: String, _ hasPage: Bool) throws {
    let site = try SmallSite(["people/x.yaml": yaml])
    #expect(site.plan.files.contains { $0.path == "people/x/index.html" } == hasPage)
    #expect(site.plan.files.contains { $0.path == "people/index.html" } == hasPage)
  }

  @Test func `a photograph that isn't there is an error at its place`() throws {
    let site = try SmallSite(["people/x.yaml": "name: X\nphoto: gone.png"])
    let problem = try #require(site.problems.first { $0.rule.id == "image-file" })
    #expect(problem.location.path == "Content/people/x.yaml" && problem.message.contains("gone.png"))
  }

  @Test func `a page of people that somebody wrote stays`() throws {
    let site = try SmallSite(Self.content.merging(["people/index.md": page("title: Our team\nsummary: s")]) { $1 })
    #expect(!site.problems.contains { $0.rule.id == "duplicate-address" })
    #expect(try site.render("people/index.html").text.contains("Our team"))
  }
}
