public import Diagnostics

extension Rule {
  /// Broken by pages that state two things that can't both be true.
  public static let contradiction = Rule(
    "claim-contradiction", .claims, title: "A page doesn't contradict itself",
    reason:
      "Patients act on the half that they remember: one who read \"painless\" doesn't call when it hurts. Source: what FDA, NHS leaflets and reviews say of side effects, against what pages promise.",
    bad: "It is painless.\n\nMany people find it uncomfortable.",
    good: "A cream numbs the skin.\n\nMany people still feel some stinging.")
}
