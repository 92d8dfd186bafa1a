import Diagnostics

extension Claim {
  /// A text says that there is a risk.
  static let noRisk = Claim(
    Rule(
      "claim-no-risk", .claims, title: "A text says that there is a risk",
      reason: "Every treatment has risks. Patients decide by them, and the FTC and the ASA fine who hides them.",
      bad: "Microneedling has no side effects.",
      good: "Most people have redness for one to three days. Infection and dark marks are less common."),
    .error, message: "this says that there is no risk",
    hint: "name the common side effects, and those that are rare but serious",
    excuses: [.hedge],
    phrases: [
      "can't|cannot|won't|will-not|couldn't do [you] [any] harm|damage",
      "no|zero|without|without-any|never-any|not-any [any|more] bruising|swelling|scarring|bleeding|infection|infections|burns|nausea|dizziness|hangover|numbness|bruises|withdrawal|trauma",
      "none of the [usual|known|nasty|common] {harm}",
      "nothing [at-all|whatsoever] to fear|worry-about|be-afraid-of",
      "nothing-to-lose|no-harm-done",
      "simply|absolutely no {harm}",
      "leaves|leave no trace|scar|scars|mark|marks|sign|signs",
      "harmless",
      "safe-as-houses|as-safe-as-it-gets",
      "no|zero|without|without-any [any] [known|serious|real|significant|lasting|major|unwanted|harmful] {harm}",
      "free of|from [any|all] [known] {harm}|bruising|bruises",
      "risk-free|riskfree",
      "side-effect-free",
      "complication-free",
      "nothing … can|could|will|to go|goes|gone wrong",
      "nothing to worry|fear|lose about|",
      "not|never|cannot|can't|won't|doesn't|don't [possibly] ~harm|hurt|damage you|anyone|your|the",
      "cannot|can't|could-not|couldn't|never [ever] go wrong",
      "{harm} … impossible|unknown|nonexistent|unheard-of|negligible|eliminated|zero|nil",
      "no-longer|never [ever] carries|carry|has|have|had [any|a] {harm}",
      "completely|totally|absolutely|entirely|perfectly harmless",
      "{harm} … a-thing-of-the-past|belongs-to-the-past|belong-to-the-past|ancient-history",
      "no|without chance|possibility|likelihood of {harm}|infection|scarring|anything",
      "eliminates|removes|avoids|rules-out [all|any|every] [the] {harm}",
      "never [once] had|seen|caused a|any|one {harm}|bad-reaction|problem|infection",
      "your body … knows|recognises|recognizes … no|without {harm}",
      "side-effects are not|never [an] issue",
    ],
    otherSenses: [
      "without risk-assessment|risk-factors",
      "at no risk",
      "no danger|risk signs",
      "does|do|there's|is no harm [in|if]", "no harm in",
    ])
}
