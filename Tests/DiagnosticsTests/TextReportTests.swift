import Diagnostics
import Testing

@Suite struct TextReportTests {
  private func text(_ diagnostic: Diagnostic, source: String) -> String {
    TextReport(isColored: false) { _ in Array(source.utf8) }.text(for: [diagnostic])
  }

  @Test func `a problem shows its place, its line, a caret and a hint`() {
    let place = SourceLocation(path: "Content/a.md", 19..<29)
    let diagnostic = Diagnostic.error(
      .frontMatter, place, "'reviewed' is not a date: '2026-13-02'", hint: "write year-month-day")
    #expect(
      text(diagnostic, source: "title: x\nreviewed: 2026-13-02\n") == """
        Content/a.md:2:11: error: 'reviewed' is not a date: '2026-13-02' [front-matter]
           2 | reviewed: 2026-13-02
             |           ^ write year-month-day

        """)
  }

  @Test func `the caret is below its letter, even after tabs, accents and wide characters`() {
    let source = "\té\u{0301}漢x"
    let report = text(
      .error(.link, SourceLocation(path: "p", source.utf8.count - 1..<source.utf8.count), "m"), source: source)
    #expect(report.hasSuffix("     | \t   ^\n"))
  }

  @Test func `a problem of a whole file has no line`() {
    #expect(
      text(.warning(.file, SourceLocation(path: "Content/x.md"), "is empty", hint: "write it"), source: "") == """
        Content/x.md: warning: is empty [file]
             = write it

        """)
  }

  @Test func `control characters of a file never reach the terminal`() {
    let report = text(
      .error(.link, SourceLocation(path: "p", 0..<0), "bad '\u{1B}[2J'"), source: "\u{1B}]0;x\u{07}")
    #expect(!report.utf8.contains(0x1B) && !report.utf8.contains(0x07))
  }

  @Test func `a line that begins with two colons is shown as it is, since it doesn't begin a line there`() {
    let report = text(.error(.link, SourceLocation(path: "p", 0..<3), "::x"), source: ":::note\n##[error]")
    #expect(report == "p:1:1: error: ::x [link]\n   1 | :::note\n     | ^\n")
    let path = text(.error(.link, SourceLocation(path: "::error::p"), "m"), source: "")
    #expect(path.hasPrefix("\u{FFFD}:error::p"))
  }

  @Test func `a long line is cut around its place`() {
    let source = String(repeating: "a", count: 5000) + "!" + String(repeating: "b", count: 5000)
    let report = text(.error(.link, SourceLocation(path: "p", 5000..<5001), "m"), source: source)
    let lines = report.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count < 130 })
    let caret = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) }
    #expect(caret.map { Array(lines[1])[$0] } == "!")
  }
}
