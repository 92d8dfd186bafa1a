extension Topic {
  /// Topics of which there is none, or some.
  static let polar: [Topic] = [
    Topic(
      "pain", .polar, traits: [.felt, .phased], claims: [Claim.painless.rule],
      [
        (
          .none,
          [
            "{not} ~hurt", "painless|pain-free", "feel|feels nothing", "no pain",
            "feels|feel like|as [being] stroked|tickled|feather|stroke",
            "won't|will-not|don't|do-not|never|can't|cannot|not feel|notice [a|any|the] thing|anything|pain|freezing|needle|needles|laser|injection|cut",
          ]
        ),
        (
          .some,
          [
            "{hurting}",
            "may|can|will|might|could|often|usually [also|still|quite|well] sting|hurt|burn|ache|throb|pinch|smart",
            "stings|hurts|burns|aches|throbs|smarts",
            "is|be|are|feels|was|get|becomes [a|quite|rather|very|really|bit|little|often|usually] painful|uncomfortable|sore|unpleasant|tender",
            "sharp|short|brief|strong|dull|severe|some|considerable|real [sharp|short|stabbing] pain|pains|twinge|twinges|sting|ache|discomfort",
            "feel|notice|feels [a|an|some|the|like] [sharp|short|brief|slight|mild|hot|quick|bit] [of] pain|prick|pricks|pinch|discomfort|scratching|twinges|burning|stinging|snap|snaps|heat|scratch|cramps|cramping|soreness|ache|pinpricks",
            "pain|discomfort|soreness|stinging|burning|cramps is|are [quite|very] common|usual|normal|to-be-expected|frequent|likely",
            "feel|feels|notice … sting|stinging|burning|scratchy|scratching|prickle|prickling|pricking|sharp|hot|sore|cramps|pinching",
            "get|gets|have painful", "hurt|hurts a-lot|a-great-deal|considerably|badly|more",
            "cry|cried|grit|clench [out] [in|your] pain|teeth",
            "expect [a|an|some] [sharp|short|brief|burning|dull|strong|little|bit] [of] cramp|cramps|sting|stinging|pain|ache|discomfort|burning|soreness|smarting",
            "tears|tear to|in [a-lot-of] [people's|your|the|their|many] eyes", "painful|uncomfortable|unpleasant for",
            "hard to bear", "raise|lift your hand if|when it|you",
          ]
        ),
      ]),
    Topic(
      "time to recover", .polar, traits: .phased, claims: [Claim.noDowntime.rule],
      [
        (
          .none,
          [
            "no downtime|time-off|recovery-time",
            "won't|will-not|don't need|have any|to|a recovery|downtime|time-off|recover|day-off",
            "straight|right back to", "nothing to recover",
            "as if|though nothing had|has|happened",
            "normal|usual|daily|everyday life|routine|activities|day … same-day|same-afternoon|same-evening|straight-away|at-once|immediately|right-away",
            "carry on as|with",
          ]
        ),
        (
          .some,
          [
            "{downtime}", "red|swollen|pink|bruised for|until [about] #|several|a|one|the", "off work for",
            "plan|allow|reckon|count for|on a|# week|weeks|days of|off|before|until",
            "taking|take it easy", "# off [from] work|school", "stay|rest|remain [at] home|in-bed for|until",
            "take|plan|allow|need|book|reserve [at-least|about|up-to] # off|at-home|to-recover|for-recovery|of-rest|of-downtime",
            "avoid|cancel [all] work|appointments|social|engagements|public … for|until", "unable to work",
            "sick note|leave",
            "recovery|healing|recuperation|downtime takes|is|lasts|can [take|about|last|up-to] #",
            "not [want-to] be seen|in-public", "peel|peels|swollen|bruised|red for [about|up-to|at-least|around] #",
            "expect [about|up-to|around] # of|to", "keep your|the diary|calendar free|clear|empty",
          ]
        ),
      ]),
    Topic(
      "risks", .polar, traits: .hasObject, claims: [Claim.noRisk.rule, Claim.pigmentSafe.rule],
      notWith: ["lowers", "lower", "reduces", "reduce", "prevents", "prevent", "avoid", "treats", "treat"],
      [
        (
          .none,
          [
            "nothing can|could|will go wrong", "no|without [any|known] risk|risks|side-effects|complications",
            "free from|of complications|risk|risks|side-effects",
          ]
        ),
        (
          .some,
          [
            "{symptom}", "retina|skin comes|come away",
            "risks|side-effects|complications|problems include|are|can|of|such|which|may",
            "can|may|might|could|sometimes|rarely|occasionally|seldom … {adverse}",
            "{adverse} … can|may|occur|occurs|happen|happens|are-common|is-common|common|rare|possible|frequent|sometimes|uncommon",
            "some|few|rare people|patients|cases|women|men … {adverse}|collects|needed|lose|loses|have-to|has-to",
            "patient|patients|people|women|men|person is|are|was|were left with",
            "now and then|again a|we|somebody|someone",
            "# in|out-of # … {adverse}", "risk|chance of {adverse}",
            "affect|affects most|many|some|a-few people|patients|of", "{adverse} has|have been reported|seen",
            "can|may|might|could go|goes wrong|become infected", "second operation|transfusion",
            "may|can|might|could have to be-removed|repeated|let-out",
          ]
        ),
      ]),
    Topic(
      "whom it suits", .polar, traits: .ofPeople, claims: [Claim.safeAbsolute.rule],
      [
        (
          .none,
          [
            "suitable|right|safe|fine|good for everyone|everybody|anyone|all",
            "for|on|in|suits|treat|treats|with every|all|any skin-type|skin-types|skin-tone|skin-tones|skin-colours|skin-colors|type-of-skin|kind-of-skin",
            "work|works|made|meant|open for|on|in|with|to everyone|everybody|anyone|all|any",
            "everyone|anyone|everybody can|may have|use", "whoever you-are|walks|comes|wants",
            "nobody|no-one is|will-be|gets sent-away|turned-away|refused|sent-home",
            "whatever your … can|may|treat|welcome", "no-matter what|who|how",
          ]
        ),
        (
          .some,
          [
            "not [suitable|right|safe|meant|made|recommended|intended] for everyone|everybody|all|people|anyone|women|pregnant|patients|you|children|very",
            "must|should|may|can not|never be-treated|have-it|use-it|be-given|have-this|have-the",
            "[should|must] {not} have|use|be-given|be-treated|undergo|start",
            "cannot|can't have|be-treated|use|be-given|undergo",
            "we|i do-not|don't|cannot|can't|never|won't|will-not treat|offer|give|use|operate|accept|inject",
            "{not} treat|offer|give people|patients|women|anyone|anybody|you|it-to|very",
            "unsuitable|contraindicated|ruled-out",
            "{not} be corrected|treated|helped|used|done|straightened|removed|operated-on|injected",
            "will|would|does|do {not} work|suit|help|be-enough",
            "send|sends|sent|turn|turns [you|them|people] home|away",
            "we|surgeon|doctor|surgeons will|would|do {not} operate|treat|inject",
            "choose|need something else|different",
            "only for|suits people|adults|patients|some|those|fair|light|pale",
            "are|is|be not [a|good] candidates|candidate|accepted|suitable|eligible",
            "who should|must|can|may not", "reasons against", "rule|rules out",
          ]
        ),
      ]),
    Topic(
      "how long the result lasts", .polar, claims: [Claim.permanent.rule],
      notWith: [
        "redness", "swelling", "bruises", "bruising", "numbness", "pinkness", "scar", "scars", "marks", "crusts",
        "soreness", "discomfort", "anaesthetic", "anesthetic", "numb", "fever", "lower", "lowers",
      ],
      [
        (
          .none,
          [
            "for good|ever|life", "permanent|permanently|forever|lifelong",
            "never|{not} [ever] grow-back|come-back|return|need-repeating|fade|wear-off",
            "no need for-a|for-any|to further|repeat|come|another",
            "never have|need to go-back|come-back|return|have-it|be",
            "rest of your days|life|lives",
          ]
        ),
        (
          .some,
          [
            "{unlasting}", "wears|wear|wore|fades|fade|wearing|fading off|away|after|with-time|over|slowly",
            "grow|grows|grown back|again",
            "lasts|last|holds|hold|stays|keeps [for] [about|around|up-to|usually|at-least|between|on-average|between] #",
            "top-up|top-ups|maintenance|booster|boosters|touch-up|touch-ups",
            "come|comes|came|return|returns|relapse|relapses back|after|again|within",
            "need|needs [to-be] repeating|repeated|replacing|replaced|renewing|renewed|refreshing|again",
            "repeat|repeated|renew|again every|each|once|after|twice",
            "not last|permanent|forever|for-ever", "wears|worn off", "gone after|within #",
            "put|puts|gain|gains|regain [a|the] [large|small|good] [part|lot|bit] [of] [the|their|some] [weight] back",
            "again within|after|in [a|about|around|only] #|year|month|few",
            "swapped|exchanged|replaced|taken-out|removed … later|after|years|every",
            "replaced|repeated|changed after|every #",
          ]
        ),
      ]),
    Topic(
      "anaesthesia", .polar,
      [
        (
          .none,
          [
            "you|patients|people [will|are|stay|remain|'ll|can] [be|stay|remain] [fully|wide] awake|conscious",
            "while|stay|are|remain [you|you're|are] [fully] awake|conscious",
            "{not} use|need|give|have [a|any] general anaesthetic|anaesthesia|anesthetic|anesthesia",
            "no|without [need-for] [a] [general] anaesthetic|anaesthesia|anesthesia|anesthetic|sedation|injection-of-anaesthetic|numbing",
            "never|not put to sleep|under",
            "under|with|only|in|by|a local anaesthetic|anaesthesia|anesthetic|anesthesia|anaesthetics",
          ]
        ),
        (
          .some,
          [
            "general anaesthetic|anaesthesia|anesthetic|anesthesia",
            "you|patients|you'll [will] [be|are] [deeply|fully|fast] asleep",
            "asleep throughout|during|for-it|through", "sleep through-it|through-the|through-your|throughout",
            "put|puts [you] to|you-to sleep", "given|under|have [deep|light] sedation", "wake|woken up in|after|from",
          ]
        ),
      ]),
    Topic(
      "the night after", .polar,
      [
        (
          .none,
          [
            "home|leave|discharged [on|later|again] the-same-day|that-day|same-day|that-evening|that-afternoon|an-hour-later|within-hours",
            "no overnight|night",
            "day-case|outpatient|out-patient|day-surgery", "not [have-to|need-to] stay overnight|in-hospital",
          ]
        ),
        (
          .some,
          [
            "stay|spend|remain|kept|keep [you] [with-us] [in] [hospital|the-clinic|here|the-hospital] [for] [one|two|three|a|the|at-least|up-to|#] [or] [two|three] night|nights|overnight",
            "one|two|three|a|first|# night|nights in|on|at hospital|the-clinic|the-ward|our-ward|the-hospital|us|clinic",
          ]
        ),
      ]),
    Topic(
      "whether it can be undone", .polar,
      [
        (.none, ["cannot|can't|{not} be-undone|be-reversed|be-taken-back|reversible|be-removed|be-dissolved"]),
        (
          .some,
          [
            "can|may|is|easily [always|easily|also] be-undone|be-reversed|be-dissolved|reversible|reversed|dissolved",
            "fully|completely reversible",
          ]
        ),
      ]),
    Topic(
      "a referral", .polar,
      [
        (
          .none,
          [
            "no|without|not-need|don't-need|needn't-have [need-for] [a|any] referral|letter-from",
            "come|book directly|yourself without",
          ]
        ),
        (
          .some,
          [
            "need|needs|require|bring|requires [a|your] referral|letter-from|letter-of",
            "only [with|on|see|seen] [a] referral", "referred by your",
            "referral|letter-from-your-gp is|are needed|required|necessary",
          ]
        ),
      ]),
    Topic(
      "who pays", .polar,
      [
        (
          .none,
          [
            "free [of-charge] for|of|on|to|at",
            "insurance|insurer|insurers|nhs|medicare|health-plan … pays|covers|pay|cover|reimburses", "nothing to pay",
            "no cost|charge|fee to|for",
            "covered|paid-for|reimbursed by",
          ]
        ),
        (
          .some,
          [
            "{not}|rarely [usually] covered|paid|pay|cover|reimbursed|reimburse",
            "pay|paid for|it yourself|out-of-pocket|privately",
            "you|patients pay for|the|yourself", "at your own expense", "cost|costs|charge|fee [is|of|are] £|$|€|#",
          ]
        ),
      ]),
    Topic(
      "the stitches", .polar,
      [
        (
          .none,
          [
            "no|without stitches|sutures|need-for-stitches",
            "stitches|sutures|threads [that|which|will] dissolve|dissolves|fall-out|melt|absorb|need-no|do-not-need|don't-need|disappear",
            "dissolvable|dissolving|self-dissolving|absorbable",
          ]
        ),
        (
          .some,
          ["stitches|sutures|threads|clips … come-out|removed|taken-out|are-out|out-after|pulled"]
        ),
      ]),
    Topic(
      "who takes you home", .polar,
      [
        (
          .none,
          [
            "go|travel|get|walk|drive|leave|drives home|yourself alone|home|by-yourself|on-your-own",
            "no need for|to [a|have|bring] companion|someone|somebody|escort|lift",
            "drive yourself",
          ]
        ),
        (
          .some,
          [
            "someone|somebody|companion|friend|adult|relative must|has-to|needs-to|should|will-have-to take|drive|collect|bring|accompany|fetch|stay",
            "arrange|bring|ask|need|have|let [for] someone|somebody|a-friend|a-companion|an-adult|a-driver to|who|with|drive|take",
            "not|never drive|go|travel yourself|home|alone",
          ]
        ),
      ]),
  ]
}
