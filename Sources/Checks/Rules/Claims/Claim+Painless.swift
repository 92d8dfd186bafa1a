import Diagnostics

extension Claim {
  /// A text says that a treatment may hurt.
  static let painless = Claim(
    Rule(
      "claim-painless", .claims, title: "A text says that a treatment may hurt",
      reason: "People feel pain differently, and who was promised none doesn't call when something is wrong.",
      bad: "The treatment is painless.",
      good: "A cream numbs the skin. You may still feel stinging."),
    .error, message: "this says that it doesn't hurt",
    hint: "say what it may feel like, and what you do to help",
    excuses: [.hedge],
    phrases: [
      "without feeling|noticing a|any|the thing|pain|needle",
      "barely|hardly|scarcely notice|feel|felt|noticeable",
      "not|without a|so-much-as-a twinge|flinch|wince|pinch|whimper|tear",
      "you won't|will-not|wouldn't even|ever|really know|notice|realise|realize [it|it's|that|we|we're|we've]",
      "no-more|zero|never-any [needle] pain|hurting|needles|ouch|agony",
      "comfortable|relaxed|pain-free|snug from-start-to-finish|throughout|the-whole-time",
      "feel no pain|discomfort",
      "pain [simply] doesn't|does-not|won't come-into-it|exist|feature",
      "painless|painlessly|painfree|ouchless",
      "pain-free",
      "without|no|zero|free-of|free-from [any|a] [hint|trace|bit|moment] [of] {pain}",
      "not|never|isn't|hardly|barely [at-all|in-the-least|even|remotely|a-bit] painful|uncomfortable|sore",
      "does-not|doesn't|do-not|don't|did-not|didn't|won't|will-not|never|cannot|can't [even|ever] hurt|sting|ache",
      "feel|feels|feeling|felt|notice absolutely|virtually|practically|next-to|almost nothing",
      "won't|will-not|don't|do-not|didn't|never|not [even|ever|actually|really] feel|notice [so-much-as|as-much-as] a|any|the|anything thing|pinch|needle|needles|prick|scratch|pain|discomfort|injection|bit",
      "feel|feels|notice|notices nothing",
      "won't|will-not|don't|not feel|notice anything|it|a-thing",
      "all|only|most|the-most [thing] [that] you [will|'ll] ~feel|notice|be-aware-of … is|are",
      "sleep|doze|nap|read|scroll|text|scrolling|reading|sleeping … through|during|while [the|your|it] {treatment}",
      "comfortable|gentle enough to sleep|nap|doze",
      "as comfortable|relaxing|pleasant|gentle as [a|having|getting] massage|facial|haircut|nap|manicure|spa",
      "totally|completely|entirely|perfectly|100-% comfortable",
      "pain … a-thing-of-the-past|impossible|unknown",
      "fall|fell|fallen|falling|drift asleep|off [during|while|in]",
    ],
    otherSenses: [
      "painless lump|lumps|swelling|swellings|ulcer|ulcers|nodule|mass|bleeding|spot|sore|loss|growth|blister|sores",
      "even if|when|though it|this is|was painless",
      "pain-free range|movement",
      "feel|feels nothing at-first",
      "no pain relief|killers|medicine|management",
      "without pain relief|killers",
      "painless is not",
    ])
}
