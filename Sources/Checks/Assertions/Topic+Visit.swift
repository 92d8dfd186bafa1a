extension Topic {
  /// What is said of the visit itself: how people come and go, what is asked of them, and who pays.
  static let visits: [Topic] = [
    Topic(
      "the night after", .polar,
      [
        (
          .none,
          [
            "home|leave|discharged [on|later|again] the-same-day|that-day|same-day|that-evening|that-afternoon|an-hour-later|within-hours",
            "no overnight|night", "own bed [that|the] [same] night|evening", "sleep|sleeping at home",
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
      "what to wear afterwards", .polar,
      [
        (
          .none,
          [
            "skip|no-need-for|needn't-wear|don't-need|do-not-need|without|need-no [the|a|your|any] [compression|protective] {aid}",
            "{aid} isn't|aren't|is-not|are-not needed|necessary",
          ]
        ),
        (
          .some,
          [
            "wear|keep|use|sleep [in|with] [on] [the|your|a|this] [compression|protective|plastic|soft] {aid} …3 for|at|every|until|#|day|night"
          ]
        ),
      ]),
    Topic(
      "how often to use it", .polar,
      [
        (
          .none,
          [
            "inject|injection|pen|dose|jab|tablet|pill … once|one|twice a|each|every week|weekly",
            "weekly injection|dose|pen|jab|tablet",
          ]
        ),
        (
          .some,
          [
            "inject|pen|dose|jab|tablet|pill … each|every|once-a|twice-a morning|evening|day|night",
            "daily injection|dose|pen|jab|tablet|injections",
          ]
        ),
      ]),
    Topic(
      "an upper age limit", .polar,
      [
        (.none, ["no|without [upper] age limit", "never|nobody-is|no-one-is too old"]),
        (
          .some,
          [
            "once|when|after [you|people|patients] [have] turned|over|are|reached # … {not}",
            "over|above|beyond|past # [years] … {not}", "upper|maximum age limit [of|is]",
            "{not} treat|offer|prescribe … over|above|beyond #",
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
            "stitches|sutures|threads|thread [that|which|will] dissolve|dissolves|fall-out|melt|absorb|need-no|do-not-need|don't-need|disappear",
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
