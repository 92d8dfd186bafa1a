import Diagnostics

extension Claim {
  /// A figure about results has a source.
  static let statUncited = Claim(
    Rule(
      "claim-stat-uncited", .claims, title: "A figure about results has a source",
      reason: "A number looks like proof. Patients can't check one without a source.",
      bad: "90% of our patients are happy.",
      good: "In a study of 60 people, 9 in 10 saw a change.[^1]"),
    .error, message: "this figure has no source",
    hint: "cite the source with [^id], or leave the figure out",
    excuses: [.source],
    phrases: [
      "eight|nine|seven|six veins|teeth|eyes|hairs|patients|couples|scars in|out-of ten",
      "# in|out-of a|every thousand|hundred|ten",
      "hundred|ten of our … # will|tell|say|no-longer",
      "every|ask [any] hundred|ten … nine|ninety|#",
      "# lb|pounds|kg|stone in # weeks|months|days",
      "ask any hundred|ten|thousand",
      "# of #|ten|five|hundred",
      "remission|success|relief in # of",
      "up-to # %|percent|times",
      "# [of] [our] patients|couples|clients|people … out-of|every|pregnant|satisfied|happy|pain-free|success",
      "four|three|five|ten|two|six times [more|as|the|better|faster|higher]",
      "three-quarters|two-thirds|nine-tenths|four-fifths of [our] patients|people|clients|couples|women|men",
      "# %|percent|per-cent",
      "# in|out-of [every] #",
      "nine|eight|seven|six|five|four|three|two|one|ninety-nine|ninety|ninety-five|eighty [in|out-of] [every|of] ten|five|four|three|hundred|two|twenty",
      "# times|x|fold [more|less|as|higher|better|faster|longer]",
      "twice|triple|double|doubles|triples|quadruple|three-times|four-times|five-times|ten-times|halves|twofold|tenfold [as|the|your|more|less|longer|faster] [much|many|long|effective|likely|density|energy|chance|success|collagen|hair|weight|volume]",
      "of [every] ten|ten-people|hundred|five … nine|eight|seven|ninety",
      "the-vast-majority|almost-all|nearly-all|virtually-all|most of [our] patients|clients|couples|people … see|report|achieve|say|would|recommend|are|leave|get|satisfied|happy",
      "success-rate|satisfaction-rate|closure-rate|pregnancy-rate|success-rates|satisfaction|cure-rate|survival-rate|take-rate … #|highest|nearly|over|almost|above",
      "# [or-more] shades|inches|pounds|kilos|kg|stone|cm|years lighter|whiter|younger|off|lost|in|slimmer",
      "average|on-average … # %|kg|pounds|percent|shades",
    ],
    otherSenses: [
      "come|visit|return|back # times",
      "four|three|five|six|two times … altogether|in-all",
      "# % off|discount|alcohol|saline|solution|deposit|vat|interest|hydrogen|cotton|glycolic|salicylic|natural|cream|gel|of-the-price|concentration|strength|lidocaine|tca|cashback|finance|less-if|pure|organic",
      "spf #",
      "# x # mm|cm|ml|a|per",
      "# times|x a|per|daily|each|every day|week|month|year|daily",
      "twice|three-times a|per|daily|each|every|as-likely-to-need",
      "# in #|the morning",
      "100-% natural|cotton|organic|chemical",
      "one in two weeks",
      "# out of hours",
      "two|three|four times a|per|daily|each",
    ])
}
