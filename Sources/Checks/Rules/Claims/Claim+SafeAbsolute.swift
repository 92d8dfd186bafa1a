import Diagnostics

extension Claim {
  /// A text says for whom a treatment is not safe.
  static let safeAbsolute = Claim(
    Rule(
      "claim-safe-absolute", .claims, title: "A text says for whom a treatment is not safe",
      reason: "No treatment is safe for everyone. Who isn't told may be harmed.",
      bad: "Safe for all skin types.",
      good: "It can be used on many skin tones. Some people should not have it: see below."),
    .error, message: "this says that it is safe or right for everybody",
    hint: "say who should not have it, or who should ask first",
    excuses: [.hedge],
    phrases: [
      "suitable|open|available|right to|for all|anyone|everyone|every",
      "whoever|whatever you-are|your-age|your-size|your-shape|your-colour|your-background",
      "no-matter who|how|what|where you-are|old|young|dark|sensitive",
      "anyone|everyone|everybody qualifies|is-eligible|can-join|can-have-it|gets-the-go-ahead",
      "nobody|no-one is|gets|will-be [ever] excluded|turned-down|rejected|left-out",
      "safe for mums-to-be|the-very-young|seniors|newborns|kids|the-elderly|pregnancy",
      "from-eight-to-eighty|from-18-to-80|from-nine-to-ninety|all-comers",
      "{very} safe",
      "safe …3 for|on|in|at|with {everyone}|all|every|any|any-skin|whoever",
      "safe|suitable|right|ideal|perfect|appropriate|fine|great|good|gentle|effective [enough] for|on|at {everyone}|all|absolutely-everyone|absolutely-anyone|any-and-every|every-single",
      "suits|fits|benefits|helps|works-for|works-on {everyone}|every|all-of-us",
      "{everyone} … can|may [safely] have|use|enjoy|benefit|receive|take|be-treated",
      "anyone|everyone|everybody|anybody is a|the [good|perfect|ideal|suitable] candidate|welcome|suitable",
      "no|without|zero contraindications|contra-indications|age-limit|exclusions|exceptions",
      "nobody|no-one|no-body|never|don't|do-not|no … [to|we] turned-away|turn-away|send-home|send-away|refuse|unsuitable|too-old|too-young|excluded|isn't-right|not-right",
      "whatever|regardless-of|no-matter … your|the age|skin|skin-type|health|medical-history|history|condition|medication|weight|tone",
      "safest … available|there-is|in-the-world|known|of-all|on-the-market",
      "as-safe-as|safer-than … water|aspirin|a-cup|houses|breathing|brushing|sunshine|a-haircut",
      "from … toddlers|babies|children|teenagers|eight|eighteen|nine … to … grandparents|ninety|eighty|grandmothers|great-grandmothers|seniors|pensioners|grandma",
      "pregnant … elderly|ninety|breastfeeding|diabetic|eighty|anticoagulants|thinners … come|hop|welcome|fine|no-problem|step",
      "always safe",
      "safe … in-pregnancy|during-pregnancy|while-breastfeeding|for-pregnant|for-children|for-babies",
    ],
    otherSenses: [
      "not|isn't|is-not|never [always] safe|suitable|right",
      "safe sex|place|space|dose|limits|distance|storage|handling|delivery|driving",
      "completely safe isn't|is-not",
      "if|whether|unless it is|it's safe",
      "safe to eat|drink|drive|stop",
    ])
}
