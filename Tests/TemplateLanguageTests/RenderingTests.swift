import TemplateLanguage
import Testing
import Values

@Suite struct RenderingTests {
  @Test(arguments: [
    ("a\\(item.name)b", "aNb"), ("\\\\(x)", "\\(x)"), ("\\d \\", "\\d \\"), ("\\(/* note */)x", "x"),
    ("\\(\"t \\(item.name)!\")", "t N!"), ("\\(item.count + 1)", "4"), ("\\(item.name + \"!\")", "N!"),
    ("\\(item.note ?? \"none\")", "none"), ("\\(item.isNew ? \"new\" : \"old\")", "old"),
    ("\\(item.extra[\"k\"] ?? \"–\")", "–"), ("\\(item.tags[1] ?? \"–\")", "two"),
    ("\\(item.tags.joined(separator: \", \"))", "one, two"),
    ("\\(item.tags.count)", "2"), ("\\(item.tags.first ?? \"\")", "one"),
    ("\\(item.tags.reversed().joined(separator: \"\"))", "twoone"),
    ("\\(item.tags.dropFirst(1).joined(separator: \"\"))", "two"),
    ("\\(item.tags.prefix(1).joined(separator: \"\"))", "one"),
    ("\\(item.others.map(\\.name).joined(separator: \"+\"))", "A+B"), ("\\(item.others.filter(\\.isNew).count)", "1"),
    ("\\(if item.tags.contains(\"two\"))y\\(end)", "y"), ("\\(item.name.lowercased())", "n"),
    ("\\(\"a b\".capitalized)", "A B"),
    ("\\(\"abc\".prefix(2))", "ab"), ("\\(\"a-b\".replacing(\"-\", with: \"+\"))", "a+b"),
    ("\\(\"a,b\".split(separator: \",\").count)", "2"),
    ("\\(if \"abc\".hasPrefix(\"ab\") && !\"abc\".hasSuffix(\"x\"))y\\(end)", "y"), ("\\(\"é\".count)", "1"),
    (
      "\\(item.day.formatted(.long)) \\(item.day.formatted(.short)) \\(item.day.iso) \\(item.day.year)",
      "November 5, 2026 11/5/2026 2026-11-05 2026"
    ),
    ("\\(1234567.formatted())", "1,234,567"), ("\\(item.link)", "https://e.org/g/a/b/"),
    ("\\(item.link.path)", "/a/b/"),
    ("\\(item.link.absolute ?? \"\")", "https://e.org/g/a/b/"), ("\\(item.markup)", "<b>x</b>"),
    ("\\(item.markup.text)", "x"),
    ("\\(item.minutes(1)), \\(item.minutes(3000))", "1 minute, 3,000 minutes"),
    ("\\(item.color) \\(item.font)", "#0b6e6e serif"),
    ("\\(item.first?.name ?? \"–\")", "A"), ("\\(item.first?.first?.name ?? \"–\")", "–"),
    ("\\(item.first?.name.count ?? 0)", "1"),
    ("\\(if item.count >= 3 && item.count < 4)y\\(end)", "y"), ("\\(if item.count == 3 || item.isNew)y\\(end)", "y"),
    ("\\(if item.note == nil)y\\(end)", "y"), ("\\(if item.font == \"serif\")y\\(end)", "y"), ("\\(-3)", "-3"),
    ("\\(if !(item.isNew))y\\(end)", "y"),
  ]) func `expressions mean what they mean in Swift`(_ template: String, _ text: String) {
    let item = Item(tags: ["one", "two"], others: [Item(name: "A"), Item(name: "B", isNew: true)])
    #expect(rendered(template, item) == text)
  }

  @Test func `branches, loops and names`() {
    let template = """
      \\(if let note = item.note)
      note \\(note)
      \\(else if item.isNew, item.count > 2)
      new
      \\(else)
      old
      \\(end)
      \\(for (index, tag) in item.tags.enumerated())
      \\(let both = "\\(index)\\(tag)")
      - \\(both)
      \\(else)
      no tags
      \\(end)
      """
    #expect(rendered(template) == "old\nno tags\n")
    #expect(rendered(template, Item(note: "!", tags: ["a", "b"])) == "note !\n- 0a\n- 1b\n")
    #expect(rendered(template, Item(isNew: true, tags: ["a"])) == "new\n- 0a\n")
  }

  @Test func `loops nest, and the inner one may be empty`() {
    let item = Item(others: [Item(name: "A", tags: ["1", "2"]), Item(name: "B"), Item(name: "C", tags: ["3"])])
    #expect(
      rendered("\\(for o in item.others)\\(o.name)\\(for t in o.tags)\\(t)\\(else)-\\(end);\\(end)", item)
        == "A12;B-;C3;")
  }

  @Test func `a line of forms alone leaves no empty line`() {
    #expect(rendered("a\n  \\(if item.isNew)  \n  b\n  \\(end)\nc\n") == "a\nc\n")
    #expect(rendered("a \\(if !item.isNew)b\\(end) c\n") == "a b c\n")
    #expect(rendered("a\n\\(item.name)\nb") == "a\nN\nb")
  }

  @Test func `layouts, slots and includes`() {
    let theme = Theme([
      "page.html":
        "\\(layout \"outer.html\")\n\\(let t = item.name)\n\\(fill head)<title>\\(t)</title>\\(end)\nbody \\(t)\n",
      "outer.html": "\\(layout \"base.html\")\n<main>\\(content)</main>\n\\(fill top)\\(slot head)\\(end)\n",
      "base.html":
        "<head>\\(slot top)\\(slot nothing)</head>\\(content)\\(include \"foot.html\", label: item.name + \"!\")",
      "foot.html": "<p>\\(label) \\(item.count)</p>",
    ])
    #expect(theme.problems() == [])
    #expect(theme.render()?.text == "<head><title>N</title></head><main>\nbody N\n</main>\n\n<p>N! 3</p>")
  }

  @Test(
    arguments: [
      ("", "a/b/", "../a/b/"), ("a/b/", "a/b/", "./"), ("a/", "a/b/", "b/"), ("a/b/", "", "../../"), ("", "", "./"),
      ("a/b/", "a/c/#x", "../c/#x"), ("a/b/", "a/b/#x", "#x"), ("x/", "assets/s.css", "../assets/s.css"),
      ("", "a:b/", "./a:b/"),
    ] as [(String, String, String)]) func `links are relative to their page`(
      _ page: String, _ target: String, _ expected: String
    )
  {
    let wanted = page.isEmpty && expected.hasPrefix("../") ? String(expected.dropFirst(3)) : expected
    #expect(LinkBase(siteURL: nil, page: page).written(.site(target)) == wanted)
  }

  @Test func `a page at any address links from the host's root`() {
    #expect(LinkBase(siteURL: "https://e.org/g/", page: "", root: "/g/").written(.site("a/")) == "/g/a/")
  }
}
