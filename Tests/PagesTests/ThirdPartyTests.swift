import Diagnostics
import Testing

/// What templates and style sheets write out that browsers load.
@Suite struct ThirdPartyTests {
  private let pages = ["a.md": page("title: A\nsummary: s\ntemplate: wide.html")]
  private let settings = "title: T\nurl: https://e.org/g/\nshare: { pictures: false }\n"

  private func problems(_ html: String, css: String = "", settings more: String = "") throws -> [Diagnostic] {
    var templates = ["wide.html": "<p>\\(article.title)</p>" + html]
    if !css.isEmpty { (templates["assets/own.css"], templates["assets/fonts/x.woff2"]) = (css, "x") }
    return try SmallSite(pages, settings: settings + more, templates: templates).problems.filter {
      $0.rule.id == "third-party"
    }
  }

  @Test(arguments: [
    "<script src=\"https://tags.example/a.js\"></script>", "<img alt=\"\" src=\"https://tags.example/p.gif\">",
    "<link rel=\"stylesheet\" href=\"https://tags.example/a.css\">", "<link href='//tags.example' rel='preconnect'>",
    "<iframe src=https://tags.example/embed/x></iframe>", "<img alt=\"\" srcset=\"https://tags.example/b.png 2x\">",
    "<video poster=\"HTTPS://Tags.Example/x.png\"></video>", "<form action=\"https://tags.example/send\"></form>",
    "<svg><image href=\"https://tags.example/x.png\"/></svg>", "<img alt=\"\" src=\"/\\tags.example/x\">",
    "<script src=\"https://tags.example/\\(article.title).js\"></script>",
    "<audio src=\"https:tags.example/a.mp3\"></audio>",
    "<link rel=\"canonical stylesheet\" href=\"https://tags.example/x\">", "<a ping=\"https://tags.example/x\">x</a>",
    "<noscript><img alt=\"\" src=\"https://tags.example/tr?id=1\"></noscript>",
    "<noscript>\\(if article.title == \"x\")<iframe src=\"https://tags.example/ns.html\"></iframe>\\(end)</noscript>",
    "<base href=\"https://tags.example/\">", "<base href=//tags.example/>",
    "<meta http-equiv=\"refresh\" content=\"0; URL='https://tags.example/x'\">",
    "<meta content=\"0;url=https://tags.example/x\" http-equiv=\"ref&#114;esh\">",
    "<link rel=\"stylesheet\" href=\"https://tags.example/x\" href=\"\\(asset(\"site.css\"))\">",
    "<link rel=\"stylesheet\" rel=\"author\" href=\"https://tags.example/x\">",
    "<img alt=\"\" src=\"\\(asset(\"site.js\"))\" attributionsrc=\"https://tags.example/x\">",
    "<svg><image><set attributeName=\"href\" to=\"https://tags.example/x\"/></image></svg>",
    "<svg><rect><animate attributeName=\"fill\" values=\"red;url(https://tags.example/x)\"/></rect></svg>",
    "<svg><font-face-uri xlink:href=\"https://tags.example/x\"/></svg>",
    "<embed src=\"https://user@tags.example:443/x\">", "<img alt=\"\" src=\"https&#58;//tags.example/x\">",
    "<img alt=\"\" src=\"&#x68;ttps&colon;&sol;&sol;tags.example/x\">",
    "<img alt=\"\" src=\"ht\ntps:/\t/tags.example/x\">",
    "<img alt=\"\" src=\"&#47;/tags.example/x\">", "<link rel=\"\\(page.kind)\" href=\"https://tags.example/x\">",
  ]) func `another host that is asked for with the page is an error`(_ html: String) throws {
    let found = try problems(html)
    #expect(found.contains { $0.message.hasPrefix("'tags.example' would learn") && $0.severity == .error }, "\(found)")
    #expect(found.allSatisfy { $0.location.path == "Templates/wide.html" && $0.location.range != nil })
    let excuse = "allow: [{ host: tags.example, in: Templates/wide.html, reason: agreed }]"
    #expect(try problems(html, settings: excuse).isEmpty)
    #expect(try !problems(html, settings: excuse.replacing("wide", with: "base")).isEmpty)
  }

