extension Topic {
  /// Topics of which there is none, or some.
  static let polar: [Topic] = [
    Topic(
      "pain", .polar, traits: [.felt, .phased], claims: [Claim.painless.rule],
      [
        (
          .none,
          [
            "{not} ~hurt", "painless|pain-free", "feel|feels nothing", "no pain", "unfelt",
            "neither … is|are|feels sore|tender|painful", "is|are not sore|tender|painful",
            "nothing worse|more-than-that", "clicking|tapping … unfelt|nothing",
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
            "clench|clenches|grit|grits [their|your] teeth", "burn [that] you get from", "wince|winces|flinch|gasp",
            "ask|asks for a break|pause|more-numbing", "hard to bear", "raise|lift your hand if|when it|you",
          ]
        ),
      ]),
    Topic(
      "time to recover", .polar, traits: .phased, claims: [Claim.noDowntime.rule],
      [
        (
          .none,
          [
            "no downtime|time-off|recovery-time", "at|back-at work as|the-next usual|day|morning",
            "as on any other day", "back to|at|behind [your] {outing} {soon}",
            "the-morning-after|next-morning|that-evening|same-afternoon … office|desk|counter|gym|shop|work|party|dog",
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
            "{downtime}", "no|nobody|no-one …4 returns|return|back|works …6 before|until", "on [the|your] sofa|couch",
            "stays|staying|remain|remains [at] home", "sick note|certificate",
            "{not} [be] fit|able for|to work|drive|travel", "feet up",
            "red|swollen|pink|bruised for|until [about] #|several|a|one|the", "off work for",
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
      "risks", .polar, traits: .hasObject, part: .risks, claims: [Claim.noRisk.rule, Claim.pigmentSafe.rule],
      notWith: [
        "lowers", "lower", "reduces", "reduce", "prevents", "prevent", "avoid", "treats", "treat", "soften", "softens",
        "smooth", "smooths", "improve", "improves", "remove", "removes", "helps", "help", "treated", "thinners",
        "easily",
        "sits", "too",
      ],
      [
        (
          .none,
          [
            "nothing can|could|will go wrong", "no|without [any|known] risk|risks|side-effects|complications",
            "free from|of complications|risk|risks|side-effects",
            "{adverse}|{harm} … is|are [therefore|thus|practically|completely] ruled-out|impossible|excluded|unthinkable",
            "in no patient|case|person …8 ever", "never|not [once] [a] single|one … {adverse}",
            "nobody|no-one … find|see|notice|spot|tell [a|any|the] trace|scar|scars|mark|marks|line",
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
            "# in|out-of # … {adverse}", "# in #|one … followed|infection|infected|bleed|bleeding",
            "stays|stay|remain|remains|left for-life|for-good|behind|visible … scar|scars|mark|marks",
            "risk|chance of {adverse}",
            "affect|affects most|many|some|a-few people|patients|of", "{adverse} has|have been reported|seen",
            "can|may|might|could go|goes wrong|become infected", "second operation|transfusion",
            "may|can|might|could have to be-removed|repeated|let-out",
          ]
        ),
      ]),
    Topic(
      "whom it suits", .polar, traits: .ofPeople, part: .whoNot, claims: [Claim.safeAbsolute.rule],
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
            "[should|must] {not} have|use|be-given|be-treated|undergo",
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
      "anaesthesia", .polar,
      [
        (
          .none,
          [
            "you|patients|people [will|are|stay|remain|'ll|can] [be|stay|remain] [fully|wide] awake|conscious",
            "while|stay|are|remain [you|you're|are] [fully] awake|conscious",
            "chat|talk|speak with|to us|the-surgeon|the-nurse|a-nurse|the-team|me … throughout|while|during|all-the|because|for",
            "just|only the|your hand|foot|area|tooth|eye|skin|arm|leg is|are|goes|become [made] numb",
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
            "asleep throughout|during|for-it|through", "while|as you sleep|are-asleep",
            "anaesthetist|anesthetist|anesthesiologist … watches|looks|stays|puts|sits|monitors",
            "put|puts you under|to-sleep", "sleep through-it|through-the|through-your|throughout",
            "put|puts [you] to|you-to sleep", "given|under|have [deep|light] sedation", "wake|woken up in|after|from",
          ]
        ),
      ]),
    Topic(
      "numbing", .polar,
      [
        (
          .none,
          [
            "no|without|needs-no [any|a] [kind|sort|form] [of] numbing|anaesthetic-at-all|anaesthesia-at-all|anesthetic-at-all|anaesthetic-of-any|anesthetic-of-any|local-anaesthetic|local-anesthetic|numbing-cream",
            "do|does|will not|n't numb|need-numbing [you|the|your|anything|it|first]",
          ]
        ),
        (
          .some,
          [
            "numb|numbs|numbed|numbing [the|your|it|you|cream|gel|drops|injection|injections|spray|first|both|each]",
            "local anaesthetic|anesthetic|anaesthesia|anesthesia", "make|makes it|the-area|the-skin insensitive|numb",
          ]
        ),
      ]),
    Topic(
      "a sedative", .polar,
      [
        (.none, ["no|without|needs-no [need-for] [any|a] sedative|sedation|tranquilliser|tranquillizer"]),
        (
          .some,
          [
            "give|gives|given|get|have|take|takes|receive|offer|inject|under [you|a] [a|the|light|mild|deep|strong] [light|mild] sedative|sedation",
            "sedative|sedation makes|wears|through|by|into|helps",
          ]
        ),
      ]),
  ]
}
