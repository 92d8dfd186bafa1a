import Diagnostics
import TemplateLanguage
import TestSupport
import Testing
import Values

@Suite struct CheckingTests {
  @Test(arguments: [
    ("  <h1>\\(item.nmae)</h1>", "1:14 template-name 'item' has no member 'nmae' | did you mean 'name'?"),
    ("\\(itme.name)", "1:3 template-name there is no 'itme' here | did you mean 'item'?"),
    (
      "\\(item.note)",
      "1:3 template-optional 'item.note' is optional and may be missing | use 'if let note = item.note', or give a default with '??'"
    ),
    (
      "\\(item.first.name)",
      "1:3 template-optional 'item.first' is optional and may be missing | use 'if let first = item.first', or give a default with '??'"
    ),
    ("\\(item)", "1:3 template-type a whole Item can't be printed (item is Item) | print one of its members"),
    (
      "\\(item.tags)",
      "1:3 template-type a list can't be printed (item.tags is [String]) | use 'for', or '.joined(separator: \", \")'"
    ),
    (
      "\\(if item.name)x\\(end)",
      "1:6 template-type 'if' needs a Bool, but 'item.name' is String | use '!item.name.isEmpty'"
    ),
    (
      "\\(if let n = item.name)x\\(end)",
      "1:14 template-type 'item.name' is never missing, so 'if let' is not needed | use 'let', or remove the 'if'"
    ),
    (
      "\\(item.name.upercased())",
      "1:13 template-name 'item.name' is String, which has no member 'upercased' | did you mean 'uppercased'?"
    ),
    (
      "\\(item.name.uppercased)",
      "1:13 template-type 'uppercased' is a method of String | add brackets: write 'uppercased()'"
    ),
    (
      "\\(item.name.prefix(\"2\"))",
      "1:20 template-type 'prefix' needs an Int here, but '\"2\"' is String | prefix(Int) -> String"
    ),
    (
      "\\(item.name.replacing(\"a\", \"b\"))",
      "1:28 template-type the argument needs its label 'with:' | replacing(String, with: String) -> String"
    ),
    ("\\(for x in item.name)\\(end)", "1:12 template-type 'for' needs a list, but 'item.name' is String"),
    (
      "\\(item.count + item.name)",
      "1:14 template-type '+' needs two texts or two numbers, but 'item.count' is Int and 'item.name' is String"
    ),
    (
      "\\(if item.count == item.name)\\(end)",
      "1:17 template-type these values can't be compared: 'item.count' is Int and 'item.name' is String"
    ),
    ("\\(item.name ?? \"x\")", "1:3 template-type 'item.name' is never missing, so '??' is not needed"),
    ("\\(include \"no.html\")", "1:11 template-include there is no file 'no.html' to include | known: page.html"),
    (
      "\\(include \"page.html\")",
      "1:11 template-include 'page.html' includes itself | a template can't include itself, not even through other files"
    ),
    ("\\(layout \"page.html\")", "1:10 template-include the layout 'page.html' leads back to itself"),
    (
      "\\(content)",
      "1:1 template-layout \\(content) works only in a layout | a file becomes a layout when another one begins with \\(layout \"…\")"
    ),
    ("\\(if item.isNew)", "1:1 template-syntax this 'if' is never closed | write \\(end) where it ends"),
    ("a\n\\(end)", "2:1 template-syntax this 'end' has no block to close"),
    ("\\(else)", "1:1 template-syntax this 'else' doesn't belong to an 'if' or 'for'"),
    (
      "x \\(item.name",
      "1:5 template-syntax '\\(' has no closing ')' | to print these characters themselves, write \\\\("
    ),
    ("\\(\"x)", "1:3 template-syntax this text has no closing quote"),
    ("\\(item.name item)", "1:13 template-syntax this does not belong here | expected ')'"),
    ("\\(item.)", "1:8 template-syntax the name of a member is missing here"),
    ("\\(3 $ 4)", "1:5 template-syntax this character has no meaning in a template | to print \\( itself, write \\\\("),
    (
      "\\(asset(\"site.cs\"))",
      "1:9 template-name there is no file 'site.cs' in Templates/assets | did you mean 'site.css'?"
    ),
    (
      "\\(item.minutes)",
      "1:3 template-type this word depends on a number (item.minutes is Plural) | give it one, as in 'words.minutes(3)'"
    ),
    (
      "\\(item.day)",
      "1:3 template-type a day can be written in several ways (item.day is Day) | use '.formatted(.long)', '.formatted(.short)' or '.iso'"
    ),
    (
      "\\(item.day.formatted(.wide))",
      "1:22 template-type a day's format is '.long' or '.short' | as in 'formatted(.long)'"
    ),
    (
      "\\(item.isNew)",
      "1:3 template-type a Bool can't be printed (item.isNew is Bool) | use 'if', or 'condition ? \"this\" : \"that\"'"
    ),
    (
      "\\(item.others.map(\\.nam).joined(separator: \"\"))",
      "1:19 template-name Item has no member 'nam' | did you mean 'name'?"
    ),
    (
      "\\(item.others.joined(separator: \"\"))",
      "1:15 template-type 'joined' does not work on [Item] | use '.map(\\.name)' first"
    ),
    (
      "\\(let fill = 1)", "1:7 template-syntax 'fill' is a reserved word of the template language | choose another name"
    ),
    ("\\(if)a\\(end)", "1:1 template-syntax 'if' is incomplete | for example \\(if !article.tags.isEmpty)"),
    (
      "\\(if item.count = 0)x\\(end)",
      "1:17 template-syntax this does not belong here | write '==' to compare, or 'let name = …' to name a value"
    ),
    ("\\(for t of item.tags)\\(t.name)\\(else)y\\(end)", "1:9 template-syntax 'in' is missing here"),
    ("\\(item.tags.enumerated())", "1:13 template-type 'enumerated()' can be used only in 'for (index, name) in …'"),
    ("\\(item?.name ?? \"\")", "1:3 template-type 'item' is never missing, so '?.' is not needed | write '.'"),
  ]) func `every mistake has its place and a way to correct it`(_ template: String, _ problem: String) {
    #expect(problems(template) == [problem])
  }

