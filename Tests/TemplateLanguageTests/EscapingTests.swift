import Diagnostics
import Foundation
import TemplateLanguage
import Testing

/// A text without some scalars at its ends: `dropFirst` would take a combining mark along.
private func inner(_ text: String, _ first: Int, _ last: Int) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(first).dropLast(last)))
}

@Suite struct EscapingTests {
  /// Texts that break out of naive escapers; several hide a sign from Swift's `Character`.
  static let hostile: [String] = [
    "plain", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "&lt;b&gt;",
    "a&b;c",
    "<\u{0301}script>", "\u{0600}<img src=x onerror=alert(1)>", "\"\u{0301} onmouseover=alert(1) x=\"", "'\u{FE0F} y",
    "\u{0600}\" z",
    "</title><b>", "</textarea><b>", "</script><b>", "<!--", "-->", "]]>", "\\(item.name)", "${x}", "{{x}}", "`",
    "\u{2028}\u{2029}",
    "é漢👩🏽‍⚕️", "a\nb\tc", "%3Cb%3E", "\\u003cb", "\\", "\\\"", "</style>", "e\u{0301}",
  ]

  /// Places for a text, and how to read it back from the parsed page.
  static let places: [(name: String, template: String, read: @Sendable (ParsedElement) -> String?)] = [
    ("text", "<p>\\(item.name)</p>", { $0.first("p")?.text }),
    ("title", "<title>\\(item.name)</title>", { $0.first("title")?.text }),
    ("textarea", "<textarea>\\(item.name)</textarea>", { $0.first("textarea")?.text }),
    ("double-quoted attribute", "<p title=\"\\(item.name)\">x</p>", { $0.first("p")?.attributes["title"] }),
    ("single-quoted attribute", "<p title='\\(item.name)'>x</p>", { $0.first("p")?.attributes["title"] }),
    (
      "attribute after text", "<p class=\"a \\(item.name)\">x</p>",
      { $0.first("p")?.attributes["class"].map { inner($0, 2, 0) } }
    ),
    ("meta", "<meta name=\"description\" content=\"\\(item.name)\">", { $0.first("meta")?.attributes["content"] }),
    (
      "query", "<a href=\"/x?q=\\(item.name)\">x</a>",
      { $0.first("a")?.attributes["href"].flatMap { String($0.dropFirst(5)).removingPercentEncoding } }
    ),
    (
      "fragment", "<a href=\"#\\(item.name)\">x</a>",
      { $0.first("a")?.attributes["href"].flatMap { String($0.dropFirst()).removingPercentEncoding } }
    ),
    (
      "path", "<a href=\"/x/\\(item.name)/\">x</a>",
      { $0.first("a")?.attributes["href"].flatMap { String($0.dropFirst(3).dropLast()).removingPercentEncoding } }
    ),
    (
      "JSON", "<script type=\"application/ld+json\">{\"a\": \\(item.name)}</script>",
      { element in
        let object = element.first("script").flatMap {
          try? JSONSerialization.jsonObject(with: Data($0.text.utf8)) as? [String: String]
        }
        return object?["a"]
      }
    ),
    (
      "JSON string", "<script type=\"application/ld+json\">{\"a\": \"x\\(item.name)x\"}</script>",
      { element in
        let object = element.first("script").flatMap {
          try? JSONSerialization.jsonObject(with: Data($0.text.utf8)) as? [String: String]
        }
        return object?["a"].map { inner($0, 1, 1) }
      }
    ),
  ]

