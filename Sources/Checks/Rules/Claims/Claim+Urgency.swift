import Diagnostics

extension Claim {
  /// Nobody is pressed to decide.
  static let urgency = Claim(
    Rule(
      "claim-urgency", .claims, title: "Nobody is pressed to decide",
      reason: "People need time to decide about a treatment. Regulators forbid offers that end soon.",
      bad: "Book today: only three places left!",
      good: "Take the time that you need. The price stays the same."),
    .warning, message: "this presses readers to decide",
    hint: "take it out of pages that explain a treatment",
    excuses: [.advice],
    phrases: [
      "today-only|tonight-only|this-week-only|one-day-only",
      "get the second|third|next [one] free",
      "don't|do-not|never miss-out|let-it-slip|hesitate",
      "secure|grab|claim|snap-up|bag|reserve your|a|yours spot|place|slot|seat|discount|deal|offer|today|now",
      "first # people|patients|bookings|callers|to",
      "prices|price|fees|fee go-up|rise|increase|goes-up|rises|double",
      "limited|few|last [remaining] spaces|availability|appointments|places|slots|stock|dates",
      "while it-lasts|stocks-last|supplies-last|places-last|spaces-last",
      "free|complimentary … when-you-book|if-you-book",
      "ends|expires|closes on|at|this|tonight|midnight|soon",
      "limited|limited-time|time-limited|exclusive|special|introductory|flash|one-day|weekend|today-only|seasonal offer|offers|time|deal|deals|sale|price|prices|places|spots|slots|availability|discount",
      "only|just|last|final # places|spots|slots|appointments|seats|left|remaining|more",
      "only|just|last|final [a-few] one|two|three|four|five|six|seven|few|handful [of] places|spots|slots|appointments|days|seats|chairs [are] [left|remaining]",
      "places|spots|slots|appointments|spaces are|going|filling|selling [up] [almost|nearly] gone|fast|limited|out|quickly|few|running-out",
      "book|buy|sign|sign-up|reserve|order|pay|register|enrol|enroll|secure|grab|claim …6 today|now|before|by|tonight|this-week|while|and-get|and-receive|and-save|and …6 [friday|monday|sunday|midnight|month|end|gift|free|half|off|price|save|march|yours|stocks|last|christmas]",
      "book|act|buy|order|reserve now|before-it's-too-late|while-stocks|while-you-can",
      "hurry|don't-miss|do-not-miss|don't-wait|don't-delay|last-chance|final-call|last-call|now-or-never|black-friday|cyber-monday|while-stocks-last|before-it's-gone|before-it-is-too-late|running-out|never-again-at-this-price|clock-is-ticking|once-they're-gone|ends-soon|ends-tonight|ends-tomorrow|ends-today",
      "offer|price|discount|deal|sale|promotion [ends|expires|valid|until|runs|only|closes|turns|goes|rises|doubles|is] … midnight|sunday|monday|friday|saturday|tonight|today|tomorrow|soon|end|month|week|until|memory|up|history|gone",
      "half-price|half-off|two-for-one|buy-one|buy-two|bogo|# % off|free-gift|is-our-gift|third-is-free|is-free|for-free|second-free|bring-a-friend",
      "save £|$|# when|if|today|now",
      "tomorrow|monday|next-week|on-the-first|after-sunday|after-friday … too-late|full-price|gone|doubles|goes-up|goes-back|memory|more-expensive|rises",
      "we|only operate|treat|take|accept|see on|only … before|left|already|taken|christmas|remain",
      "already … booked|said-yes|taken|gone|signed-up|snapped-up",
    ],
    otherSenses: [
      "not|no|n't|never|nobody [let] … hurry|rush|pressure|limited",
      "there are no",
      "call|see|come|ring|phone|go … now|today … if|emergency|999|112|911|doctor|a&e|samaritans|text|us|helpline|severe|before",
      "before your|you|the|coming|each|eating|surgery",
      "within # days|weeks|hours",
      "free of|from|consultation|parking|nhs|on-the-nhs|flap|graft|grafts|t3|radicals|leaflet|to",
      "don't-wait|don't-delay|do-not-wait|do-not-delay|now|today … call|text|999|911|988|112|doctor|help|emergency|ambulance|a&e",
      "call|text … now",
      "call us today|now … if",
      "book a|your appointment|consultation online|by-phone|here|when",
    ])
}
