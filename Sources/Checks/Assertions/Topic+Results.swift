extension Topic {
  /// What is said of the result: how soon it shows, how long it lasts, and whether everybody has it.
  static let results: [Topic] = [
    Topic(
      "how long the result lasts", .polar, claims: [Claim.permanent.rule, Claim.cure.rule],
      notWith: [
        "redness", "swelling", "bruises", "bruising", "numbness", "pinkness", "scar", "scars", "marks", "crusts",
        "soreness", "discomfort", "anaesthetic", "anesthetic", "numb", "fever", "lower", "lowers", "drops", "staining",
        "patches", "price", "offer", "damage", "harm", "blindness", "injury", "address", "quote", "layer", "enamel",
        "block", "warranty", "thread", "threads", "stitches", "cloudy", "bleeding",
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
            "come|comes|came|returns|relapse|relapses back|after|again|within",
            "need|needs [to-be] repeating|repeated|replacing|replaced|renewing|renewed|refreshing|again",
            "repeat|repeated|renew every|each|once|after|twice",
            "not last|permanent|forever|for-ever", "wears|worn off", "gone after|within #",
            "put|puts|gain|gains|regain [a|the] [large|small|good] [part|lot|bit] [of] [the|their|some] [weight] back",
            "again within|in [a|about|around|only] #|year|month|few",
            "swapped|exchanged|replaced|taken-out|removed … later|after|years|every",
            "replaced|repeated|changed after|every #",
          ]
        ),
      ]),
    Topic(
      "how soon the result shows", .polar, claims: [Claim.instant.rule],
      notWith: [
        "redness", "swelling", "bruises", "bruising", "numbness", "scabs", "crusts", "soreness", "discomfort",
        "stitches",
        "call", "infection", "pain", "wears", "fades", "lasts", "last", "fade", "wear", "heal", "heals", "healing",
        "appointment", "next", "session", "sessions",
      ],
      [
        (
          .some,
          [
            "{result}|change|changes|relief|effect|benefit|growth|hair|collagen|colour|color|skin [usually|often|then|only|slowly] builds|build|develops|develop|appears|appear|shows|show|starts|start|begins|begin|comes|improves|improve|grows …3 over|after|within|in|for|around|about|at|from",
            "{result}|change|changes|relief|effect|benefit|growth … after|over|within|takes|take|in|around [about|around|up-to|at-least|another|roughly|only|the] #|several|a-few|some|many [to|or] [#] days|weeks|months",
            "take|takes|need|needs [about|around|up-to|at-least|another|roughly] #|several|a-few|some|many [to|or] [#] days|weeks|months … show|see|work|works|notice|build|appear|clear|feel|effect|tell|judge|judged",
            "#|several|some|a-few|many [to|or] [#] days|weeks|months before|until|for [you|most|people|the|it|any] …3 notice|see|feel|effect|result|results|works|change",
            "gradually|slowly improve|improves|change|changes|builds|build|appear|appears|work|works|lightens|lighten|clears|fades-with-each",
            "fades|fade|lightens|lighten|clears|shrinks|softens with each|every|time",
            "be patient",
            "{not} expect|see|notice|feel [a|an|any|the|much] {result}|change|effect …4 before|until|straight-away|at-once|immediately|overnight|at-first",
            "sight|vision|eyes|view … hazy|blurry|blurred|misty|cloudy|dim for|on|at|in|during|until",
            "full|final|best {result}|effect … after|at|by|in|within|takes",
          ]
        )
      ]),
    Topic(
      "whether it works", .polar, claims: [Claim.guarantee.rule, Claim.cure.rule],
      notWith: [
        "insurance", "insurer", "pay", "price", "cost", "costs", "side", "side-effects", "approval", "lender", "loan",
        "credit", "appointment",
      ],
      [
        (
          .some,
          [
            "{not} work|works|help|helps|take|takes|succeed|succeeds|suit [well|equally] for|in|on [everyone|everybody|all|every|each]",
            "{not} everyone|everybody|all|every [patient|person|couple|graft|hair|embryo] …2 responds|respond|gets|sees|notices|improves|benefits|conceives|succeeds|survives|grows|takes",
            "some|a-few|few|others|many|# [in|of|out-of] [#] [people|patients|women|men|couples] [will|may|do|who|feel|see|notice|have|had|felt|saw|noticed|get|got] …2 no|little|not {result}|change|difference|effect|benefit|relief|response|respond|pregnant|at-all",
            "results|result|outcomes|success vary|varies|differ|differs|depend|depends",
            "results|result|effects varied|differed",
            "can|may|might|could|will|does [also] not|n't work|help|take|respond|succeed|survive",
            "{not} [fully|completely] silence|erase|eliminate|undo|reverse [the|every|all|a|your|it|any]",
            "no cure", "{not}|nobody|no-one|none [honest] [can|will|could|may] [honestly] ~promise|guarantee",
            "no surgeon|doctor|clinic|dentist|one|clinician|nurse|treatment … ~promise|guarantee",
            "fewer|less|lighter|smaller …2 not|but-not|never|rather-than none|gone|all|away|invisible|zero",
            "treatment|cycle|attempt|it|graft|implant can|may|sometimes|does|might fail|fails|not-work",
          ]
        )
      ]),
  ]
}
