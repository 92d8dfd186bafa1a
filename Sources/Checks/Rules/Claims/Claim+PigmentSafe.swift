import Diagnostics

extension Claim {
  /// A text says that dark or light marks can come.
  static let pigmentSafe = Claim(
    Rule(
      "claim-pigment-safe", .claims, title: "A text says that dark or light marks can come",
      reason: "Dark marks after a treatment are more common on brown and black skin, and can stay for months.",
      bad: "No risk of dark spots on darker skin.",
      good: "Dark marks can happen, more often on brown and black skin. Sunscreen lowers the chance."),
    .error, message: "this says that dark or light marks can't come",
    hint: "say that they can, on which skin more often, and what lowers the chance",
    excuses: [.hedge],
    phrases: [
      "leaves|leave no [brown|dark|pale|white] trail|trace|shadow|mark|marks [behind]",
      "just|exactly|quite as even|clear|uniform as",
      "never come|comes out patchy|blotchy|darker|lighter",
      "marks|patches|spots|stains are impossible",
      "post-inflammatory marks|patches|pigmentation … impossible|never|ruled-out",
      "{dark} [skin] … cannot|can't|won't|never|without|not|no [so-much-as] [a] burn|darken|bleach|shadow|mark|marks|stain|pale|rings|dark|patches",
      "{dark} [skin] … even|same|unchanged|exactly|untouched|get-along|included|every-time|as-they|as-it",
      "no|without dark|pale|light|brown|white lines|marks|edges|rings|shadows|spots|patches … included|every-time|skin|ever|whatever",
      "hyperpigmentation|dark-marks|pale-spots|patches|shadows … isn't|is-not|not something|anything|a-thing|to-fear",
      "those days are over|gone",
      "whatever your [skin] shade|colour|color|tone|skin-tone|complexion",
      "leaves|leave [your|the] colour|color|tone|pigment exactly|untouched|alone|as",
      "need|needs not|n't [give] [a] [thought] [to] [fear] dark|pale|shadows|marks|patches",
      "so-much-as a shadow|mark|stain",
      "porcelain|fair|light or|to|and ebony|dark|black|brown",
      "exactly as it found|was|were",
      "cannot|can't|won't|will-not|does-not|doesn't|do-not|don't|never [ever] develop|get|darken|go-dark|turn-dark|discolour|discolor … dark|brown|marks|spots|after|patches",
      "skin|scars … do-not|don't|does-not|doesn't|never|won't|cannot darken|discolour|discolor|change-colour",
      "dark|darker|brown|black|deeper|asian skin|skins|complexions|tones [is] [are] no-problem|welcome|no-exception|perfectly-safe|just-as-safe|no-different",
      "no-matter|however|whatever how-dark|dark|deep|brown your|the skin|tone|complexion|colour|shade",
      "without leaving|causing a|any|the mark|marks|pigment|pigmentation|discolouration|shadow|stain",
      "no|zero|without|free-of [any] [risk|chance|danger|fear] [of] [any] hyperpigmentation|hypopigmentation|pigmentation|discolouration|discoloration|dark-spots|dark-marks|dark-patches|brown-marks|brown-stains|staining|pigment-changes|light-patches|white-patches|pale-patches|light-spots|marks",
      "won't|will-not|cannot|can't|does-not|doesn't|never|don't|not|simply-cannot [ever] ~cause|leave|lead-to|trigger|produce|create|darken|stain|bleach|discolour|discolor|lighten|affect|occur … pigment|pigmentation|hyperpigmentation|dark|spots|marks|patches|stains|brown|light|skin|tone|colour|color|pale|white",
      "dark-spots|dark-marks|pigmentation|hyperpigmentation|brown-marks|discolouration|discoloration|light-patches … impossible|cannot-occur|can't-occur|never|won't|ruled-out|eliminated|don't-happen|do-not-happen|unknown|cannot-happen",
      "safe|harmless|ideal|suitable|perfect [for|on] …3 dark|darker|brown|black|ethnic|deeper|asian|melanin-rich|african skin|tones|complexions|skin-types|types",
      "{very} safe … dark|darker|black|brown",
      "colour-blind|colorblind|color-blind",
      "every|any|all|each|the-darkest|the-deepest skin-tone|complexion|skin-colour|tone|shade|skin … keeps|unchanged|comes-out|without-a-mark|untouched|intact",
      "skin|complexion|tone … keeps|stays|remains|comes-out|leaves|settles …6 same|colour|color|tone|shade|even|unchanged|original|exact",
      "fitzpatrick … no|without|zero|safe|same|problem",
      "melanin … ignores|safe|untouched|invisible|blind|undisturbed|no-problem|doesn't-see",
    ],
    otherSenses: [
      "sclerotherapy can|may",
      "may|can|could|might [also] [leave|cause] … dark|pale|marks|patches",
      "not … safe|suitable for dark|darker|black|brown",
      "not|isn't safe|suitable",
      "light|dark marks are possible",
    ])
}