  @Test func `every hostile text comes back as text from every place`() throws {
    var cases: [(String, String, @Sendable (ParsedElement) -> String?)] = []
    var pages: [String] = []
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "<", ">", "\"", "'", "&", "\u{0301}", "\u{0600}", "\u{FE0F}", "\u{0E33}", "/", "script", "=", " ", "-", "x", ";",
      "\u{200D}",
    ]
    let generated = (0..<300).map { _ in
      (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    }
    for place in Self.places {
      let theme = Theme(["page.html": "<!DOCTYPE html>" + place.template + "<i>end</i>"])
      #expect(theme.problems() == [], "\(place.name)")
      for text in Self.hostile + generated {
        let page = try #require(theme.render(Item(name: text))?.text)
        cases.append((place.name, text, place.read))
        pages.append(page)
      }
    }
    for ((place, text, read), parsed) in zip(cases, try HTMLParser.parse(pages)) {
      // A path or a parser may write a line end in another way; the text must be the same otherwise.
      let found = read(parsed)
      #expect(found.map { Array($0.utf8) } == Array(text.utf8), "\(place): \(text.debugDescription)")
      #expect(parsed.all.allSatisfy { !["b", "img"].contains($0.name) }, "\(place): \(text.debugDescription)")
      #expect(parsed.all.count { $0.name == "i" } == 1, "\(place): \(text.debugDescription)")
      #expect(
        parsed.all.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } },
        "\(place): \(text.debugDescription)")
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u{01}javascript:alert(1)", "javascript:\u{0E33}=alert(1)", "javascript:\u{0301}", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd",
    "blob:x", "feed:x", "intent:x", "view-source:x", ":x", "javascript\u{0301}:x", "x y:z",
  ]) func `an address that would run is an error, and nothing of it is printed`(_ url: String) throws {
    let theme = Theme(["page.html": "<a href=\"\\(item.name)\">x</a>"])
    let result = try #require(theme.render(Item(name: url)))
    #expect(result.text == "<a href=\"\">x</a>")
    #expect(result.problems.map(\.rule.name) == ["unsafe-url"])
    let external = Theme(["page.html": "<a href=\"\\(item.link)\">x</a>"])
    #expect(external.render(Item(link: .external(url)))?.problems.map(\.rule.name) == ["unsafe-url"])
  }

  @Test(arguments: [
    ("https://e.org/?a=1&b=\"2\"", "https://e.org/?a=1&amp;b=%222%22"), ("/a b/é", "/a%20b/%C3%A9"),
    ("mailto:a@b.c", "mailto:a@b.c"),
    ("tel:+15550100", "tel:+15550100"), ("#x", "#x"), ("a\\b", "a%5Cb"), ("x'y", "x%27y"),
  ]) func `a harmless address is kept`(_ url: String, _ written: String) {
    #expect(rendered("<a href=\"\\(item.name)\">x</a>", Item(name: url)) == "<a href=\"\(written)\">x</a>")
  }

  @Test(arguments: [
    ("<script>let x = \\(item.name)</script>", "in a script"), ("<script>\\(item.count)</script>", "in a script"),
    ("<a onclick=\"f(\\(item.count))\">", "event handler"), ("<a ONCLICK='\\(item.name)'>", "event handler"),
    ("<!-- \\(item.name) -->", "in a comment"), ("<\\(item.name)>", "tag's name"), ("</\\(item.name)>", "tag's name"),
    ("<h\\(item.count)>x</h1>", "tag's name"), ("<a \\(item.name)=x>", "attribute's name"),
    ("<a data-\\(item.name)=x>", "attribute's name"),
    ("<a title=\\(item.name)>", "without quotes"), ("<a title=x\\(item.name)>", "without quotes"),
    ("<iframe srcdoc=\"\\(item.name)\">", "srcdoc"),
    ("<meta http-equiv=\"refresh\" content=\"0; url=\\(item.name)\">", "redirect"),
    ("<a href=\"javascript:f(\\(item.count))\">", "runs code"),
    ("<a href=\"data:\\(item.name)\">", "runs code"), ("<base href=\"\\(item.link)\">", "<base>"),
    ("<script type=\"\\(item.name)\">x</script>", "'type'"),
    ("<iframe>\\(item.name)</iframe>", "<iframe>"), ("<!DOCTYPE \\(item.name)>", "declaration"),
    ("<title></tit\\(item.name)</title>", "tag's name"),
    ("<style>a { color: \\(item.name) }</style>", "style sheet"),
    ("<p style=\"color: \\(item.name)\">x</p>", "style sheet"),
    ("<title>\\(item.markup)</title>", "only in text"), ("<p title=\"\\(item.markup)\">x</p>", "only in text"),
    ("<script src=\"\\(item.name)\"></script>", "runs in the page"),
    ("<script type=module>\\(item.name)</script>", "in a script"),
    ("<script type='application/json' type='module'>\\(item.name)</script>", "in a script"),
    ("<svg><script>\\(item.name)</script></svg>", "in a script"),
    ("<title>x</title ><script>\\(item.name)</script>", "in a script"),
    ("<a title='x'onclick='\\(item.name)'>", "event handler"),
  ]) func `places without a safe escape are errors at load`(_ template: String, _ words: String) {
    let found = problems(template)
    #expect(found.contains { $0.contains(words) }, "\(found)")
    #expect(rendered(template) == nil)
  }

  @Test(arguments: [
    "<a \\(if item.isNew)href\\(else)title\\(end)=\"\\(item.name)\">x</a>",
    "<a \\(if item.isNew)on\\(end)click=\"\\(item.name)\">x</a>",
    "<a \\(if item.isNew)href\\(else)title\\(end) = \"\\(item.name)\">x</a>",
    "<meta content=\"\\(item.name)\" http-equiv=\"refresh\">", "<a href=\"java&#115;cript:\\(item.name)\">x</a>",
    "<a href=\"\\(if item.isNew)java\\(end)script:\\(item.name)\">x</a>",
    "<a href=\"\\(item.name)script:\\(item.name)\">x</a>",
    "<script type=\"module\" type=\"application/json\">\\(item.name)</script>",
    "<script type type=\"application/json\">\\(item.name)</script>",
    "<script type=\"importmap\">\\(item.name)</script>",
    "<svg><title/></svg><script>\\(item.name)</script>", "<script>/*<!--<script></script>\\(item.name)--></script>",
    "<noscript><p title=\"\\(item.name)\"></p></noscript>", "<svg><script href=\"\\(item.name)\"></script></svg>",
    "<body\\(if item.isNew) onload\\(end) =\"0,'>\\(item.name)\">",
    "<a href=\"\\(item.note ?? \"https\"):\\(item.name)\">x</a>",
    "<meta http-equiv=\"\\(if item.isNew)refresh\\(else)x\\(end)\" content=\"\\(item.name)\">",
    "<meta http-equiv=\"&#114;efresh\" content=\"\\(item.name)\">",
    "<a href=\"\\(item.name)&colon;\\(item.name)\">x</a>", "<a href=\"\\(item.name)&#58;\\(item.name)\">x</a>",
    "<a href=\"java\(String(repeating: "\t", count: 40))script:\\(item.name)\">x</a>",
    "<script \\(if item.isNew)type\\(else)id\\(end) type=\"application/json\">\\(item.name)</script>",
    "<svg><![CDATA[><a title=']]><a onclick=\"\\(item.name)\"'></a></svg>",
    "<svg><style><a onclick=\"1</style>/;\\(item.name)\"></a></svg>",
    "<svg><title><a onclick=\"1</title>/;\\(item.name)\"></a></svg>",
    "<math><mtext><style><a onclick=\"1</style>/;\\(item.name)\"></a></math>",
    "<meta charset=\"\\(item.name)\">", "<img alt=\"\" srcset=\"a.png \\(item.name)\">",
    "<svg><set attributeName=\"href\" to=\"\\(item.name)\"/></svg>", "<p>\\()</p>",
  ]) func `what is put together in pieces is refused`(_ template: String) {
    #expect(!problems(template).isEmpty)
    #expect(rendered(template) == nil)
  }

  @Test func `what runs in a page comes from this site`() throws {
    let theme = Theme(["page.html": "<script src=\"\\(item.link)\"></script>"])
    #expect(theme.render(Item(link: .site("assets/a.js")))?.text == "<script src=\"../../assets/a.js\"></script>")
    #expect(
      theme.render(Item(link: .external("https://evil.example/x.js")))?.problems.map(\.rule.name) == ["unsafe-url"])
  }

  @Test(arguments: [
    "<p \\(if item.isNew)class=\"x\"\\(else)hidden\\(end)>x</p>",
    "<input \\(if item.isNew)checked\\(end) title=\"\\(item.name)\">",
    "<img alt=\"\" src=\"\\(item.link)\" />",
    "<svg><title>\\(item.name)</title><path d=\"M0\"/></svg><p>\\(item.name)</p>",
    "<svg/><style>a{}</style><p>\\(item.name)</p>", "<svg></svg><title>a < b</title><p>\\(item.name)</p>",
    "<link rel=\"stylesheet\" href=\"\\(asset(\"site.css\"))\"/>",
  ]) func `decent attributes are fine`(_ template: String) { #expect(problems(template) == []) }

  @Test func `a page of a JSON block keeps numbers and days as values`() {
    #expect(
      rendered(
        "<script type=\"application/json\">[\\(item.count), \\(item.isNew), \\(item.day), \\(item.name)]</script>")
        == "<script type=\"application/json\">[3, false, \"2026-11-05\", \"N\"]</script>")
  }

  @Test func `colours, numbers and listed words are printed in styles`() {
    #expect(
      rendered("<style>a{color:\\(item.color);z-index:\\(item.count);font:\\(item.font)}</style>")
        == "<style>a{color:#0b6e6e;z-index:3;font:serif}</style>")
  }

  @Test func `each address of a srcset is judged`() throws {
    let theme = Theme(["page.html": "<img srcset=\"\\(item.link) 1x, \\(item.name) 2x\">"])
    #expect(theme.render(Item(name: "b,c.png"))?.text == "<img srcset=\"../b/ 1x, b%2Cc.png 2x\">")
    #expect(theme.render(Item(name: "javascript:x"))?.problems.count == 1)
  }

  @Test(arguments: [
    "<a href=\"\\(if item.isNew)x\">\\(else)y\\(end)", "\\(if item.isNew)<p \\(end)",
    "\\(for t in item.tags)<p title=\"\\(end)",
    "<a \\(if item.isNew)title=\"\\(end)x\">", "\\(if item.isNew)<script>\\(else)<p>\\(end)",
    "<s\\(if item.isNew) a=\"b\"\\(end)cript>\\(item.name)",
  ]) func `branches that leave the page in different places are errors`(_ template: String) {
    #expect(problems(template).contains { $0.contains("template-place") })
  }

  @Test(arguments: [
    "<a\\(if item.isNew) class=\"new\"\\(end)>x</a>", "<a class=\"\\(for t in item.tags)\\(t) \\(end)\">x</a>",
    "<a href=\"\\(if item.isNew)/x\\(else)\\(item.link)\\(end)\">x</a>", "\\(if item.isNew)<p>a</p>\\(else)b\\(end)",
    "<a\\(if item.isNew) hidden\\(end)>x</a>", "<a\\(if item.isNew) x=\"y\"\\(end) title=\"\\(item.name)\">x</a>",
    "<p title='\\(if item.isNew)a\\(else)b\\(end)'>x</p>",
  ]) func `branches that end where the others do are fine`(_ template: String) { #expect(problems(template) == []) }

  @Test func `two values of one address can't make a scheme together`() throws {
    let theme = Theme(["page.html": "<a href=\"\\(item.name)\\(item.note ?? \"\")\">x</a>"])
    #expect(
      theme.render(Item(name: "javascript", note: ":alert(1)"))?.text == "<a href=\"javascript%3Aalert%281%29\">x</a>")
  }

  @Test func `XML escapes text and leaves out what it forbids`() throws {
    let theme = Theme(["f.xml": "<a b=\"\\(item.name)\">\\(item.name)</a>"])
    let result = try #require(theme.render(Item(name: "<\u{0301}&\"\u{1}\u{FFFE}x"), "f.xml"))
    #expect(result.text == "<a b=\"&lt;\u{0301}&amp;&quot;x\">&lt;\u{0301}&amp;&quot;x</a>")
    #expect(result.problems.map(\.severity) == [.warning, .warning])
    #expect(problems("<!-- \\(item.name) -->", "f.xml").count == 1)
    #expect(problems("<![CDATA[\\(item.name)]]>", "f.xml").count == 1)
  }

  /// What an XML parser decodes before a browser runs it.
  @Test(arguments: [
    "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">var t = \"\\(item.name)\";</h:script>",
    "<x:p onclick=\"\\(item.name)\"/>", "<link href=\"\\(item.name)\"/>", "<a xlink:href=\"\\(item.name)\"/>",
    "<style>\\(item.name)</style>",
  ]) func `XML has no place where a text runs`(_ template: String) { #expect(problems(template, "f.xml").count == 1) }

  @Test func `an address in XML is a whole one`() {
    let theme = Theme(["f.xml": "<link href=\"\\(item.link)\"/>"])
    #expect(theme.render(Item(link: .site("a/")), "f.xml")?.text == "<link href=\"https://e.org/g/a/\"/>")
  }

  /// Each line makes the text a hundred times as long.
  @Test(arguments: [
    "a.replacing(\"x\", with: a)", "\"\\(a)\\(a)\\(a)\"", "a + a + a", "a.split(separator: \"\").joined(separator: a)",
  ])
  func `no template fills the memory`(_ growth: String) throws {
    var template = "\\(let a = \"\(String(repeating: "x", count: 100))\")"
    for _ in 0..<12 { template += "\\(let a = \(growth))" }
    let text = try #require(rendered(template + "\\(a.count)"))
    #expect((Int(text) ?? .max) <= 3_000_000, "\(text)")
  }

  @Test func `a value in a text file stays on its line`() {
    #expect(
      Theme(["r.txt": "a: \\(item.name)"]).render(Item(name: "x\nDisallow: /"), "r.txt")?.text == "a: x Disallow: /")
  }
}
