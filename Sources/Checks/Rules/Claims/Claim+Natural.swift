import Diagnostics

extension Claim {
  /// Words say something that patients can understand.
  static let natural = Claim(
    Rule(
      "claim-vague-natural", .claims, title: "Words say something that patients can understand",
      reason: "\"Natural\" and \"toxin-free\" sound safe and mean nothing.",
      bad: "An all-natural, chemical-free peel.",
      good: "The peel contains glycolic acid."),
    .warning, message: "this word has no clear meaning",
    hint: "say what is in it, or what you mean",
    excuses: [.advice],
    phrases: [
      "works|working with your-body|nature|your-own",
      "nothing artificial|synthetic|nasty|chemical",
      "purest|vegan|plant-powered|herbal [ingredients|formula|remedy|infusion|treatment]",
      "nature's-way|nature's-answer|nature-intended",
      "chemical-free|chemicals-free|toxin-free|toxins|detox|detoxes|detoxify|detoxifies|detoxifying|detoxed|detoxification|cleanse|cleanses",
      "all-natural|100-%-natural|one-hundred-percent-natural|purely-natural|completely-natural|totally-natural|entirely-natural|nature's-own|pure-nature|clean-beauty|non-toxic|nontoxic|natural-ingredients|organic",
      "natural|naturally [way|alternative|treatment|solution|remedy|therapy|whitening|healing|approach|process|method|formula|and|power|medicine] [to|of|for|gel|pure|safe|gentle|organic|clean]",
      "no|without|free-of|free-from|zero [any|nasty|harsh|added] chemicals|toxins|nasties|additives|poisons|artificial",
      "medical-grade|pharmaceutical-grade|hospital-grade|clinical-grade|professional-grade|physician-grade",
      "pure|purifies|purify|purifying|purity [your|of|the] [body|blood|skin|system|ingredients|organs]",
      "flush|flushes|flushing|rid|clears|drains|draws … toxins|impurities|poisons|waste|your-system",
      "holistic|wholesome|earth|mother-nature|mother-earth|botanical|plant-based|bio|green …3 healing|treatment|care|dentistry|therapy|whitening|grown|peel|beauty|way",
      "clean …2 way|alternative|natural|beauty|treatment|energy",
      "as nature|mother-nature intended|made|wants",
      "your body's own natural|healing",
      "resets|reset|rebalances|rebalance|cleans-out|purges your|the body|system|blood|organs|liver",
    ],
    otherSenses: [
      "natural plant|feeling|reaction|feelings|response|substance|poison|latex|sugar|part",
      "natural hair|teeth|tooth|lens|lenses|oils|rubber|rubber-latex|light|history|conception|cycle|cycles|killer|delivery|birth|course|healing|ageing|aging|look|looking|tears|pause|break|opening|position|colour|color|result|bite|menopause|moisture|latex|hairline|pregnancy|disaster|movement|recovery",
      "alcohol|drug|opioid|medical detox",
      "detox is|unit|ward|clinic|centre",
      "medical-grade silicone|silicon|steel|titanium",
      "toxin type|a",
      "botulinum toxin",
      "cleanse|cleanses|clean|cleans your|the|face|skin|wound|area|gently|twice",
      "natural doesn't|does-not|isn't|is-not",
      "not|isn't|n't|no natural|organic",
      "organic causes|disease",
      "pure alcohol|oxygen",
    ])
}
