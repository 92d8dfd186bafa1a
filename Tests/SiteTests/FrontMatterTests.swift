import Settings
import Diagnostics
import Site
import TestSupport
import Testing
import Values

@Suite struct FrontMatterTests {
  private func parse(_ yaml: String) -> (front: FrontMatter?, problems: [String]) {
    let bytes = Array("---\n\(yaml)\n---\n\nx\n".utf8)
    let (source, diagnostics) = PageSource.parse(bytes, path: "a.md")
    return (
      source?.frontMatter,
      diagnostics.map { problem in
        let place = problem.location.position(in: bytes)?.description ?? "0:0"
        return "\(place) \(problem.message)" + (problem.hint.map { " | " + $0 } ?? "")
      }
    )
  }

  @Test(arguments: [
    ("---\n---\ntitle: T\nsummary: s\n---\n", 2), ("---\r\ntitle: T\r\n---\r\nsummary: s\r\n---\r\n", 3),
    ("---\ntitle: T\nsummary: s\n---\n\nkeyPoints:\n  - a\n\n# b\nreviewed: 2020-01-01\n---\n\nx\n", 4),
    ("---\ntitle: T\nsummary: s\n---\nreviewed: 2020-01-01\n---", 4),
  ]) func `keys after the end of the front matter are one problem`(_ text: String, _ line: Int) {
    let (source, problems) = PageSource.parse(Array(text.utf8), path: "a.md")
    #expect(source == nil && problems.count == 1)
    #expect(problems.first?.location.position(in: Array(text.utf8))?.line == line)
  }

  @Test(arguments: [
    "x\n\n---\n\ny", "summary: of it\n\nMore.", "Summary: of it\n---\n", "summary:of it\n---",
    "summary: s\nand more\n---\n",
    "# Risks\n\nreviewed: 2020-01-01\n---\n", "- a: b\n---\n", "",
  ]) func `words that only look like keys are text`(_ body: String) {
    let (source, problems) = PageSource.parse(Array("---\ntitle: T\nsummary: s\n---\n\(body)".utf8), path: "a.md")
    #expect(source != nil && problems.isEmpty)
  }

  @Test func `every key is read with its type`() throws {
    let (front, problems) = parse(
      """
      title: "0123"
      summary: No
      type: treatment
      published: 2026-01-02
      updated: 2026-02-03
      author: a-b
      reviewer: c
      reviewed: 2026-03-04
      reviewEvery: 2 years
      image: { file: x.png, alt: Alt, caption: C, credit: Me }
      share: { title: T, summary: S, image: s.png, pinImage: p.png, networks: [x, email] }
      tags: [one, 1.10]
      related: [b.md]
      order: -3
      aliases: [/old/]
      slug: other
      template: t.html
      language: en-GB
      draft: true
      publishOn: 2026-01-01
      expireOn: 2027-01-01
      keyPoints: [a, b]
      treatment: { name: N, bodyLocation: face, risks: [r], contraindications: [c] }
      references:
        - { id: a, text: "A: b", url: https://e.org/ }
      toc: false
      extra: { k: 0x1F }
      """)
    #expect(problems == [])
    let read = try #require(front)
    #expect(read.title == "0123")
    #expect(read.summary == "No")
    #expect(read.type == .treatment)
    #expect(read.published?.value == Day(year: 2026, month: 1, day: 2))
    #expect(read.reviewEvery == 24)
    #expect(read.image?.alt == "Alt")
    #expect(read.share?.networks?.map(\.value) == ["x", "email"])
    #expect(read.tags.map(\.value) == ["one", "1.10"])
    #expect(read.order == -3)
    #expect(read.draft == true)
    #expect(read.treatment?.risks.map(\.value) == ["r"])
    #expect(read.references.first?.text == "A: b")
    #expect(read.toc == false)
    #expect(read.extra == ["k": "0x1F"])
  }

