import Articles
import Checks
import Diagnostics
import Testing

/// Each rule finds what it is for, and leaves its neighbours alone.
@Suite struct CheckTests {
  private func found(_ text: String) throws -> [String] {
    Checker.standard.check(try article(text), path: "page.md").findings.map(\.rule.id)
  }

  @Test(arguments: [
    ("claim-contradiction", "## A\n\nIt is painless.\n\n## B\n\nMany people find it very painful."),
    ("claim-contradiction", "## A\n\nYou need three sessions.\n\n## B\n\nMost people need six sessions."),
    ("claim-contradiction", "## A\n\nDo not drive for two days.\n\n## B\n\nYou can drive again after six hours."),
    ("claim-contradiction", "## A\n\nYou may run from the next day.\n\n## B\n\nAvoid running for six weeks."),
    ("claim-contradiction", "## A\n\nYou are asleep under general anaesthesia.\n\n## B\n\nYou stay awake throughout."),
    (
      "claim-contradiction",
      "## A\n\n| Crutches | 6 weeks |\n|---|---|\n| Sling | 6 weeks |\n\n## B\n\nWear the sling for two weeks."
    ),
    ("session-plan-hedge", "You need 3 to 6 sessions."),
    ("claim-fda-scope", "Our device is FDA-cleared."),
    ("rf-mixed", "We also offer RF microneedling."),
    ("home-device", "A dermaroller is a good start."),
    (
      "readability-grade",
      String(
        repeating: "Patients frequently experience transient erythema following percutaneous interventions. ", count: 20
      )
    ),
    ("sentence-long", String(repeating: "word ", count: 21)),
    ("paragraph-long", String(repeating: "One two three four five six. ", count: 14)),
    ("jargon-term", "You may have erythema."), ("jargon-term", "It can lead to thrombophlebitis."),
    ("hard-word", "Wash it prior to the visit."),
    ("acronym-undefined", "PIH may occur."),
    ("passive-heavy", String(repeating: "Your skin is cleaned. ", count: 12)),
    ("numbers-style", "Some foods, e.g. nuts."),
    ("list-long", (1...8).map { "- item \($0)" }.joined(separator: "\n")),
    ("honcode-mark", "We are HONcode certified."),
    ("skin-tone-language", "Dark skin may get marks."),
    ("second-person", "The patient should stay out of the sun."),
    ("link-text", "For the risks [click here](https://example.org/a)."),
    ("heading-style", "## WHAT YOU MUST KNOW"), ("heading-style", "## Before you come."),
    ("image-words", "![Image of a face](a.png)"),
    ("photo-consent", "![Before and after](a.png)"),
  ])
  func `a fault is found`(rule: String, text: String) throws {
    let found = try found(text)
    #expect(found.contains(rule), "\(found)")
  }

  @Test(arguments: [
    (
      "claim-contradiction",
      "## LED light\n\nThere is no downtime.\n\n## Laser\n\nAfter the laser, stay at home for a week."
    ),
    (
      "claim-contradiction",
      "## A\n\nThe first six weeks you come every day.\n\n## B\n\nAfter that you come once a month."
    ),
    ("claim-contradiction", "## A\n\nMyth: it is painless.\n\n## B\n\nMany people find it painful."),
    ("claim-contradiction", "## A\n\nDo not drive for two days.\n\n## B\n\nYou can drive again after three days."),
    (
      "claim-contradiction",
      "## A\n\nMost people need three sessions.\n\n## B\n\nMost people need two to four sessions."
    ),
    ("session-plan-hedge", "Most people have 3 to 6 sessions."),
    ("claim-fda-scope", "It is FDA-cleared to improve the look of acne scars."),
    ("rf-mixed", "RF microneedling is not the same as microneedling."),
    ("home-device", "Do not use a dermaroller."),
    ("jargon-term", "Your skin may be red (erythema)."), ("jargon-term", "Erythema means redness."),
    ("acronym-undefined", "Dark marks (PIH) may occur. PIH can last."), ("acronym-undefined", "Use SPF 50."),
    ("skin-tone-language", "Brown and black skin may get marks."),
    ("second-person", "You should stay out of the sun."),
    ("link-text", "Read about [the risks](https://example.org/a)."),
    ("heading-style", "## Before you come"),
    ("image-words", "![A face with light redness](a.png)"),
    ("photo-consent", "![A face](a.png \"Before and after three sessions. Results differ. Shown with consent.\")"),
  ])
  func `what is right is left alone`(rule: String, text: String) throws {
    let found = try found(text)
    #expect(!found.contains(rule), "\(found)")
  }

  @Test func `each rule has an id of its own, and says what, why and how`() {
    let rules = Check.all.map(\.rule)
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(rule.title.count > 15 && rule.reason.count > 20 && !rule.bad.isEmpty && !rule.good.isEmpty, "\(rule.id)")
    }
  }

  @Test func `a baseline knows findings by their sentences`() throws {
    let rule = try #require(Check.all.first).rule
    func finding(_ line: Int, _ text: String) -> Diagnostic {
      Diagnostic(.error, rule, SourceLocation(path: "a.md", line..<line + 1), "m", excerpt: text)
    }
    let old = [finding(1, "It is painless."), finding(9, "It is painless.")]
    let baseline = try Baseline(try Baseline(of: old).bytes())
    #expect(baseline.count == 2)
    #expect(baseline.new([finding(5, "It  IS painless")]) == [])
    #expect(baseline.new([finding(1, "It is very painless.")]).count == 1)
    #expect(baseline.new(old + [finding(20, "It is painless.")]).count == 1)
  }
}
