import Diagnostics

extension Claim {
  /// A comparison with another treatment has a source.
  static let compareUncited = Claim(
    Rule(
      "claim-compare-uncited", .claims, title: "A comparison with another treatment has a source",
      reason: "Who says \"better than\" must be able to prove it.",
      bad: "Gentler than a peel.",
      good: "In one trial, people had less redness than after a peel.[^1]"),
    .warning, message: "this compares treatments without a source",
    hint: "cite the source with [^id], or leave the comparison out",
    excuses: [.source, .advice],
    phrases: [
      "better|safer|gentler|kinder|faster|easier|cheaper|cleaner …4 than",
      "~hurt|bruise|scar|cost|sting|swell|bleed less than",
      "heals|works|lasts|recovers faster|longer|better|quicker … than",
      "twice|three-times|ten-times|far|so-much|much as-effective|as-fast|as-good as",
      "no other|traditional|ordinary {treatment} can-match|comes-close|compares|does-this",
      "leaves|leave|puts|make|makes {treatment}|braces|diets|surgery|creams|needles|dieting … in-the-shade|behind|redundant|obsolete|unnecessary",
      "without the {harm}|pain|downtime|bruising|hassle of",
      "better|safer|gentler|faster|cheaper|longer|quicker|stronger|smoother|easier|kinder|healthier|cleaner|milder …2 than",
      "superior to",
      "more|less|far-more|much-more|far-less|much-less effective|effectively|painful|invasive|risky|comfortable|comfortably|reliably|reliable|precise|precisely|accurate|natural|gentle|durable|powerful|bruising|harsh|harmful|scarring|side-effects|safely|thorough|thoroughly|lasting|tiring|likely|swelling|successful|successfully|dry|pain|downtime|damage … than",
      "bruises|hurts|scars|costs you less",
      "outperforms|outperform|beats|beat|outlasts|outlast|outclasses|surpasses|surpass|exceeds|trumps|trounces|leaves-behind … {treatment}|other|traditional|conventional|all|any|every|lasik|braces|creams|implants|surgery|laser|antidepressants|cortisone|dentures|clips|botox|tablets|pills|steroid|placebo",
      "lasts|last|lasting|works|heals|heal|works|straighten|closes …4 longer|faster|better|quicker|twice-as|times-as|more … than",
      "than|unlike|next-to|versus [our] [any|other|all|a|an|the|old|traditional|conventional|ordinary|metal|usual|standard|old-fashioned] surgery|lasik|botox|fillers|braces|implants|laser|lasers|peels|peel|creams|tablets|pills|antidepressants|dentures|methods|treatments|techniques|therapy|injections|cortisone|steroids|liposuction|contact-lenses|glasses|minoxidil|hospital|clinics",
      "outdated|obsolete|yesterday's|stone-age|a-thing-of-the-past|age-of-steam|dinosaur|relic|prehistoric",
      "no-other|nothing-else|no {treatment}|cream|method … as-well|like|better|compares|comes-close|as-effective|as-good|as-gentle",
    ],
    otherSenses: [
      "better|safer|worse than nothing|never",
      "better to|not|if|safe|after|without|before|serve|in|when|soon|with-time|now|known|understood|tolerated|day",
      "feel|feels|get|gets|getting|heal|sleep|look|worse better|faster",
      "more likely|common|frequent … bleed|need|to|in|on|than-in|after|and",
      "longer than|if|appointment|to|in|before|recovery",
      "no|not|n't|nor [any] better|safer|superior|more",
      "more than",
      "rather|other|earlier|later|fewer than # ",
      "than you|usual|before|planned|expected|others|he|most-people",
      "less than",
      "whether|which|if … better",
    ])
}
