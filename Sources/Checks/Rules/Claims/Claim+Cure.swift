import Diagnostics

extension Claim {
  /// A text does not promise that a condition goes away for good.
  static let cure = Claim(
    Rule(
      "claim-cure", .claims, title: "A text does not promise that a condition goes away for good",
      reason: "A treatment may make a condition better. A cure is a medical claim that needs strong proof.",
      bad: "Laser cures acne.",
      good: "Laser can make spots fewer and scars less visible."),
    .error, message: "this sounds like a cure",
    hint: "say that it can make it better or less visible",
    excuses: [.hedge],
    phrases: [
      "free yourself|you|your-body from|of {condition}",
      "beat|beats|fix|fixes|resolve|resolves|stop|stops|ends|end [your] {condition}",
      "put|puts your|the|all {condition} behind-you",
      "no-more|never-again {condition}",
      "restores|restore your|full|normal hearing|hair|vision|sight|fertility|mobility|health|confidence",
      "melts|melt|dissolves|zaps|blasts|torches|burns away|off|up {condition}|fat|cellulite|pounds|inches",
      "symptom-free|scar-free|wrinkle-free|acne-free|spot-free|cancer-free|diabetes-free|pain-free-life",
      "cures|cured|curing",
      "cure … {condition}|your|you|the|it|any",
      "a|the|our|instant|natural|real|only|complete|new cure [for]",
      "~eradicate|eliminate|erase|obliterate|abolish|banish|reverse|remove|vanquish|conquer|dissolve|destroy|defeat … {condition}|forever",
      "get|gets|getting|got rid of … {condition}|fat|cellulite",
      "{condition} … disappears|disappear|vanish|vanishes|melts-away|melt-away|gone|cured|eliminated|erased|reversed|healed|banished|a-thing-of-the-past|history",
      "say|wave|kiss goodbye|good-bye|farewell|bye [to] … {condition}|your|glasses|them",
      "puts|put|an-end … an-end|end to {condition}|your|it|all",
      "wipes|wipe|wiped away|out",
      "free-of|free-from|freed-from {condition}|symptoms|pain|glasses … forever|for-good|after|within",
      "{condition} no-longer|never … exists|exist|trouble|troubles|bother|bothers|return",
      "speak|talk|think of it|{condition} in-the-past-tense|as-history",
      "clear|clears|clearing [up] {condition}|your-skin|a-cataract … completely|for-good|entirely|just",
      "complete|total|full|permanent remission|recovery|cure|relief|clearance",
      "treats the root cause|causes",
      "close|closed|closes the|that chapter|book",
    ],
    otherSenses: [
      "cure time|times|depth|in|within|cycle",
      "cures in|within|when|under|quickly|hard|faster",
      "full cure",
      "adhesive|glue|cement|resin|filling|gel|composite|lamp … cures|cured|cure",
      "there is|'s no cure",
      "not|no|never|isn't|cannot|can't [a|yet] cure|cured|cures",
      "cured ham|meat",
      "tooth|teeth|wart|mole|tissue|stitches|catheter removed",
      "pain-free",
    ])
}
