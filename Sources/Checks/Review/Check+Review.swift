internal import Diagnostics
internal import Site

extension Check {
  /// The text is still the one that was signed.
  static let changedSince = Check(
    Rule(
      "review-changed", .review, title: "A signed text is as it was signed",
      reason: "Who signs answers for what they read, and not for what was written later.",
      bad: "(a sentence changed after the signature)",
      good: "sitegen review sign microneedling/benefits.md --as dr-ames"),
    .warning, isEnglish: false
  )

  /// A signature is one of a clinician, for a page that exists.
  static let signature = Check(
    Rule(
      "review-signature", .review, title: "A signature is a clinician's, and for a page that exists",
      reason: "A signature that nobody gave is worse than none.",
      bad: "- { page: gone.md, by: nobody, … }", good: "sitegen review sign microneedling/benefits.md --as dr-ames"),
    .error, isEnglish: false
  )
}
