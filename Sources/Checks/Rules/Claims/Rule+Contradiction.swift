internal import Diagnostics

extension Check {
  /// A page states two things that can't both be true.
  static let contradiction = Check(
    Rule(
      "claim-contradiction", .claims, title: "A page doesn't contradict itself",
      reason:
        "Patients act on the half that they remember: one who read \"painless\" doesn't call when it hurts. Source: what FDA, NHS leaflets and reviews say of side effects, against what pages promise.",
      bad: "It is painless.\n\nMany people find it uncomfortable.",
      good: "A cream numbs the skin.\n\nMany people still feel some stinging."),
    .error
  ) { page in
    page.statements.contradictions.map { pair in
      var finding = Check.Finding(
        pair.second,
        "this page says two different things about \(pair.topic): in {line}, '\(page.prose.excerpt(around: pair.first))', and here, '\(page.prose.excerpt(around: pair.second))'",
        hint: "keep the one that is true, or say of what, of whom or of when each is said")
      finding.other = pair.first
      return finding
    }
  }
}
