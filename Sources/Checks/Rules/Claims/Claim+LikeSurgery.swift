import Diagnostics

extension Claim {
  /// A treatment is not said to equal surgery.
  static let likeSurgery = Claim(
    Rule(
      "claim-like-surgery", .claims, title: "A treatment is not said to equal surgery",
      reason: "What works without an operation gives another result. Who expects the same is misled.",
      bad: "A facelift without surgery.",
      good: "It can tighten the skin a little. It doesn't replace a facelift."),
    .warning, message: "this says that it gives the result of an operation",
    hint: "say what it can do, and what only an operation can",
    phrases: [
      "minus|without the tuck|knife|cut|surgery|scalpel|theatre|stitches",
      "as completely|well|thoroughly as the surgeon's|a-surgeon's|surgery|a-knife|an-operation",
      "what surgeons|surgery|the-knife do|does|did",
      "everything|all|what a|an|the|that [new] … would|used-to|once|does|did|gives|could [do|give|have|did] … minus|without|from|with|in|nobody|no|every|armchair|and",
      "does|do the job|work of a|an|the",
      "do|does what a|an|the {surgery} does|did|do|would",
      "same … as a|an|the {surgery}|operation|abdominoplasty",
      "{surgery} results|result|effect [from|with|without] [a]",
      "a new knee|hip|face|nose|tummy without a|the",
      "go|went|going|gone under the knife … now|anymore|no-longer",
      "skip|goodbye|forget|dodge|avoid [the] theatre|operating-theatre|operating-table|scalpel|surgeon|knife",
      "every bit as … as {surgery}|surgery|gone|well",
      "you get everything [that] {surgery}",
      "used to take|need|mean an|a operating|operation|surgeon|surgery|theatre",
      "without|no|minus [the] [a] surgeon|stitches|scalpel|theatre|operating … result|lift|graft|same|as|anywhere",
      "just as a|an {surgery}|graft|operation would|does",
      "all|every [of] the benefits|results|effects|advantages of a|an {treatment}|knee-replacement|hip-replacement|facelift|bypass|operation",
      "facelift|knee-replacement|hip-replacement|tummy-tuck|bypass|results … without|no [going-under] [the] knife|operation|scalpel|surgery",
      "band|bypass|sleeve|facelift|lipo results|effect … no|without",
      "no|without [any] need for [an|a|the|any] surgery|operation|scalpel|knife|surgeon",
      "instead of|rather-than|in-place-of surgery|an-operation|a-facelift|going-under|the-knife",
      "like|as-good-as|as-effective-as|equivalent-to|on-a-par-with [a|an|having|the] facelift|surgery|operation|liposuction|bypass|transplant|gastric|joint-replacement",
      "facelift|face-lift|tummy-tuck|nose-job|liposuction|lipo|boob-job|breast-lift|bbl|butt-lift|eye-lift|eyelid-lift|neck-lift|brow-lift|rhinoplasty|gum-graft|knee-replacement|hip-replacement|bypass|gastric-bypass|gastric-sleeve|vein-stripping|hair-transplant|transplant|stripping|blepharoplasty|surgery|an-operation|operation|the-operating-theatre|cataract-surgery|scalpel|surgical … without|with-no|minus|but-no|no [the|a|any] knife|scalpel|surgery|incision|incisions|operation|cut|cuts|anaesthetic|anesthetic|stitches|theatre|hospital|a-single",
      "without|no|minus|skip|forget|cancel [the|a|any|going-under] [knife|scalpel|surgery|incision|operation|surgeon|theatre|going-under|single] … facelift|face-lift|tummy-tuck|nose-job|lipo|bypass|graft",
      "non-surgical|nonsurgical|surgery-free|liquid|no-knife|scalpel-free|needle-free|bloodless|knifeless|injection-free facelift|face-lift|nose-job|lift|lipo|liposuction|tummy-tuck|rhinoplasty|bbl|butt-lift|breast-lift|bypass|eye-lift|brow-lift|neck-lift|alternative|results|vein",
      "same|identical|equal|surgical|comparable|just-like|rivals|equals|matches|replaces|substitutes|does-the-job-of|do-the-job-of|the-effect-of|the-result-of|results-of|like-having-had [result|results|effect|job|outcome] [as|to|of|for|from] [a|an|the] surgery|facelift|face-lift|operation|transplant|gastric-bypass|bypass|liposuction|tummy-tuck|an-operation|nose-job|theatre|stripping|gum-graft|knife|replacement|graft|scalpel|sleeve",
      "surgical results|result|quality … without|no",
      "replaces|spares|saves [you] [the|a|an|your|from] surgery|operation|knife|facelift|scalpel|surgeon|theatre|knee-replacement|hip|joint|bypass",
    ],
    otherSenses: [
      "no|not|n't|cannot|can't|never … match|replace|equal|compare|same",
      "replaces no",
      "does not|n't replace",
      "not|no|never|n't|cannot [a] [do] replace|substitute|same|like",
      "surgery without a-general|general-anaesthetic|an-overnight",
      "before|after surgery",
      "is advertiser",
      "cannot do what",
    ])
}
