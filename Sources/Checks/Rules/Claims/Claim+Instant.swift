import Diagnostics

extension Claim {
  /// A text says how long it takes until something changes.
  static let instant = Claim(
    Rule(
      "claim-instant", .claims, title: "A text says how long it takes until something changes",
      reason: "Most changes take weeks or months.",
      bad: "Instant results.",
      good: "Most people see a change after about three months."),
    .warning, message: "this says that the result is there at once",
    hint: "say after how many weeks or months most people see a change",
    excuses: [.hedge],
    phrases: [
      "gone|vanished|lifted|vanishes|disappears|lifts|fades within|in [#] [ten|five|fifteen|twenty|thirty|a-few] minutes|minute|seconds|hour|hours|overnight",
      "overnight … like-yourself|like-new|again|better|lifted",
      "immediately|instantly visible|noticeable|obvious|apparent",
      "see|feel|notice|enjoy the|a difference|results|change … straight-away|right-away|at-once|that-day|immediately|instantly|next-morning|next-day",
      "before-you-leave|by-the-time-you-leave|from-day-one|the-very-next-day|in-a-single-session|in-one-session|after-one-treatment|after-a-single-treatment|in-just-one|in-one-visit|in-a-flash|in-no-time|in-the-blink-of-an-eye|in-one-afternoon",
      "instant|instantly|instantaneous|immediate|immediately|overnight …4 {result}|lift|lifted|relief|smooth|smoother|younger|glow|glowing|clear|clearer|brighter|whiter|radiance|radiant|rejuvenation|volume|vision|sight|energy|better|improvement|slimmer|plumper|firmer|transformation|hydration|tightening|boost|free|gone|sharp",
      "{result}|changes|relief|improvement|depression|pain|wrinkles|lines|headache|you|symptoms … instantly|overnight|at-once|straight-away|in-minutes|within-minutes|in-seconds|within-seconds|in-an-instant|on-the-spot|within-an-hour|within-the-hour|before-your-eyes|immediately",
      "in|within just|only|under|less-than|mere [a] [few] # minutes|minute|hour|hours|seconds",
      "in|within [just|only|under|less-than|mere] [a-few] seconds",
      "in|within just|only|under|less-than|mere [a-few] minutes|seconds|fifteen-minutes|thirty-minutes|twenty-minutes|ten-minutes|sixty-minutes|an-hour|one-hour|a-single-visit|one-visit|hours|one-afternoon|five-minutes",
      "immediate|instant {result}|relief|changes|difference",
      "walk|leave|walks|leaves [in|out|away|home] …6 transformed|younger|thinner|slimmer|ten-years|years-younger|lifted",
      "come|arrive|walk|lie [in|with|down] …6 leave|walk-out|sit-up|stand-up|walk-away",
      "from-the-very-first|from-the-first|after-the-first|after-one|after-just-one|after-a-single|after-your-first|with-the-first|after-one-single session|treatment|drip|dose|injection|visit|infusion|minute|day",
      "years|decades|inches|kilos|pounds … younger|disappear|lighter|fall-away|off|gone … minutes|hour|overnight|instantly|one",
      "same-day {result}|smile|vision",
      "the moment|minute|second you|it|we",
    ],
    otherSenses: [
      "call|tell|see|come|ring|contact|seek|stop|go|phone|help [us|to|for|a-doctor|it] immediately|at-once|straight-away",
      "immediate medical|help|attention|care|danger|family|family-member|area",
      "not|n't|never|no … overnight|instant|instantly|immediate",
      "within # hours of",
      "rest|lie|wait|sit|stay|keep|leave|apply|takes|lasts|over|numb|soak|session|appointment|infusion … minutes",
      "cures|cure|cured|hardens|sets in|within",
      "in|within # days|hours … call|see|of|after|unless|if|come",
      "immediately after|before",
      "once|at-once day",
    ])
}
