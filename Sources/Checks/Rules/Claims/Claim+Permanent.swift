import Diagnostics

extension Claim {
  /// A text says how long a result lasts.
  static let permanent = Claim(
    Rule(
      "claim-permanent", .claims, title: "A text says how long a result lasts",
      reason: "Most results fade. Who expects them for ever feels cheated, or has too much done.",
      bad: "Permanent hair removal.",
      good: "Hair grows back more slowly. Most people need a session once a year."),
    .error, message: "this says that the result lasts for ever",
    hint: "say how long it usually lasts, with a source",
    excuses: [.hedge],
    phrases: [
      "once is enough|all-it-takes|all-you-need",
      "never look-back|have-to-come-back|see-us-again|need-us-again|have-to-do-it-again",
      "will|won't [not] ever need another|again|to",
      "for-the-long-haul|for-all-eternity",
      "say goodbye|farewell for-ever|forever|for-good",
      "permanent|permanently|everlasting|irreversible|lifelong|life-long",
      "forever|for-ever|for-evermore|for-good",
      "lasts|last|lasting|keep|keeps|yours|stay|stays|enjoy|good [you] [for] a-lifetime|life|lifetime|a-life-time|life-long|the-rest-of-your-life|your-whole-life|as-long-as-you-live",
      "once-and-for-all|once-in-a-lifetime",
      "never [ever] come-back|comes-back|return|returns|returning|grow-back|grows-back|need|needs|needing|wear|wears|fade|fades|again|has-to-be|have-to-be|think|worry|shave|wax",
      "will-not|won't|cannot|can't|not|doesn't|don't [ever] come-back|return|grow-back|fade|need-repeating|reappear",
      "rest-of-your|for-the-rest-of life|days|lives",
      "gone for ever|good|life",
      "no|without|zero|free-of [need|more] [for] [any] [further] top-ups|top-up|maintenance|repeats|repeat|follow-up-sessions|touch-ups|refills|re-treatment|retreatment",
      "one-time|once-only|one-off|one-and-done treatment|procedure|fix|solution|session|investment|",
      "done once|for-ever|for-life",
      "until-the-end|till-the-end|to-the-grave|outlive|outlives|outlast|outlasts … you|days|life|we",
      "a-lifetime|lifetime [of] {result}|smile|sight|vision|freedom|hair|results|solution",
    ],
    otherSenses: [
      "permanent hair-dye|dye|colour|waves|hair-colour",
      "is permanent … cannot|can't|not be-put-back|reversed|undone|be-reversed|be-undone",
      "permanent|permanently|lasting|lifelong scar|scars|mark|marks|make-up|makeup|damage|loss|change|changes|tooth|teeth|pacemaker|numbness|nerve|blindness|pigment|tattoo|filler|fillers|suture|sutures|residence|harm|bald|disability|weakness|address|discolouration|discoloration|stain|stoma|injury|hearing|if|side-effects|brown|and-cannot-be-undone|and-can't-be-reversed",
      "be|become|are|is [also] permanent … numbness|if|scar|patch|damage|loss|without",
      "can|may|could|might|sometimes|rarely be|become|stay|stain|remain|have … permanent|permanently|forever",
      "supplements|medicine|medicines|tablets|drops for [the-rest-of] [your] life",
      "be|as thought|considered|regarded of|as permanent",
      "gone|lost|removed|ground permanently|for-good",
      "as permanent although",
      "permanently scarred|stained|damaged|lose|lost|gone|removed|ground",
      "numbness … permanent",
      "loss … permanent",
      "lifelong follow-up|condition|commitment|medication|disease|supplements|illness",
      "not lifetime",
      "lifetime devices|risk",
      "forever chemicals",
    ])
}
