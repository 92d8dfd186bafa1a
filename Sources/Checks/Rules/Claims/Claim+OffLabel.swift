import Diagnostics

extension Claim {
  /// A text says what a device or a drug is cleared for.
  static let offLabel = Claim(
    Rule(
      "claim-off-label", .claims, title: "A text says what a device or a drug is cleared for",
      reason: "A use outside the clearance may be allowed, but it may not be advertised as normal.",
      bad: "Ketamine for everyday stress.",
      good: "This use is off-label: the authority hasn't looked at it. We explain what is known."),
    .warning, message: "this names a use for which it may not be cleared",
    hint: "check the clearance; say that the use is off-label, and what is known",
    phrases: [
      "[our] standard|usual|regular|normal treatment for autism|adhd|hips|worn|melasma|ptsd|tinnitus|stretch-marks|hair-loss|long-covid",
      "for melasma|autism|adhd|ptsd|tinnitus|worn-hips|hair-loss|long-covid … is|are|our the usual|standard|our|what",
      "supplied|licensed|approved|made for … as|we|used the|our|for regular|standard|normal|routine",
      "as a matter of routine",
      "normal|standard|routine|usual [a] way|treatment|choice|thing to|for [build|worn|treat]",
      "just as normal a",
      "is|are what we use|prescribe|give|do|inject",
      "exosomes|exosome|stem-cells|stem-cell … repair|repairs|rebuild|rebuilds|wake|wakes|regrow|standard|routine|routinely|treat|part-of|every|inject",
      "ozempic|wegovy|semaglutide|metformin|mounjaro … slim|weddings|wedding|healthy|drop|dress|cosmetic|without-diabetes|not-diabetic|want-to|anyone",
      "don't|not have to be diabetic",

      "botox|botulinum-toxin|toxin|filler|fillers … calf|calves|jaw|shoulders|trapezius|neck|sweating|depression|migraine|routine|slimmer|slim",
      "ketamine|coil|tms|magnet|magnetic-coil|neurofeedback … autism|adhd|ptsd|anxiety|tinnitus|addiction|pain|autism-adhd",
      "vitamin-c|vitamin|drip|infusion|intralipid|lipid … cancer|chemo|miscarriages|miscarriage|implantation|treatment-of-choice|autism",
      "our routine|standard|usual treatment for|of",
      "treatment of choice for",
      "sildenafil|viagra|minoxidil|spironolactone|steroid|heparin|ivermectin … every|thicken|all|routinely|start|lining|everyone",
      "takes|take care of those|that|your|these [as-well|too]",
      "made for … we use|use-here|here",
      "melasma|stretch-marks|hair-loss … we-use|pen|needling|microneedling",
      "also|equally|just-as [used|use|works|effective|good|treats|helps] [for|on|with|it] … migraine|migraines|autism|adhd|arthritis|anxiety|depression|hair",
      "works-wonders-for|works-wonders-on|works-a-treat-for|brilliant-for|ideal-for|great-for|perfect-for anxiety|adhd|autism|burnout|migraine|arthritis|hair-loss|stretch-marks|melasma|fatigue|long-covid|insomnia|menopause|weight|ageing|immunity|hangovers",
      "microneedling|needling|needling-pen|dermapen|skinpen|pen …8 melasma|stretch-marks|hair|hair-loss|pores|cellulite|pigmentation|rosacea|thinning|eczema|psoriasis|eyebrows|warts",
      "melasma|stretch-marks|hair-loss|cellulite|thinning-hair|rosacea … microneedling|needling-pen|needling|dermapen",
      "stem-cells|stem-cell|exosome|exosomes|prp|platelet|platelets|platelet-rich-plasma|plasma|ozone|peptides|nad|nad+|glutathione|vitamin-c|iv|drip|drips|infusion|infusions|high-dose …8 arthritis|autism|als|parkinson's|parkinson|alzheimer's|alzheimers|dementia|ms|multiple-sclerosis|addiction|cancer|covid|long-covid|lyme|ovaries|ovary|menopause|fertility|hair|thinning|knee|knees|back-pain|depression|erectile|diabetes|egg-quality|discs|disc|infections|skin-lightening|lighten|immune|chronic-fatigue|womb|lining",
      "ketamine|esketamine|lozenges|psilocybin|tms|magnetic-stimulation|neurofeedback|magnets …8 burnout|stress|worry|autism|adhd|anxiety|addiction|ocd|ptsd|tinnitus|pain|migraine|weight|sleep|insomnia|relationship|focus|memory|concentration|children|creativity|grief|smoking",
      "semaglutide|ozempic|mounjaro|tirzepatide|metformin|injection|jab|jabs|pen|liraglutide …8 cosmetic|dress|holiday|holidays|wedding|few-pounds|last-pounds|bikini|slim|a-little-lighter|kilos-before|teenagers|pcos|fertility|alcohol|drinking|before-the",
      "botox|botulinum|filler|fillers|toxin|dysport …8 migraine-prevention|sweating|calves|shoulders|depression|teeth-grinding|grinding|jaw|nose|penis|breast|buttocks|breasts|arthritis|acne|hair|feet|knees|hips|scalp",
      "off-label … routinely|every-day|usual|standard|commonly|favourite",
      "we [routinely|regularly|also|now|gladly|happily] [use|offer|treat|inject|prescribe|give] …6 for|to-treat|against …6 autism|adhd|alzheimer's|parkinson's|cancer|dementia|long-covid|covid|burnout|menopause|arthritis|migraine|addiction|fibromyalgia|ms|infertility|psoriasis|lyme",
      "latisse|bimatoprost|misoprostol|clenbuterol|hcg|growth-hormone|thyroid-hormone|testosterone …8 weight|brows|energy|tired|tiredness|younger|youth|ageing|aging|slimming|fat",
    ],
    otherSenses: [
      "normal|usual|standard treatment for|of [most|many|the]",
      "off-label which means",
      "is|are|it off-label … means|not|no|must|explain|discuss|evidence",
      "not|n't|no|never [yet] [been] cleared|licensed|approved|offer|use|proven|known",
      "within|in a|this study|trial|research",
      "off-label and|,|use-means",
      "is off-label",
    ])
}
