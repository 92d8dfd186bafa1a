import Diagnostics
import Pages
import Site
import Testing
import Values

/// Files that every site has without a page: icons, headers.
@Suite struct SiteFileTests {
  private static let settings = "title: T\nurl: https://e.org/g/\ntheme: { accent: \"#0b6e6e\" }"
  private static let home = ["index.md": page("title: Home\ntype: page")]

  @Test func `icons come with the theme, in the colour of the site`() throws {
    let site = try SmallSite(Self.home, settings: Self.settings)
    let html = try site.render("index.html").text
    #expect(html.contains("<link rel=\"icon\" href=\"favicon.svg\">"))
    #expect(html.contains("<link rel=\"apple-touch-icon\" href=\"apple-touch-icon.png\">"))
    #expect(html.contains("<meta name=\"theme-color\" content=\"#0b6e6e\">"))
    #expect(try site.render("favicon.svg").text.contains("fill=\"#0b6e6e\""))
    #expect(try site.render("404.html").text.contains("href=\"/g/favicon.svg\""))
  }

  @Test(arguments: ["favicon.svg", "favicon.png", "favicon.ico"])
  func `a project's own icons are used, and count as used`(_ name: String) throws {
    let site = try SmallSite(Self.home.merging([name: "", "apple-touch-icon.png": ""]) { $1 }, settings: Self.settings)
    #expect(try site.render("index.html").text.contains("<link rel=\"icon\" href=\"\(name)\">"))
    #expect(site.plan.files.count { $0.path.hasPrefix("favicon") || $0.path.hasPrefix("apple") } == 2)
    #expect(!site.problems.contains { $0.rule.id == "duplicate-address" })
    #expect(site.edition.site.filesInUse.count == 2)
  }

  @Test func `hosts are told the policy, with what is excused by name`() throws {
    let strict = try SmallSite(Self.home, settings: Self.settings)
    let policy = ContentSecurityPolicy.value(of: strict.edition)
    #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("frame-src"))
    let headers = try strict.render("_headers").text
    #expect(headers.hasPrefix("/g/*\n  Content-Security-Policy: \(policy)\n"))
    #expect(headers.contains("\n/g/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    let style = try #require(try strict.render("404.html").text.firstMatch(of: #/<style>([^<]*)<\/style>/#))
    #expect(policy.contains("'sha256-\(SHA256.base64(Array(String(style.1).utf8)))'"))
    let loose = try SmallSite(
      Self.home,
      settings: Self.settings
        + "\nallow: [{ host: stats.example, in: Templates/base.html, reason: agreed }, { host: inline, reason: agreed }]"
    )
    let excused = ContentSecurityPolicy.value(of: loose.edition)
    #expect(excused.contains("script-src 'self' https://stats.example 'unsafe-inline';"))
    #expect(excused.contains("frame-src https://stats.example;"))
  }

  @Test(arguments: ["x; script-src *", "https://x.example", "x.example/a", "a b", "*"])
  func `what isn't a host can't get into the policy`(_ host: String) throws {
    let site = try SmallSite(
      Self.home, settings: Self.settings + "\nallow: [{ host: \"\(host)\", reason: agreed }]")
    #expect(site.problems.contains { $0.message == "'\(host)' isn't the name of a host" })
    #expect(!ContentSecurityPolicy.value(of: site.edition).contains("script-src *"))
    #expect(!ContentSecurityPolicy.value(of: site.edition).contains("https"))
  }

  @Test func `a project's own headers are published instead`() throws {
    let site = try SmallSite(
      Self.home.merging(["_headers": "/*\n  X: y\n"]) { $1 }, settings: Self.settings + "\npublish: [_headers]")
    #expect(site.plan.files.count { $0.path == "_headers" } == 1)
  }

  @Test(arguments: [
    ("styles(\"site.css\")", ""), ("styles(\"sit.css\")", "there is no style sheet 'sit.css'"),
    ("styles(\"site.js\")", "there is no style sheet"), ("styles(site.title)", "'styles' needs the name of a file"),
    ("styles(\"own.css\")", "'own.css' contains </style>"),
  ]) func `a style sheet can be written into a page`(_ call: String, _ problem: String) throws {
    let site = try SmallSite(
      Self.home, settings: Self.settings,
      templates: [
        "404.html": "<!DOCTYPE html><html><head>\\(\(call))</head><body>x</body></html>",
        "assets/own.css": "/* </STYLE > */\n",
      ])
    let found = site.problems.filter { $0.location.path == "Templates/404.html" }
    #expect(problem.isEmpty ? found.isEmpty : found.contains { $0.message.contains(problem) }, "\(found)")
  }
}
