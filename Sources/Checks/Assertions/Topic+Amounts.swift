extension Topic {
  /// Topics with an amount, each with the words that an amount must be near to.
  static let amounts: [Topic] = [
    Topic(
      "the number of sessions", .amount(.sessions), traits: [.isPlan, .isShared],
      [(.amount, ["{session}", "# times", "once|twice a week for"])]),
    Topic(
      "the time between sessions", .amount(.time), traits: [.isPlan, .isShared, .isLength],
      notWith: [
        "decide", "check", "review", "weigh", "measure", "call", "ring", "photograph", "raise", "adjust", "increase",
        "dose", "repeat", "brush", "floss", "rinse", "wash", "cream", "apply",
      ], hours: 24...Double.infinity,
      [
        (
          .amount,
          [
            "# weeks|days|months between", "every|each [second|other] #|week|fortnight|month|day", "apart",
            "between [the] [your] {session}|each|two|them|one", "interval|intervals|gap|gaps|spaced|space|spacing",
            "after|from [the] [one|last|previous|first] before|one-before|previous-one|last-one|previous-session|last-session|one",
            "next {session}", "once|one|twice {session}|a",
            "within # days|weeks|months of the|your one|last|first|previous|other",
            "mondays|tuesdays|wednesdays|thursdays and wednesdays|thursdays|fridays|saturdays|sundays",
          ]
        )
      ]),
    Topic(
      "how long a session takes", .amount(.time), traits: .isLength, hours: 0...24,
      [
        (
          .amount,
          [
            "{session}|procedure|operation|surgery|it|everything|treatment|whole-thing|this|appointment|scan|injection|collection [itself|usually|only|for-one-eye|in-all|alone|on-average] takes|lasts|take|last|runs|run|is-over|is-done|goes-on|over|done|finished",
            "time in [the|our] chair|clinic|room|theatre",
            "# minutes|hours|hour in [the|our] [treatment] chair|couch|room",
            "in [the|our] [treatment] chair|couch for",
            "lasts|takes [about|around|only|just|up-to|between|less-than] # minutes|hours|minute|hour|min",
            "length|duration of|per [the|a|each|one] {session}|procedure|operation|treatment",
            "# minute|minutes|hour|hours [long] {session}|procedure|operation|treatment",
            "{session}|operation|procedure of|in|within|after # minutes|hours",
          ]
        )
      ]),
    Topic(
      "how long the result lasts", .amount(.time), traits: .isLength, hours: 336...Double.infinity,
      [
        (
          .amount,
          [
            "effect|effects|result|results|filler|fillers|benefit|benefits|improvement|relief|botox|it|they|colour|shade|relaxation|smoothness|lift|implant|implants|veneers|crown|protection [in|of|usually|will|can] [the|your] [lips|cheeks|lines|most|people] lasts|last|holds|hold|wears-off|wear-off|fades|fade|stays|keeps|is-gone|has-gone|persists|remains|disappears|gone|good",
            "keep|keeps|hold|holds|stay|stays …5 for",
            "broken-down|absorbed|dissolved|back-to-the-way|gone|disappeared|worn-off|faded|back-to-how",
            "lasts|last|hold|holds|persist|persists|good [for] [about|around|up-to|usually|at-least|between|on-average|only|roughly] # weeks|months|years|week|month|year",
            "repeat|repeated|renew|renewed|again|replaced|top-up after|every|once|in",
            "duration of|duration [the] [of] effect|result|action|",
          ]
        )
      ]),
    Topic(
      "how long people need to recover", .amount(.time), notWith: ["every"],
      [
        (
          .amount,
          [
            "recovery|downtime|recuperation|healing|convalescence [time] [usually|from|after|normally|on-average] [the|this] [operation] takes|is|lasts|take|of|period|needs|",
            "back to [your] normal|everyday|daily|full|usual|their",
            "return|returns|go|go-back|back|returning [back] to [your|the] normal|usual|full",

            "fully|completely recovered|healed|recover", "out of action", "give yourself|it",
            "allow|reckon|count for|with|on", "will-have|has|have recovered|healed|settled", "up and about",
            "stay|rest at|in home|bed",
          ]
        )
      ]),
    Topic(
      "the age from which it is possible", .amount(.age), traits: .isShared,
      [
        (
          .amount,
          [
            "from [the] [age|day] [of] #", "# year|years old|olds", "lower|minimum|age limit [for]",
            "from your|the|their # birthday", "# birthday onwards|on",
            "students|women|men|patients|people|girls|boys of #", "between # and # [years]",
            "# and|or [over|older|above]",
            "aged|age|ages|older|over|least|under|below|younger|minimum|turn|turned|turns", "years of|old",
          ]
        )
      ]),
    Topic(
      "the age up to which it is possible", .amount(.age), traits: .isUpperLimit,
      [
        (
          .amount,
          [
            "upper|maximum age|limit", "up to [the|their|your] [age] [of] #",
            "until|before [the|their|your] # birthday", "over #", "oldest",
          ]
        )
      ]),
    Topic(
      "how long to eat nothing before", .amount(.time), traits: .isLength, hours: 0...24,
      [
        (
          .amount,
          [
            "eat|eating|food|meal|fast|fasting|breakfast|sober [or|and|nothing|anything|solid] [drink] … before|beforehand|for|until",
            "nothing|no to|solid eat|food",
            "empty stomach", "last meal|food|snack",
          ]
        )
      ]),
    Topic(
      "how long to use the medicine", .amount(.time),
      [
        (
          .amount,
          [
            "# days|weeks|months of [daily|the|your] injections|tablets|drops|antibiotics|pessaries|patches|pills|hormones",
            "injections|tablets|drops|antibiotics|pessaries|patches|pills|hormones [daily|every-day|a-day|each-day] for [about|around|at-least] #",
            "use|take|inject|apply|give [the|your|these] drops|tablets|antibiotics|injections|cream|pessaries|hormones … for #",
          ]
        )
      ]),
    Topic(
      "how long to wear it each day", .amount(.time), traits: .isLength, hours: 0...24,
      [
        (
          .amount,
          [
            "# hours|hour a-day|each-day|per-day|daily|every-day|a-night|each-night|every-night",
            "wear|leave|keep|in [them|it|your] [in|on|mouth|place] … # hours",
          ]
        )
      ]),
    Topic(
      "when the result can be seen", .amount(.time),
      [
        (
          .amount,
          [
            "see|notice|seen|visible|noticeable|expect|judge|assess [the] [first|full|final|any|your] [a] {result}|effect|change|difference|improvement",
            "growth|regrowth|new-hair [usually|often|first] starts|begins|appears|shows",
            "see|notice fuller|thicker|clearer|smoother|brighter|whiter",
            "effect|effects|result|results|improvement|it|drug|medicine [first|only|full] shows|appears|begins|starts|sets-in|kicks-in|is-visible|is-seen|visible|seen",
            "begins|starts|takes to work|effect|act",
            "until [you] [see] [the] [full|first|final] result|results|effect|improvement",
          ]
        )
      ]),
    Topic(
      "how long to wear it", .amount(.time),
      [
        (
          .amount,
          [
            "wear|worn|wearing|keep|leave|use|leave-on|kept|stays|stay|remains|remain [the|your|a|this] [elastic|pressure|protective|soft|compression|clear] stocking|stockings|garment|bandage|sling|splint|brace|shield|patch|dressing|retainer|boot|bra|corset|plaster|tape|mask|cast|collar|glasses|goggles|vest|belt",
            "stocking|stockings|garment|bandage|sling|splint|brace|shield|dressing|retainer|boot|bra|corset|plaster|tape|cast|collar|vest|belt … worn|on|stays|until|for|comes-off|removed|off|wear|must",
            "^stocking|stockings|garment|bandage|sling|splint|brace|shield|dressing|retainer|boot|bra|corset|plaster|cast|collar",
          ]
        )
      ]),
    Topic(
      "when the stitches come out", .amount(.time),
      [
        (
          .amount,
          [
            "stitches|sutures|threads|clips|staples … come-out|removed|taken-out|out|remove|removal|stay-in|pulled|taken",
            "remove|take [out] [the|your] stitches|sutures|clips",
          ]
        )
      ]),
    Topic(
      "how long swelling lasts", .amount(.time),
      [
        (
          .amount,
          [
            "swelling|swollen|puffiness … goes|settles|gone|lasts|disappears|down|fades|for|until|within|after|last|subsides"
          ]
        )
      ]),
    Topic(
      "how long redness lasts", .amount(.time),
      [
        (
          .amount,
          ["redness|red|pink|flushed … goes|settles|gone|lasts|disappears|fades|for|until|within|after|last|subsides"]
        )
      ]),
    Topic(
      "how long bruises last", .amount(.time),
      [
        (
          .amount,
          [
            "bruise|bruises|bruising|bruised … goes|go|settles|gone|lasts|disappear|disappears|fade|fades|for|until|within|after|last|clear|clears"
          ]
        )
      ]),
    Topic(
      "how long numbness lasts", .amount(.time),
      [
        (
          .amount,
          ["numb|numbness … goes|settles|gone|lasts|disappears|fades|for|until|within|after|last|wears|returns"]
        )
      ]),
    Topic(
      "the check-up", .amount(.time),
      [
        (
          .amount,
          [
            "check-up|follow-up|first-check|review-appointment|control|see-you-again|see-us-again|come-back|checked … after|in|within|later|is|at",
            "seen again",
          ]
        )
      ]),
    Topic(
      "the price", .amount(.money),
      [(.amount, ["cost|costs|price|pay|fee|charge|charged|deposit|paid"])]),
  ]
}
