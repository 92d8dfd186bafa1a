import Site
import Diagnostics
import Foundation
import Testing

@testable import Settings

@Suite struct SettingsDocumentTests {
  private func parse(_ yaml: String) -> (root: SettingsNode?, problems: [String]) {
    let bytes = Array(yaml.utf8)
    let (root, diagnostics) = SettingsDocument.parse(bytes, range: 0..<bytes.count, path: "a.yaml")
    let lines = LineIndex(bytes)
    return (
      root,
      diagnostics.map { problem in
        let place = problem.location.range.map { LinePosition($0, in: lines).description } ?? "0:0"
        return "\(place) \(problem.message)"
      }
    )
  }

  /// The values of a map of texts.
  private func texts(_ yaml: String) -> [String: String] {
    guard case .map(let entries)? = parse(yaml).root?.content else { return [:] }
    var texts: [String: String] = [:]
    for (key, value) in entries {
      if case .scalar(let name, _) = key.content, case .scalar(let text, _) = value.content { texts[name] = text }
    }
    return texts
  }

  private static let anchor = "anchors (&name) and aliases (*name) can't be used here"
  private static let tag = "tags (!name) can't be used here"

  @Test func `every duplicate key is reported, at every level, each at its own place`() {
    let (root, problems) = parse(
      """
      title: a
      tags: [b]
      share: { title: c, title: d, image: e, title: f }
      title: g
      references:
        - id: h
          "id": i
        - id: j
      tags: k
      """)
    #expect(
      problems == [
        "3:20 the key 'title' is used twice (first in line 3)",
        "3:40 the key 'title' is used twice (first in line 3)",
        "4:1 the key 'title' is used twice (first in line 1)",
        "7:5 the key 'id' is used twice (first in line 6)",
        "9:1 the key 'tags' is used twice (first in line 2)",
      ])
    #expect(root?.isMap == true, "what is left can be judged")
  }

  @Test func `everything refused before a syntax error is reported, and so is the error`() {
    let (root, problems) = parse(
      """
      a: &x 1
      b: *x
      c: !t 2
      d: { <<: *x }
      e: [one, *x, &y two]
      ? [f]
      : g
      h: "open
      """)
    #expect(root?.isCut == true)
    #expect(
      problems == [
        "1:4 \(Self.anchor)", "2:4 \(Self.anchor)", "3:4 \(Self.tag)", "4:6 merge keys (<<) can't be used here",
        "4:10 \(Self.anchor)", "5:10 \(Self.anchor)", "5:14 \(Self.anchor)",
        "6:3 a key must be a word, not a list", "8:4 the quote that begins here is not closed",
      ])
  }

  @Test(arguments: [
    ("a: *Fast* healing", "1:4 \(anchor)"), ("a: *Fast healing*", "1:4 \(anchor)"), ("- *Fast*", "1:3 \(anchor)"),
    ("- **Fast** healing", "1:3 \(anchor)"), ("a: [b, *c, d]", "1:8 \(anchor)"), ("a: &b &c d", "1:4 \(anchor)"),
    ("a: &b", "1:4 \(anchor)"), ("&b a: c", "1:1 \(anchor)"), ("a: ! b", "1:4 \(tag)"), ("a: !b!c d", "1:4 \(tag)"),
    ("a: !!str b", "1:4 \(tag)"), ("a: !<b d", "1:4 \(tag)"), ("a: !b !c d", "1:4 \(tag)"),
    ("a: * b", "1:5 * and & have a special meaning in YAML"),
    ("a: b\n---\nc: d", "2:1 a second '---' begins another document"),
    ("a: b\u{0}c", "1:5 a control character can't be used in YAML"),
    ("a: é\u{FFFE}", "1:5 a control character can't be used in YAML"),
    ("a: b\n  c # d", "2:5 a comment begins here, so these words would be left out"),
    ("a: b\n  - c", "2:3 this item is read as part of the text above it"),
    ("a:\n- b\n  - \"c: d\"", "3:3 this item is read as part of the text above it"),
  ]) func `what settings never need is one problem at its place`(_ yaml: String, _ problem: String) {
    #expect(parse(yaml).problems == [problem])
  }

  @Test(arguments: [
    ">-\n  *Fast* healing", ">-\n  &more", "|\n  key: \"unclosed\n  it's [open {\n  - *x\n  !t <<: 1", "\"*Fast* & [\"",
    "'&a: \"{'", "Q&A, R & D [x] {y}", "5 * 3", "a\n  *b*", "a *b* \"c", "wait!",
  ]) func `ordinary text isn't a problem`(_ value: String) {
    #expect(parse("title: a\nsummary: \(value)\nslug: b").problems == [])
    #expect(texts("title: a\nsummary: \(value)\nslug: b")["slug"] == "b")
  }

  @Test func `a refused value has no second problem`() {
    let bytes = Array(
      """
      ---
      title: *a
      summary: &Short
      draft: !maybe
      image: { file: *pic, alt: x, oops: y }
      references: [{ id: *a }]
      extra: { k: *a }
      order: x
      title: again
      ---
      """.utf8)
    let (source, diagnostics) = PageSource.parse(bytes, path: "a.md")
    #expect(source != nil)
    #expect(
      diagnostics.sortedAndUnique().map { "\($0.location.position(in: bytes)?.description ?? "0:0") \($0.message)" }
        == [
          "2:8 \(Self.anchor)", "3:10 \(Self.anchor)", "4:8 \(Self.tag)", "5:16 \(Self.anchor)",
          "5:30 there is no key 'oops'", "6:20 \(Self.anchor)", "7:13 \(Self.anchor)",
          "8:8 'order' must be a whole number", "9:1 the key 'title' is used twice (first in line 2)",
        ])
  }

  @Test(arguments: [
    (
      "order: x\ntags: [a",
      ["2:8 'order' must be a whole number", "3:7 this list lacks a comma or its ]"]
    ),
    ("oops: x\ndraft: 'it's\n", ["2:1 there is no key 'oops'", "3:12 a key and a colon are missing here"]),
    (
      "order: x\nimage:\n  size: y\n alt: z",
      ["2:8 'order' must be a whole number", "5:2 a key and a colon are missing here"]
    ),
    ("- a\n b: [", ["3:3 a colon and a space can't be used inside a text here"]),
    (
      "tags: a\norder: \(String(repeating: "[", count: 18))",
      ["2:7 'tags' must be a list, not a text", "3:24 lists or maps are nested more than 16 deep"]
    ),
  ]) func `where reading stops, what was read is checked, not what is missing`(_ yaml: String, _ problems: [String]) {
    let bytes = Array("---\n\(yaml)\n---\n".utf8)
    let (source, diagnostics) = PageSource.parse(bytes, path: "a.md")
    #expect(source == nil)
    #expect(
      diagnostics.sortedAndUnique().map { "\($0.location.position(in: bytes)?.description ?? "0:0") \($0.message)" }
        == problems)
  }

  @Test(arguments: [
    ("a: \"b\u{2028}c\"\noops: *x", "2:7"), ("a: \"b\u{85}c\"\noops: *x", "2:7"), ("a: b\u{2028}oops: *x", "1:12"),
    ("é: *x", "1:4"), ("a: \"é漢😀\"\nb: [\"é漢😀\", *x]", "2:12"), ("a: é\r\nb: 漢\r\nc: *x\r\n", "3:4"),
    ("a: é\rb: *x", "2:4"), ("a: |\r\n  é\u{2029}\r\n\r\nb: *x", "4:4"),
    ("a: 'é\u{2028}\n\n  b'\n# 漢\u{85}# x\nc: [ # é\n *x]", "6:2"),
  ]) func `places are lines and characters of the file`(_ yaml: String, _ place: String) {
    #expect(parse(yaml).problems == ["\(place) \(Self.anchor)"])
  }

  @Test func `a text reaches up to the end of its line`() throws {
    let yaml = "a: \"b \\\" c\" # d\nb: [é, f]\nc: g\n  h\nd: |\n  i\ne:\n"
    guard case .map(let entries)? = parse(yaml).root?.content else { return #expect(Bool(false)) }
    #expect(
      entries.map { entry in
        let position = LinePosition(entry.value.range, in: LineIndex(Array(yaml.utf8)))
        return "\(position.line):\(position.byteColumn)-\(position.endByteColumn)"
      } == [
        "1:4-12", "2:4-7", "3:4-5", "5:4-5", "7:3-3",
      ])
  }

  @Test func `nesting ends at a fixed depth`() {
    let message = "lists or maps are nested more than 16 deep"
    #expect(parse(String(repeating: "[", count: 17) + String(repeating: "]", count: 17)).problems == [])
    #expect(parse(String(repeating: "[", count: 18)).problems == ["1:18 \(message)"])
    #expect(parse(String(repeating: "- ", count: 18)).problems == ["1:35 \(message)"])
    let lines = "a: &b\n" + String(repeating: " [\n", count: 18)
    #expect(parse(lines).problems == ["1:4 \(Self.anchor)", "18:2 \(message)"])
  }

  /// Of the thread that asks, in seconds.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// 64 kB of each. Processor time, because other tests run beside this one.
  @Test(arguments: [
    "[", "{", "- ", "? ", "a: [", "{a: ", "\"", "\"a\" ", "'", "&a ", "*a ", "!a ", "[[],", "a: b\n", ": ", "a, ",
    "%TAG !a! b\n", "[\n", "&a\n", "? a\n", "- a: ", "a\u{2028}", "#", "- *a\n", "|\n", "\t", "é",
  ]) func `huge settings are read or refused quickly`(_ piece: String) {
    let flood = String(repeating: piece, count: 64 * 1024 / piece.utf8.count)
    for yaml in [flood, "a: " + flood, "a: [" + flood, "a: \"" + flood, "a:\n - " + flood] {
      let start = processorTime()
      _ = parse(yaml)
      let seconds = processorTime() - start
      // What grows as a square takes minutes; a machine whose cores are shared takes three times as long as one's own.
      #expect(seconds < 9, "\(piece): \(seconds) s")
    }
  }
}