  @Test(arguments: [
    "<script>f()</script>", "<script type=\"module\">f()</script>", "<body onload=\"f()\">",
    "<a onclick='f()' href=\"#\">x</a>", "<iframe srcdoc=\"&lt;script>f()&lt;/script>\"></iframe>",
    "<a href=\"javascript:f()\">x</a>", "<a href=\" jav\nascript:f()\">x</a>",
    "<form action=\"javascript:f()\"></form>",
    "<button formaction=\"VBScript:f\">x</button>", "<script src=\"data:text/javascript,f()\"></script>",
    "<iframe src=\"data:text/html,<script>f()</script>\"></iframe>", "<a href=\"&#106;avascript:f()\">x</a>",
    "<svg><a><set attributeName=\"href\" to=\"javascript:f()\"/></a></svg>",
    "<link rel=\"stylesheet\" href=\"data:text/css,a{}\">", "<noscript><a href=\"javascript:f()\">x</a></noscript>",
  ]) func `code in a page is an error`(_ html: String) throws {
    #expect(try problems(html).count == 1)
    #expect(try problems(html, settings: "allow: [{ host: inline, reason: agreed }]").isEmpty)
  }

  @Test(arguments: [
    ("<img alt=\"\" src=\"/logo.svg\">", "asset(\"logo.svg\")"),
    ("<img alt=\"\" src='logo.svg'>", "asset(\"logo.svg\")"),
    ("<script src=\"../assets/a.js\"></script>", "asset(\"a.js\")"),
    ("<link rel=icon href=/favicon.ico>", "asset(\"favicon.ico\")"),
    ("<img alt=\"\" src=\"/pictures/\\(article.title)\">", "asset("),
  ]) func `a fixed path of something that is loaded is an error`(_ html: String, _ hint: String) throws {
    let found = try problems(html)
    #expect(found.count == 1 && found[0].severity == .error && found[0].hint?.contains(hint) == true, "\(found)")
  }

  @Test(arguments: [
    "<style>@import url(https://fonts.example/a.css);</style>", "<style>@import/**/'//fonts.example/a.css';</style>",
    "<p style=\"background:url(https://fonts.example/p.png)\">x</p>",
    "<style>a{b:u\\72l(https://fonts.example/x)}</style>", "<style>a{b:url(\\68ttps://fonts.example/x)}</style>",
    "<style>a{b:image-set(url(x ) 1x, 'https://fonts.example/x' 2x)}</style>",
    "<svg><path d=\"M0\" filter=\"url('https://fonts.example/f.svg#a')\"/></svg>",
    "<svg><path d=\"M0\" style='fill:url(https://fonts.example/f.svg#a)'/></svg>",
    "<style>a{b:url(https://fonts.example/x</style>",
    "<style>\\(if article.title == \"x\")a\\(end){b:url(https://fonts.example/x)}</style>",
  ]) func `another host that a style in the page asks is an error`(_ html: String) throws {
    let inline = "allow:\n- { host: inline, reason: agreed }\n"
    let found = try problems(html, settings: inline)
    #expect(found.contains { $0.message.hasPrefix("'fonts.example' would learn") }, "\(found)")
    let excused = try problems(html, settings: inline + "- { host: fonts.example, reason: x }\n")
    #expect(!excused.contains { $0.message.contains("fonts.example") }, "\(excused)")
  }

  @Test(arguments: ["<style>a{b:c}</style>", "<p style=\"b:c\">x</p>", "<style>\\(theme.accent) a</style>"])
  func `a style in a page is an error`(_ html: String) throws {
    #expect(try problems(html).map(\.severity) == [.error])
    #expect(try problems(html, settings: "allow: [{ host: inline, reason: agreed }]").isEmpty)
  }

  @Test(arguments: [
    ("- { host: a.example, reason: x }", "no template loads anything from 'a.example'"),
    ("- { host: inline, reason: x }", "no template has code"),
    ("- { host: tags.example, reason: x }\n- { host: a.example, reason: x }", nil),
    ("- { host: tags.example, in: Templates/wide.html, reason: x }", nil),
    (
      "- { host: tags.example, reason: x }\n- { host: tags.example, in: Templates/base.html, reason: x }",
      "no file 'Templates/base.html'"
    ),
    (
      "- { host: tags.example, reason: x }\n- { host: a.example, in: Templates/wide.html, reason: x }",
      "loads nothing from 'a.example'"
    ),
  ]) func `an excuse that excuses nothing is a warning`(_ allow: String, _ expected: String?) throws {
    let html = allow.contains("tags") ? "<img alt=\"\" src=\"https://tags.example/p.gif\">" : "<p>one</p>"
    let found = try problems(html + "<p>on</p>", settings: "allow:\n\(allow)\n")
    #expect(found.map(\.severity) == (expected == nil ? [] : [.warning]), "\(found)")
    #expect(expected == nil || found.first?.message.contains(expected ?? "") == true, "\(found)")
    #expect(found.allSatisfy { $0.location.path == "Content/site.yaml" && $0.location.range != nil })
  }

