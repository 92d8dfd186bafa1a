import Diagnostics

extension Claim {
  /// A text makes nobody ashamed of their body.
  static let bodyShame = Claim(
    Rule(
      "claim-body-shame", .claims, title: "A text makes nobody ashamed of their body",
      reason: "Who is told that they look wrong decides out of fear. Regulators forbid it.",
      bad: "Get rid of your ugly scars.",
      good: "Scars can bother you. There are ways to make them less visible."),
    .warning, message: "this may make readers feel bad about their looks",
    hint: "describe what can be done, without judging how people look",
    excuses: [.noNegation],
    phrases: [
      "ugly|unsightly|hideous|disgusting|grotesque|flabby|saggy|sagging|wrinkly|deflated|repulsive|embarrassing|shameful|unattractive|haggard|frumpy|gross|nasty-looking|dowdy|droopy|podgy|pasty|blotchy|lopsided|crooked-smile|yellow-smile|tired-looking",
      "flaw|flaws|flawed|flawless|imperfection|imperfections|blemished|defect|defects|problem-areas|trouble-spots|problem-skin|perfect-skin|perfect-body|muffin-top|love-handles|bingo-wings|turkey-neck|crow's-feet|mum-tum|mummy-tummy|beer-belly|double-chin|man-boobs|spare-tyre|thunder-thighs|old-hag|lunch-lady",
      "anti-ageing|anti-aging|antiaging|antiageing",
      "look|looks|looking|looked [so] old|ten-years-older|tired|worn|haggard|your-age|years-older|fat|awful|exhausted|past-it",
      "puts|adds|put|add [ten|five|years] years [on|to] you|your",
      "hide|hiding|conceal|cover-up|covering-up|embarrassed-by|embarrassed-about|ashamed-of|self-conscious-about|hate|hating|dread|cringe|loathe … smile|body|legs|skin|face|teeth|belly|scars|veins|nose|ears|arms|chin|wrinkles|your|mirror|hand|weight",
      "embarrassed|ashamed [by|of|about] your",
      "before|or he|she|they|your-husband|your-wife|your-partner|someone|your-boss|men|women [starts|start|finds|looks|leaves|notices|trades|goes] … elsewhere|younger|notice|away|else|wandering|replaces",
      "people|others|everyone|everybody|she|he|they|colleagues|your-friends|strangers [has|have] [will|can] stare|staring|judge|whisper|laugh|noticed [at|about] [your|you]",
      "people|others|everyone|everybody see|notice your",
      "your … enter|enters|arrives|arrive … before-you|second-before-you|before-you-do",
      "let-yourself-go|letting-yourself-go|past-your-prime|over-the-hill|sell-by-date|past-its-best|biological-clock|shelf-life|use-by-date|clock-is-ticking|left-on-the-shelf",
      "no-one|nobody|no-man [ever] wants|loves|looks|dates|fancies|hires",
      "lazy|no-willpower|greedy|weak-willed",
      "beach-body|bikini-body|summer-body|dream-body|body-goals|revenge-body|bikini-ready|beach-ready|size-zero",
      "fix your|that|those|what nose|face|body|teeth|chin|smile|nature|flaws|lips",
      "you-deserve-better-than|nobody-deserves … body|face|belly|nose",
      "real women|men|beauty",
      "turn back the clock|years|time",
      "ageing gracefully … not|over-rated|overrated|out",
      "what-nature-forgot|nature-got-wrong|what-nature-denied",
    ],
    otherSenses: [
      "nothing|not|n't|never|no|nobody [reason] [to] [be] ashamed|lazy|embarrassed|shameful|ugly",
      "need-not|needn't be ashamed|embarrassed",
      "no food is",
      "just lazy",
      "look|looks older people",
      "septal|heart|birth|nerve|field defect|defects",
      "saggy|sagging of|eyelid",
      "flawed study|trial",
      "problem areas of",
      "crooked|teeth",
    ])
}
