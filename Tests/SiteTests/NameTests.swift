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
  ])
  func `an alias has its file`(_ alias: String, _ path: String) { #expect(Alias.outputPath(alias) == path) }

  @Test(arguments: [
    "old/", "/", "//e.org/", "/../x", "/a/../b", "/a/./b", "/a//b", "/%2e%2e/x", "/a b/", "/a?b", "https://e.org/",
    "/.git/x", "/con/", "",
  ])
  func `an alias outside the site has none`(_ alias: String) { #expect(Alias.outputPath(alias) == nil) }

  @Test(arguments: [
    ("https://E.org/Guide", "https://e.org/Guide/"), ("https://e.org", "https://e.org/"),
    ("http://e.org:8080/a/", "http://e.org:8080/a/"),
    ("https://e.org/qué/", "https://e.org/qu%C3%A9/"),
  ]) func `the site's address is ASCII and ends with a slash`(_ text: String, _ url: String) throws {
    #expect(try SiteURL.normalized(text).get() == url)
  }

  @Test(arguments: [
    "e.org", "ftp://e.org/", "https://", "https://e.org/?a", "https://e.org/#a", "https://u:p@e.org/",
    "https://müller.example/", "javascript:x",
  ])
  func `other addresses are refused`(_ text: String) {
    if case .success(let url) = SiteURL.normalized(text) { Issue.record("accepted as \(url)") }
  }

  @Test(arguments: ["en", "en-GB", "zh-Hans-CN", "gsw"]) func `language tags are recognised`(_ tag: String) {
    #expect(LanguageTag.isValid(tag))
  }
  @Test(arguments: ["", "e", "english", "en_GB", "en-", "../x"]) func `others are not`(language tag: String) {
    #expect(!LanguageTag.isValid(tag))
  }
}