  @Test(arguments: [
    ("<base href=\"/guide/\">", "leave <base> out"),
    ("<meta http-equiv=\"refresh\" content=\"0; url=/new/\">", "aliases:"),
  ]) func `what leads the whole page to a fixed path says what to do instead`(_ html: String, _ hint: String) throws {
    let found = try problems(html)
    #expect(found.count == 1 && found[0].hint?.contains(hint) == true, "\(found)")
  }

  @Test func `a fixed path of a link is a warning`() throws {
    #expect(try problems("<a href=\"/about/\">x</a>").map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "<a href=\"https://other.example/\">x</a>", "<img alt=\"\" src=\"data:image/gif;base64,R0\">",
    "<img alt=\"\" src=\"https://e.org/g/x.png\">",
    "<link rel=\"canonical\" href=\"https://other.example/x\">",
    "<link rel=\"alternate author\" href=\"https://other.example/x\">",
    "<a href=\"#x\">x</a>", "<script src=\"\\(asset(\"site.js\"))\"></script>",
    "<script type=\"application/ld+json\">{}</script>",
    "<a href=\"tel:+15550100\">x</a>", "<a href=\"\\(site.home)\">x</a>", "<p title=\"https://other.example\">x</p>",
    "<!-- <script src=\"https://tags.example\"></script> -->",
    "<img alt=\"\" src=\"\\(if article.title == \"x\")\\(asset(\"site.js\"))\\(end)\">",
  ]) func `what asks nobody is fine`(_ html: String) throws { #expect(try problems(html) == []) }

  @Test(arguments: [
    ("@import url(https://fonts.example/a.css);", "'fonts.example'"),
    ("@import '//fonts.example/a.css';", "'fonts.example'"),
    ("a{background:URL( \"https://fonts.example/x.png\" )}", "'fonts.example'"),
    ("a{src:url(fonts/x.woff2)}", "has another name"),
    ("a{src:url('/fonts/x.woff2?v=1')}", "has another name"), ("a{src:url(none.woff2)}", "there is no file"),
    ("@import \"more.css\";", "there is no file"),
    ("@import/**/'https://fonts.example/a.css';", "'fonts.example'"),
    ("@\\69mport 'https://fonts.example/a.css';", "'fonts.example'"),
    ("a{b:-webkit-image-set('//fonts.example/a' 1x)}", "'fonts.example'"),
    ("a{b:src('//fonts.example/a')}", "'fonts.example'"),
    ("a{--a:\"https://fonts.example/x\";b:image-set(var(--a) 1x)}", "'fonts.example'"),
    ("@import url(\"data:text/css,@import%20'https://fonts.example'\");", "inside an address"),
    ("a{b:cross-fade(\"//fonts.example\",red)}", "'fonts.example'"),
    ("a{b:'/*';c:url(//fonts.example/x)}d{e:'*/'}", "'fonts.example'"),
  ]) func `what a style sheet loads is checked`(_ css: String, _ expected: String) throws {
    let found = try problems("", css: css)
    #expect(found.count == 1 && found[0].message.contains(expected), "\(found)")
    #expect(found.first?.location.path == "Templates/assets/own.css" && found.first?.location.range != nil)
  }

  @Test(arguments: [
    "a{src:url(\"\\(asset(\"fonts/x.woff2\"))\")}", "a{src:url(data:font/woff2;base64,AA)}",
    "/* @import url(https://fonts.example) */", "a{fill:url(#x)}", "a::after{content:'https://fonts.example'}",
    "a{b:'url(https://fonts.example)'}", "a{b:image-set(url(data:,x) type('image/png'))}",
  ]) func `a style sheet may load what is there`(_ css: String) throws { #expect(try problems("", css: css) == []) }

  @Test(arguments: [
    "allow: x", "allow: [{ host: a.example }]", "allow: [{ reason: x }]", "allow: [{ hots: a.example, reason: x }]",
  ])
  func `an excuse names its host and its reason`(_ yaml: String) throws {
    let problems = try SmallSite(pages, settings: settings + yaml).problems
    #expect(
      problems.contains { $0.rule.id == "front-matter" && $0.location.path == "Content/site.yaml" }, "\(problems)")
  }
}
