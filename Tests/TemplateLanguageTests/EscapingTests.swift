import Diagnostics
import Foundation
import TemplateLanguage
import Testing
import Values

@Suite struct EscapingTests {
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
    #expect(result.problems.map(\.rule.id) == ["unsafe-url"])
    let external = Theme(["page.html": "<a href=\"\\(item.link)\">x</a>"])
    #expect(external.render(Item(link: .external(url)))?.problems.map(\.rule.id) == ["unsafe-url"])
  }

  @Test func `what is allowed is what has no scheme or an allowed one`() {
    let pieces = [
      "https", "HTTPS", "java", "script", "tel", ":", "/", "?", "#", "\\", "\t", "\n", " ", "\0", "\u{1}", "\u{0301}",
      "x",
      "sms", "\u{7F}", "httpsx", "@", "`", "mailto", "long-long-long-",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let url = Array((first + second + third + ":x").utf8)
          let isAllowed =
            switch URLPolicy.scheme(of: url) {
            case .none: true
            case .named(let name): URLPolicy.allowedSchemes.contains(name)
            case .malformed: false
            }
          #expect(URLPolicy.isAllowed(url) == isAllowed, "\(url)")
        }
      }
    }
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
    "<a href=\"\\(item.name):alert(1)\">x</a>", "<a href=\"\\(item.name)&colon;alert(1)\">x</a>",
    "<a href=\"\\(if item.isNew)\\(item.name)\\(end):alert(1)\">x</a>",
    "<svg></math><style><a onclick=\"1</style>/;\\(item.name)\"></a></svg>",
    "<svg><foreignObject><p></svg></p></foreignObject><style><a onclick=\"1</style>/;\\(item.name)\"></a></svg>",
    "<svg><desc><p/></desc></svg></p></desc><style><a onclick=\"1</style>/;\\(item.name)\"></a></svg>",
    "<svg><g></svg><title><a onclick=\"1</title>/;\\(item.name)\"></a></svg>",
  ]) func `what is put together in pieces is refused`(_ template: String) {
    #expect(!problems(template).isEmpty)
    #expect(rendered(template) == nil)
  }

  @Test func `what runs in a page comes from this site`() throws {
    let theme = Theme(["page.html": "<script src=\"\\(item.link)\"></script>"])
    #expect(theme.render(Item(link: .site("assets/a.js")))?.text == "<script src=\"../../assets/a.js\"></script>")
    #expect(
      theme.render(Item(link: .external("https://evil.example/x.js")))?.problems.map(\.rule.id) == ["unsafe-url"])
  }

  @Test(arguments: [
    "<p \\(if item.isNew)class=\"x\"\\(else)hidden\\(end)>x</p>",
    "<input \\(if item.isNew)checked\\(end) title=\"\\(item.name)\">",
    "<img alt=\"\" src=\"\\(item.link)\" />",
    "<svg><title>\\(item.name)</title><path d=\"M0\"/></svg><p>\\(item.name)</p>",
    "<svg/><style>a{}</style><p>\\(item.name)</p>", "<svg></svg><title>a < b</title><p>\\(item.name)</p>",
    "<link rel=\"stylesheet\" href=\"\\(asset(\"site.css\"))\"/>",
    "<svg><g><path d=\"M0\"/></g></svg><style>a{}</style><script>if (a <b) {}</script><p>\\(item.name)</p>",
    "<svg><desc>x</desc><title>y</title></svg><script>if (a <b) {}</script><p>\\(item.name)</p>",
    "<math><mi>x</mi></math><script>if (a <b) {}</script><p>\\(item.name)</p>",
    "<a href=\"\\(item.link)&amp;a=\\(item.name)\">x</a>",
    "<!-- x \\(if item.isNew)y\\(end) \\(for t in item.tags)z \\(end)--><p>\\(item.name)</p>",
    "<script type=\"application/manifest+json\">{\"a\": \\(item.name)}</script>",
    "<script type=\"application/json; charset=utf-8\">{\"a\": \\(item.name)}</script>",
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
    let theme = Theme(["page.html": "<img srcset=\"\\(item.link) 1x, x/\\(item.name) 2x\">"])
    #expect(theme.render(Item(name: "b,c.png"))?.text == "<img srcset=\"../b/ 1x, x/b%2Cc.png 2x\">")
    #expect(problems("<img srcset=\"a.png 1x, \\(item.name) 2x\">").contains { $0.contains("could name another site") })
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

  @Test(arguments: [
    "<a href=\"https://e.org\\(item.name)\">", "<a href='HTTPS:\\(item.name)'>", "<a href=\"http://\\(item.name)/\">",
    "<a href=\"//\\(item.name)\">", "<a href=\"https:\\\\e.org\\(item.name)\">",
    "<a href=\"https://e.org:\\(item.count)/\">", "<a href=\"https://u@\\(item.name)\">",
    "<a href=\" https://e.\\(item.count)\">",
    "<meta property=\"og:url\" content=\"https://e.org\\(item.name)\">", "<p data-x='https://e.org\\(item.link)'>",
    "<form action=\"https://e.org\\(item.name)\">", "<a href=\"\\(item.name)\\(item.name)\">",
    "<a href=\"\\(item.link)\\(item.name)\">",
    "<a href=\"\\(item.link)x\\(item.name)\">",
    "<a href=\"\\(if item.isNew)https://e.org\\(else)x\\(end)\\(item.name)\">",
    "<script type=\"application/ld+json\">{\"url\": \"https://e.org\\(item.name)\"}</script>",
    "<script type=\"application/json\">[\"https:\\/\\/\\(item.name)/\"]</script>",
    "<img srcset=\"https://e.org\\(item.count).png 1x\">",
    "\\(let u = \"https://e.org\\(item.name)\")<a href=\"\\(u)\">x</a>",
    "<a href=\"\\(\"https://e.org\" + item.name)\">x</a>", "<p>\\(\"//e.org:\\(item.count)\")</p>",
    "<a href=\"\\(item.isNew ? \"a\" : \"https://e.org\\(item.name)\")\">x</a>",
  ]) func `no value can become a part of a host's name`(_ template: String) {
    #expect(problems(template).contains { $0.contains("name of a host") || $0.contains("name another host") })
    #expect(rendered(template) == nil)
  }

  @Test(arguments: [
    "<a href=\"https://e.org/\\(item.name)\">x</a>", "<a href=\"https://e.org?x=\\(item.name)\">x</a>",
    "<a href=\"https://e.org#\\(item.name)\">x</a>", "<a href=\"tel:\\(item.name)\\(item.count)\">x</a>",
    "<a href=\"page-\\(item.name)-\\(item.count)/\">x</a>", "<a href=\"\\(item.name)/\\(item.count)\">x</a>",
    "<a href=\"\\(item.link)?q=\\(item.name)&amp;r=\\(item.name)\">x</a>",
    "<p title=\"\\(item.name)\\(item.name)\">x</p>", "<p>\\(\"https://e.org/\\(item.name)\")</p>",
    "<p>\\(\"https://e.org\" + \"/x\")</p>", "<p>\\(\"See https://e.org \\(item.name)\")</p>",
    "<p>\\(\"a//\\(item.name)\")</p>",
    "<p title=\"See https://e.org \\(item.name)\">x</p>", "<p title=\"\\(for t in item.tags)\\(t), \\(end)\">x</p>",
    "<script type=\"application/json\">[\"\\(item.name) \\(item.name)\", \"\\(for t in item.tags)\\(t), \\(end)\"]</script>",
    "<script type=\"application/json\">[\"https://e.org/\\(item.name)\", \"\\(if item.isNew)a\\(else)https://b\\(end)\"]</script>",
    "<img alt=\"\" src=\"/pictures/\\(item.name)\">", "<a href=\"\\(item.name)\">x</a>",
  ]) func `addresses that keep their host are fine`(_ template: String) { #expect(problems(template) == []) }

  @Test(arguments: [
    "<img alt=\"\" src=\"%\">", "<video poster=\"%\"></video>", "<source srcset=\"%\">", "<form action=\"%\"></form>",
    "<svg><image href=\"%\"/></svg>", "<svg><use xlink:href=\"%\"/></svg>", "<audio src='%'></audio>",
    "<input type=\"image\" src=\"%\">",
    "<body background=\"%\">", "<a ping=\"%\" href=\"x\">x</a>", "<button formaction=\"%\">x</button>",
    "<link rel=\"icon\" href=\"%\">",
  ]) func `what is loaded with a page comes from this site`(_ template: String) throws {
    let text = template.replacing("%", with: "\\(item.name)")
    #expect(!problems(text).isEmpty)
    let theme = Theme(["page.html": template.replacing("%", with: "\\(item.link)")])
    #expect(theme.render(Item(link: .site("a.png")))?.problems.isEmpty == true)
    #expect(
      theme.render(Item(link: .external("https://other.example/a.png")))?.problems.map(\.rule.id) == ["unsafe-url"])
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
    "<style>\\(item.name)</style>", "<p style=\"\\(item.name)\"/>",
    "<f><!--> \\(item.name) --></f>", "<f><!-- a --!> \\(item.name) --></f>",
    "<script><![CDATA[ </script> ]]>\\(item.name)</script>", "<script><?x </script> ?>\\(item.name)</script>",
    "<style><!-- </style> -->\\(item.name)</style>", "<s:animate attributeName=\"href\" values=\"\\(item.name)\"/>",
  ]) func `XML has no place where a text runs`(_ template: String) { #expect(problems(template, "f.xml").count == 1) }

  @Test func `styles of XML take colours`() {
    #expect(
      Theme(["f.xml": "<style>a{b:\\(item.color)}</style>"]).render(Item(), "f.xml")?.text
        == "<style>a{b:#0b6e6e}</style>")
  }

  @Test(arguments: ["/evil.example/", "//evil.example/", "\\evil.example", "/\\evil.example"])
  func `a value after a slash can't name another host`(_ path: String) throws {
    let text = try #require(rendered("<a href=\"/\\(item.name)\">x</a>", Item(name: path)))
    #expect(text.hasPrefix("<a href=\"/%2F") || text.hasPrefix("<a href=\"/%5C"))
    for (template, written) in [
      ("/\\(item.note ?? \"\")\\(item.name)", "/."), ("/\\(item.note ?? \"\")/evil.org", "/./evil.org"),
      ("\\(item.note ?? \"\")/\\(item.name)", "/%"),
    ] {
      let text = try #require(rendered("<a href=\"\(template)\">x</a>", Item(name: path)))
      #expect(text.hasPrefix("<a href=\"\(written)"), "\(text)")
    }
  }

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
