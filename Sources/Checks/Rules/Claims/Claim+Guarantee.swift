import Diagnostics

extension Claim {
  /// A text does not promise a result.
  static let guarantee = Claim(
    Rule(
      "claim-guarantee", .claims, title: "A text does not promise a result",
      reason: "No result is certain. A promise is a claim that the clinic must prove for every patient.",
      bad: "We guarantee clear skin.",
      good: "Many people see fewer spots after three months.[^1] Some don't."),
    .error, message: "this promises a result",
    hint: "write \"may\", or give a figure with its source",
    phrases: [
      "sure|certain|bound|destined to leave|get|become|conceive|walk|love|lose|see",
      "results you can count|rely|bank|depend on",
      "or-your-money-back|money-back|or-we-refund",
      "works|work|succeeds|delivers every-time|each-time|without-fail|all-the-time",
      "without fail",
      "will transform|change|turn your life|skin|body|smile",
      "you'll|you-will be|have|wake-up|walk-away|walk-out|leave … pregnant|pain-free|delighted|thrilled|slim|perfect",
      "we [always|never-fail-to] deliver|get results",
      "see|get|achieve|enjoy the results-you-want|results-you-deserve|perfect-results|flawless-results",
      "~guarantee [you] … {result}|you|it|success|smile|vision|sight|symmetry|baby|pregnancy|skin|that|to|better|perfect|satisfaction|a",
      "guaranteed",
      "100-%|hundred-percent success|successful|effective|satisfaction|certain|sure",
      "always|never-fails [to] works|work|succeeds|succeed|see|achieve|achieves|get|gets|deliver|delivers|help|helps",
      "never ~fail|disappoints|disappoint|fails",
      "will [definitely|certainly|always|without-doubt|surely] work|see|notice|achieve|get|have|love|be … {result}|difference|better|clear|clearer|younger|smoother|thinner|free",
      "we|i ~promise [you] … a|your|that|you",
      "you [will|'ll] [definitely|certainly|surely] … full-stop|no-matter-what|for-sure|whatever|without-exception",
      "no ifs|if-or-buts",
      "works|work|effective … for|in|on|every {everyone}|every-time|every-single|every-case|all-cases|without-exception|each-patient",
      "every [single] patient|client|one|man|woman|graft|couple|case|person … gets|sees|leaves|achieves|succeeds|takes|works|walks|is|has|becomes|improves",
      "all [of] [our] patients|clients|women|men|couples … get|see|leave|achieve|succeed|walk|are|have|become|improve",
      "have-yet-to meet|see|find … who|patient|person",
      "not one|a-single [of] [our] patient|patients|person|client … has|have|left|failed|regretted|without",
      "cannot|can't|won't|will-not possibly fail|not",
      "certain|sure|bound to work|succeed|improve|see|love|get",
      "failure is not|impossible",
      "success is certain|assured|a-given|inevitable",
      "assured|sure-fire|surefire|foolproof|failsafe|fail-safe {result}|success|method|way|cure",
    ],
    otherSenses: [
      "guaranteed for|against",
      "guarantees|guarantee for # months|years",
      "year|years|month|months|lifetime|week guarantee|guaranteed|warranty",
      "guarantee covers|against|for|of|period|certificate|does",
      "guarantee of origin",
      "money-back guarantee terms",
      "guaranteed-by-law|minimum",
      "is-not|isn't|not|no|never|nobody|cannot|can't guaranteed|guarantee",
      "i promise",
    ])
}