  @Test func `all problems of a template come in one run, each once`() {
    let found = problems(
      "\\(item.a)\n\\(item.b)\n\\(for x in item.tags)\\(item.a)\\(end)\n\\(if item.name)\\(end)\n\\(include \"x\")")
    #expect(found.count == 5)
  }

  @Test func `a partial is judged where it is included, and reported once`() {
    let theme = Theme(["page.html": "\\(include \"p.html\")\\(include \"p.html\")", "p.html": "\\(item.oops)"])
    #expect(theme.problems().map(\.location.path) == ["Templates/p.html"])
  }

  @Test func `slots must exist, and be filled once`() {
    let theme = Theme([
      "page.html": "\\(layout \"base.html\")\\(fill head)a\\(end)\\(fill head)b\\(end)\\(fill hed)c\\(end)",
      "base.html": "\\(slot head)\\(content)",
    ])
    let found = theme.problems().map { "\($0.message) \($0.hint ?? "")" }
    #expect(found.count == 2)
    #expect(found[0].contains("filled twice"))
    #expect(found[1].contains("has no slot 'hed' did you mean 'head'?"))
  }

  @Test func `what an included file would fill is not lost`() {
    let theme = Theme(["page.html": "\\(include \"p.html\")", "p.html": "\\(fill head)lost\\(end)"])
    #expect(theme.problems().map(\.message) == ["an included file can't fill slots"])
  }

  @Test func `a page whose layout is missing is checked all the same`() {
    let found = problems("\\(layout \"bas.html\")\\(item.oops)\\(fill head)\\(item.ouch)\\(end)")
    #expect(found.count == 3)
  }

  @Test func `a problem of a partial is reported once, also where pages know other names`() {
    let theme = Theme([
      "page.html": "\\(let a = 1)\\(include \"p.html\")\\(let b = 1)\\(include \"p.html\")", "p.html": "\\(oops)",
    ])
    #expect(theme.problems().count == 1)
  }

  @Test func `a layout without content would lose the page`() {
    let theme = Theme(["page.html": "\\(layout \"base.html\")x", "base.html": "y"])
    #expect(theme.problems().first?.message.contains("has no \\(content)") == true)
  }

  @Test func `files that include each other many times over are refused, quickly`() {
    var files = ["page.html": "\\(include \"f0.html\")"]
    for index in 0..<30 {
      files["f\(index).html"] = String(repeating: "x\\(item.name)\\(include \"f\(index + 1).html\")", count: 4)
    }
    files["f30.html"] = "x"
    let theme = Theme(files)
    #expect(theme.problems().contains { $0.message.contains("too many includes") })
  }

