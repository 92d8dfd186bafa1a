import Diagnostics
import Settings
import Site
import Testing
import Values

/// What people and other programs write, and the one day or value that can be meant.
@Suite struct WrittenValueTests {
  private func problems(_ yaml: String) -> [String] {
    PageSource.parse(Array("---\ntitle: T\nsummary: s\n\(yaml)\n---\n".utf8), path: "a.md").diagnostics.map {
      "\($0.message) | \($0.hint ?? "")"
    }
  }

  @Test(arguments: [
    ("12/25/2026", "write 2026-12-25"), ("25.12.2026", "write 2026-12-25"), ("2026/5/7", "write 2026-05-07"),
    ("2026-05-07 08:30", "write 2026-05-07"), ("2026-05-07T08:30:00+02:00", "write 2026-05-07"),
    ("7/7/2026", "write 2026-07-07"),
    ("5/7/2026", "for example"), ("13/13/2026", "for example"), ("May 7", "for example"), ("2026-02-30", "28 days"),
    ("5/7/26", "for example"),
  ]) func `a day is suggested where only one can be meant`(_ text: String, _ hint: String) {
    #expect(problems("published: \(text)").contains { $0.contains(hint) }, "\(problems("published: \(text)"))")
  }

  @Test(arguments: ["true", "True", "TRUE", "false", "False"]) func `YAML's spellings of true and false are known`(
    _ text: String
  ) {
    #expect(problems("draft: \(text)").isEmpty)
  }

  @Test(arguments: [
    ("draft: yes", "'draft: true' or 'draft: false'"), ("draft: \"True\"", "'draft: true', without quotes"),
    ("order: 2nd", "'order: 3'"),
    ("title: 'Tis done", "double quotes"), ("share: { title: #1 }", "in quotes"),
  ]) func `a hint says what to write`(_ yaml: String, _ hint: String) {
    #expect(problems(yaml).contains { $0.contains(hint) }, "\(problems(yaml))")
  }

  @Test(arguments: [
    ("UK", "write GB"), ("Deutschland", "write DE"), ("Japan", "write JP"), ("U.S.A.", "write US"),
    ("Nowhere", "for example"),
  ])
  func `a country has a code`(_ country: String, _ hint: String) {
    func problems(_ country: String) -> [String] {
      let text = "title: T\nurl: https://e.org/\npublisher: { address: { country: \"\(country)\" } }\n"
      return SiteSettings.parse(Array(text.utf8)).diagnostics.map { "\($0.message) | \($0.hint ?? "")" }
    }
    #expect(
      problems(country).contains { $0.contains("isn't a country's code") && $0.contains(hint) }, "\(problems(country))")
    #expect(problems("fr").isEmpty && problems("NZ").isEmpty)
  }
}
