import Site
import Testing
import Values

@Suite struct NameTests {
  @Test(arguments: [
    "a:b.png", "a%2e%2e", "con.txt", "NUL", "a.", "a ", " a", "a\\b", "a\u{01}b", "a?b", "a#b",
    String(repeating: "x", count: 201),
  ]) func `names that not every host can serve are refused`(_ name: String) { #expect(HostedName.problem(name) != nil) }

  @Test(arguments: ["a.png", "photo 1.jpg", "é.svg", "a-b_c.tar.gz", "console.txt"]) func `others are not`(
    _ name: String
  ) {
    #expect(HostedName.problem(name) == nil)
  }

  @Test(arguments: [
    ("/old/", "old/index.html"), ("/old", "old/index.html"), ("/a/b.html", "a/b.html"), ("/a/b/", "a/b/index.html"),
    ("/фото/", "фото/index.html"), ("/%E7%9A%AE%E8%86%9A/", "皮膚/index.html"), ("/Old%20Page.htm", "Old Page.htm"),
    ("/q&a/", "q&a/index.html"),
  ])
  func `an alias has its file`(_ alias: String, _ path: String) throws {
    #expect(try Alias.outputPath(alias).get() == path)
  }

  @Test(arguments: [
    ("old/", "begin with /"), ("/", "home page"), ("//e.org/", "empty part"), ("/../x", ".."), ("/a/../b", ".."),
    ("/a/./b", "empty part"),
    ("/a//b", "empty part"), ("/%2e%2e/x", ".."), ("/?p=9", "follows ?"), ("/a#b", "follows #"),
    ("https://e.org/", "another site"),
    ("/.git/x", "dot"), ("/con/", "Windows"), ("", "begin with /"), ("/%ff/", "UTF-8"), ("/a\u{200B}/", "invisible"),
    ("/" + String(repeating: "a/", count: 600), "longer"),
  ])
  func `an alias outside the site has none, and the reason is told`(_ alias: String, _ reason: String) {
    guard case .failure(let problem) = Alias.outputPath(alias) else {
      return #expect(Bool(false), "\(alias) is accepted")
    }
    #expect(problem.message.contains(reason), "\(problem.message)")
  }

  @Test(arguments: [
    ("https://E.org/Guide", "https://e.org/Guide/"), ("https://e.org", "https://e.org/"),
    ("http://e.org:8080/a/", "http://e.org:8080/a/"),
    ("https://e.org/qué/", "https://e.org/qu%C3%A9/"), ("  https://e.org/a\n", "https://e.org/a/"),
    ("https://e.org:443", "https://e.org/"),
    ("HTTPS://e.org/%7Eann", "https://e.org/~ann/"),
  ]) func `the site's address is ASCII and ends with a slash`(_ text: String, _ url: String) throws {
    #expect(try SiteURL.normalized(text).get() == url)
  }

  @Test(arguments: [
    "e.org", "ftp://e.org/", "https://", "https://e.org/?a", "https://e.org/#a", "https://u:p@e.org/",
    "https://müller.example/", "javascript:x", "https://a..e.org/", "https://e.org./", "https://e.org/./",
    "https://e.org/a/%2e%2e/",
    "https://e.org:/", "https://e.org:0/", "https://e.org:99999/", "https://e.org:80a/", "https://-e.org/",
    "https://e_e.org/",
    "https://e.org//x/", "https://e.org/a b/", "https://e.org/%20/", "https://e.org/\\x/", "https://[::1]/",
    "https://e.org/a\tb", "https://\u{200B}e.org/",
  ])
  func `other addresses are refused`(_ text: String) {
    if case .success(let url) = SiteURL.normalized(text) { Issue.record("accepted as \(url)") }
  }

  @Test(arguments: [
    "http://localhost/", "https://10.0.0.7/", "https://nas/", "https://a.local/", "http://e.org/", "https://x.test/",
  ])
  func `an address that visitors can't open is doubted`(_ text: String) throws {
    #expect(SiteURL.doubt(about: try SiteURL.normalized(text).get()) != nil)
    #expect(SiteURL.doubt(about: "https://www.e.org/") == nil)
  }

  @Test func `a day begins in the clinic's time zone`() {
    // 2026-03-01 12:30 UTC
    let moment = 1_772_368_200
    #expect(TimeZoneName.day(atSecondsSince1970: moment, in: "Pacific/Auckland")?.iso == "2026-03-02")
    #expect(TimeZoneName.day(atSecondsSince1970: moment, in: "America/Los_Angeles")?.iso == "2026-03-01")
    #expect(TimeZoneName.day(atSecondsSince1970: moment, in: "UTC")?.iso == "2026-03-01")
    #expect(TimeZoneName.latestDay(atSecondsSince1970: moment)?.iso == "2026-03-02")
    for extreme in [Int.min, Int.max, -62_135_596_801, 253_402_300_800] {
      #expect(TimeZoneName.day(atSecondsSince1970: extreme, in: nil) == nil)
      _ = TimeZoneName.latestDay(atSecondsSince1970: extreme)
    }
  }

  @Test(arguments: ["en", "en-GB", "zh-Hans-CN", "gsw"]) func `language tags are recognised`(_ tag: String) {
    #expect(LanguageTag.isValid(tag))
  }
  @Test(arguments: ["", "e", "english", "en_GB", "en-", "../x"]) func `others are not`(language tag: String) {
    #expect(!LanguageTag.isValid(tag))
  }
}
