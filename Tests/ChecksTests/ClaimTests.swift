import Checks
import Diagnostics
import Testing

@Suite struct ClaimTests {
  private func found(_ text: String) throws -> [String] {
    ClaimFinder.all.findings(in: try prose(text)).map(\.claim.rule.id)
  }

  @Test(arguments: Claim.all.map(\.rule))
  func `each rule finds what it calls wrong, and nothing where it calls it right`(
    rule: Rule
  ) throws {
    #expect(try found(rule.bad).contains(rule.id), "\(rule.bad)")
    #expect(try !found(rule.good + "\n\n[^1]: A source.").contains(rule.id), "\(rule.good)")
  }

  @Test(arguments: [
    ("claim-no-risk", "There is no risk of scarring."), ("claim-no-risk", "A risk-free treatment."),
    ("claim-painless", "It is not painful."), ("claim-painless", "## Not painful"),
    ("claim-painless", "A pain\u{2011}free peel."),
    ("claim-painless", "It is pain\u{AD}less."), ("claim-painless", "It doesn\u{2019}t hurt."),
    ("claim-painless", "No\u{A0}pain at all."),
    ("claim-guarantee", "Results are guaranteed."), ("claim-safe-absolute", "Safe for all skin types."),
    ("claim-safe-absolute", "A safe treatment for all\nskin types."), ("claim-permanent", "Permanent results."),
    ("claim-cure", "It erases acne scars."), ("claim-superlative", "The best treatment."),
    ("claim-fda-approved", "An FDA-approved device."),
    ("claim-pigment-safe", "No risk of hyperpigmentation on darker skin."),
    ("claim-stat-uncited", "90% of patients saw results."), ("claim-painless", "| Pain |\n|---|\n| painless |"),
    ("claim-painless", "![A painless treatment](a.png)"),
    ("claim-painless", "See our [painless peel](https://example.org/)."),
    ("claim-painless", "Does it hurt? Yes, but is it painless? Absolutely."),
    ("claim-painless", "It is never not painless."),
  ])
  func `claims are found wherever readers see them`(rule: String, text: String) throws {
    let found = try found(text)
    #expect(found.contains(rule), "\(found)")
  }

  @Test(arguments: [
    "No treatment is without risk.", "It can be painful.", "It is not always painless.", "Is it painless?",
    "Results are not guaranteed.", "We cannot guarantee a result.", "It is not safe for everyone.",
    "Is it safe for me?",
    "It can leave permanent scars.", "Permanent make-up fades.", "It does not cure acne.",
    "It is best to avoid the sun.",
    "There is a risk of dark marks.", "Use SPF 30.", "It takes 30 minutes.", "A painless lump can be serious.",
    "Myth: it is painless.", "Be wary of clinics that promise painless treatment.", "Some adverts call it painless.",
    "I understand that no result is guaranteed.", "90% of patients saw a change.[^1]\n\n[^1]: A source.",
    "The code is `painless`.", "~~Painless.~~", "Most people find it painless.", "It may be painless for some people.",
    "\u{201C}Painless\u{201D} isn't true.", "Painless is not the word we would use.",
  ])
  func `what isn't claimed is left alone`(text: String) throws {
    let found = try found(text)
    #expect(found == [])
  }

  @Test func `a claim is found where it is written`() throws {
    let page = try prose("Our peel is **completely safe** for you.\n")
    let finding = try #require(ClaimFinder.all.findings(in: page).first)
    #expect(finding.claim.rule.id == "claim-safe-absolute")
    #expect(page.text(finding.words) == "completely safe")
  }
}
