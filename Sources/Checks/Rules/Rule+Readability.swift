public import Diagnostics

extension Rule {
  /// Broken by pages that are hard to read.
  public static let readabilityGrade = Rule(
    "readability-grade", .readability, title: "A page can be read after six years of school",
    reason:
      "Half of all adults read no better than that, and who is worried or in pain reads worse. Source: AMA and NIH, as summarised in JAMA Dermatology.",
    bad: "Patients frequently experience transient erythema following the procedure.",
    good: "Your skin may be red for a few days.")

  /// Broken by long sentences.
  public static let longSentence = Rule(
    "sentence-long", .readability, title: "A sentence has at most 20 words",
    reason: "Readers lose long sentences. Source: NHS digital service manual, content guide, 2026.",
    bad:
      "Before the treatment we clean your skin and put on a cream, which has to stay on for about half an hour so that it can numb the skin.",
    good: "Before the treatment we clean your skin. A cream numbs it. That takes about half an hour.")
}