  @Test(arguments: [
    "\\(", "\\(((((", "\\(\"\\(\"\\(", "\\(a.b.", "\\(if", "\\(for (", "\\(let", "\\(include", "\\(fill", "\\(\\.",
    "\\(/*", "\\(a ? b", "\\(a[", "\u{FEFF}\\(\u{0301})",
  ])
  func `an incomplete template is a problem, never a crash`(_ template: String) { #expect(!problems(template).isEmpty) }

  @Test func `deep nesting is a problem, never a crash`() {
    let deep = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
    #expect(!problems("\\(\(deep))").isEmpty)
    #expect(!problems(String(repeating: "\\(if item.isNew)", count: 10_000)).isEmpty)
    #expect(!problems("\\(" + String(repeating: "!", count: 100_000) + "item.isNew)").isEmpty)
    #expect(!problems("\\(item.name" + String(repeating: " + item.name", count: 100_000) + ")").isEmpty)
    #expect(!problems("\\(" + String(repeating: "true ? 1 : ", count: 100_000) + "1)").isEmpty)
  }

  /// No kind of nesting exceeds its own limit, but one is inside the other.
  @Test func `nesting of all kinds together is a problem, never a crash`() {
    func wrapped(_ levels: Int, _ strings: Int, _ step: (String) -> String) -> String {
      var expression = "\"\""
      for _ in 0..<strings {
        for _ in 0..<levels { expression = step(expression) }
        expression = "\"\\(\(expression))\""
      }
      return "\\(\(expression))"
    }
    let sums = String(repeating: " + \"\"", count: 255)
    #expect(!problems(wrapped(18, 3) { "(\($0)\(sums))" }).isEmpty)
    #expect(!problems(wrapped(28, 4) { "(\($0)\(sums))" }).isEmpty)
    let calls = String(repeating: ".lowercased()", count: 62)
    #expect(!problems(wrapped(28, 4) { "(\($0)\(calls))" }).isEmpty)
  }

  @Test func `a chain of layouts is a problem, never a crash`() {
    var files = ["page.html": "\\(layout \"l0.html\")x"]
    for index in 0..<3000 { files["l\(index).html"] = "\\(layout \"l\(index + 1).html\")\\(content)" }
    files["l3000.html"] = "\\(content)"
    #expect(Theme(files).problems().contains { $0.message == "layouts are nested too deeply" })
  }

  @Test func `includes that add up to a flood are refused`() {
    let large = String(repeating: "x", count: 100_000)
    let theme = Theme(["page.html": String(repeating: "\\(include \"x.html\")", count: 9000), "x.html": large])
    #expect(theme.problems().map(\.message) == ["there are too many includes, or they are nested too deeply"])
  }

  /// The minutes are only there to report a test that hangs. What is promised is counted in CPU time.
  @Test(.timeLimit(.minutes(10)), arguments: ["", "0123456789"]) func `no loop goes on for ever`(_ text: String) throws
  {
    var template = "\\(let l = \"a,a,a,a,a,a,a,a,a,a\".split(separator: \",\"))"
    for index in 0..<20 { template += "\\(for x\(index) in l)" }
    template += text + String(repeating: "\\(end)", count: 20)
    let time = try cpuTime {
      let result = try #require(Theme(["page.html": template]).render())
      #expect(result.problems.map(\.rule.id) == ["template-size"])
    }
    #expect(time < .seconds(60))
  }

  @Test(.timeLimit(.minutes(10))) func `no text keeps the compiler busy`() {
    let names = String(repeating: "a", count: 300_000)
    let templates = [
      String(repeating: "\\(/*x\n", count: 20_000), String(repeating: "\\(/*x\n", count: 10_000) + "*/",
      "<p \(names)=\"\(names)\">", "<\(names) a=\"\(names)\">x", String(repeating: "\\(else if true)", count: 60_000),
      "\\(if true)" + String(repeating: "\\(else if true)", count: 60_000),
      (0..<3000).map { "\\(let a\($0) = 1)" }.joined() + String(repeating: "\\(zz)", count: 3000),
      "\\(\"\(names)\".replacing(\"\(names.dropFirst(150_000))b\", with: \"\").split(separator: \"\(names.dropFirst(150_000))b\").count)",
    ]
    let time = cpuTime { for template in templates { _ = rendered(template) } }
    // What grows as a square takes many minutes; a machine whose cores are shared takes twice as long as one's own.
    #expect(time < .seconds(50))
  }
}