  @Test(arguments: [
    ("title: x\nsummary: y\nsumary: z", "4:1 there is no key 'sumary' | did you mean 'summary'?"),
    (
      "title: x\nsummary: y\npublished: 2026-13-02",
      "4:12 'published' is not a date: '2026-13-02' | write year-month-day, for example 2026-03-02"
    ),
    (
      "title: x\nsummary: y\npublished: 2026-02-30",
      "4:12 'published' is not a date: '2026-02-30' | that month has 28 days"
    ),
    (
      "title: x\nsummary: y\npublished: 2026-05-02\nupdated: 2026-05-01",
      "5:10 'updated' is before 'published' (2026-05-02) | correct one of the two dates"
    ),
    ("title: [a]\nsummary: y", "2:8 'title' must be a text, not a list"),
    ("title:\nsummary: y", "2:7 'title' is empty | write the title that readers see"),
    ("summary: y", "1:1 'title' is missing | write 'title: …' below the first '---'"),
    ("title: x\nsummary: y\ntags: one", "4:7 'tags' must be a list, not a text | write it as [one, two]"),
    (
      "title: x\nsummary: y\nkeyPoints: [It may help, and soon., It may not.]",
      "4:26 the comma ends an item of the list, so 'and soon.' is an item of its own | put quotes around the whole sentence: \"It may help, and soon.\""
    ),
    (
      "title: x\nsummary: y\nkeyPoints: It may help.",
      "4:12 'keyPoints' must be a list, not a text | write each on a line of its own that begins with '- '"
    ),
    ("title: x\nsummary: y\ndraft: yes", "4:8 'draft' must be true or false | write 'draft: true' or 'draft: false'"),
    ("title: x\nsummary: y\norder: 1.5", "4:8 'order' must be a whole number | write it in digits, such as 'order: 3'"),
    ("title: x\nsummary: y\ntype: artcle", "4:7 'artcle' isn't a value of 'type' | did you mean 'article'?"),
    (
      "title: x\nsummary: y\nreviewEvery: 2 weeks", "4:14 'reviewEvery' is not a length of time | for example 24 months"
    ),
    ("title: x\nsummary: y\ntitle: z", "4:1 the key 'title' is used twice (first in line 2) | keep one of them"),
    (
      "title: &a x\nsummary: y",
      "2:8 anchors (&name) and aliases (*name) can't be used here | write the value out; put quotes around a text that begins with & or *"
    ),
    (
      "title: !!python/object x\nsummary: y",
      "2:8 tags (!name) can't be used here | leave the tag out; put quotes around a text that begins with !"
    ),
    (
      "title: a: b\nsummary: y",
      "2:9 a colon and a space can't be used inside a text here | put the whole text in quotes: \"…: …\""
    ),
    ("title: x\nimage: { fil: a }", "3:10 there is no key 'fil' | did you mean 'file'?"),
  ]) func `each mistake has its place and its answer`(_ yaml: String, _ problem: String) {
    #expect(parse(yaml).problems.contains(problem), "\(parse(yaml).problems)")
  }

  @Test func `columns count characters, also after letters of several bytes`() {
    #expect(
      parse("title: é\nimage: { alt: \"é漢\", fil: a }\nsummary: y").problems.first?.hasPrefix(
        "3:21 there is no key 'fil'") == true)
  }

  @Test func `lines are the file's, even after line breaks that only YAML knows`() {
    #expect(
      parse("title: \"a\u{2028}b\"\nsummary: y\noops: 1").problems.first?.hasPrefix("4:1 there is no key 'oops'")
        == true)
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000), "a: " + String(repeating: "{b: ", count: 10_000),
    String(repeating: "- ", count: 20_000) + "x",
    "a: &a [x]\n" + (1...60).map { "b\($0): &b\($0) [*a, *a]" }.joined(separator: "\n"),
    String(repeating: "? ", count: 10_000),
  ]) func `bombs are refused at once`(_ yaml: String) {
    let time = cpuTime { #expect(!parse(yaml).problems.isEmpty) }
    #expect(time < .seconds(5))
  }

  @Test func `a bracket or an ampersand in a text is no bomb`() {
    #expect(parse("title: \"" + String(repeating: "[", count: 40) + "\"\nsummary: Q&A, R & D [x] {y}").problems == [])
  }
}
