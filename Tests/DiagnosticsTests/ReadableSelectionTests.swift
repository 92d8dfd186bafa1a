import Diagnostics
import Testing

@Suite struct ReadableSelectionTests {
  private func report(_ diagnostics: [Diagnostic], all: Bool = false) -> [Substring] {
    TextReport(isColored: false, showsAll: all) { _ in nil }.text(for: diagnostics).split(separator: "\n")
  }

  private func problems(_ count: Int, _ rule: Rule, _ severity: Severity = .error, files: Int = 1) -> [Diagnostic] {
    (0..<count).map { Diagnostic(severity, rule, SourceLocation(path: "\($0 % files).md"), "problem \($0)") }
  }

  @Test func `of many problems of one kind in a file, some are shown and the others counted`() {
    let lines = report(problems(40, .link))
    #expect(lines.count == 31)
    #expect(lines.last == "… and 10 more problems of the kind [link] (--all shows all)")
    #expect(report(problems(40, .link), all: true).count == 40)
    #expect(report(problems(31, .link)).last == "… and 1 more problem of the kind [link] (--all shows it)")
  }

  @Test func `over all files there are more`() {
    #expect(report(problems(150, .slug, files: 150)).count == 101)
    #expect(report(problems(100, .slug, files: 100)).count == 100)
  }

  @Test func `no kind hides another, and no warning an error`() {
    let lines = report(problems(200, .link, .warning) + problems(3, .slug, .warning) + problems(5, .link, .error))
    #expect(lines.count { $0.contains("error: ") } == 5)
    #expect(lines.count { $0.contains("[slug]") } == 3)
    #expect(lines.count { $0.contains("warning: ") } == 33)
  }
}
