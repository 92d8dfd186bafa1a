import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct GuardTests {
  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    let (source, diagnostics) = MarkdownSource.checked(bytes, path: "x.md")
    guard let source else { return diagnostics }
    return diagnostics + Body.parse(source, in: ReadingContext()).diagnostics
  }

  private static func pathological(_ name: String) -> String {
    func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    return switch name {
    case "brackets": times("![[]()", 160_000)
    case "quotes": times(">", 100_000) + times("a*", 100_000)
    case "lists": times("- ", 30_000) + times("\n", 30_000)
    case "nested quotes": times("> ", 100_000) + "x"
    case "emphasis": times("*a **a ", 60_000)
    case "closers": times("a_ ", 100_000)
    case "openers": times("[a", 100_000)
    case "backticks": (1...1300).map { "e" + times("`", $0) }.joined()
    case "comments": times("<!--", 200_000)
    case "references": (1...20_000).map { "[\($0)]: /u\n\n" }.joined()
    case "entities": times("&#x41;&amp;", 80_000)
    case "deep list": (0..<400).map { times("  ", $0) + "- a\n" }.joined()
    default: times("\\", 500_000)
    }
  }

  @Test(arguments: [
    "brackets", "quotes", "lists", "nested quotes", "emphasis", "closers", "openers", "backticks", "comments",
    "references",
    "entities", "deep list", "backslashes",
  ]) func `no text takes long, whatever it holds`(_ name: String) {
    let text = Array(Self.pathological(name).utf8)
    let time = cpuTime { _ = problems(text) }
    // Two seconds are promised for the optimised program; unoptimised code may take ten times as long.
    #expect(time < .seconds(20))
  }

  @Test(arguments: [
    (String(repeating: "> ", count: 101) + "x", "nested"), (String(repeating: "1. ", count: 101) + "x", "nested"),
    (String(repeating: "[", count: 10_001), "brackets"),
    (String(repeating: "*a **a ", count: 60) + String(repeating: "x** x* ", count: 60), "nested"),
  ]) func `what is nested beyond reason is an error`(_ markdown: String, _ word: String) {
    let found = problems(Array(markdown.utf8))
    #expect(found.count == 1)
    #expect(found.first?.message.contains(word) == true)
  }

  @Test(arguments: [
    String(repeating: "-", count: 500), String(repeating: "* ", count: 300), String(repeating: "> ", count: 99) + "*x*",
  ])
  func `long rules and decent nesting are fine`(_ markdown: String) { #expect(problems(Array(markdown.utf8)).isEmpty) }

  @Test func `a file over a megabyte is refused`() {
    #expect(problems([UInt8](repeating: 0x61, count: 1_000_001)).map(\.rule.id) == ["file"])
  }

  @Test func `the marks of a merge are errors, a heading's underline is none`() {
    let text = Array("a\n<<<<<<< HEAD\n5 mg\n=======\n50 mg\n>>>>>>> other\n".utf8)
    #expect(problems(text).map { $0.location.position(in: text)?.line } == [2, 4, 6])
    #expect(problems(Array("Title\n=======\n".utf8)).isEmpty)
  }

  @Test func `a reference to a character that is none gives valid UTF-8`() {
    let html = Oracle.ours("&#xFFFE; &#xFFFF; x")
    #expect(html?.unicodeScalars.contains("\u{FFFD}") == true)
  }
}
