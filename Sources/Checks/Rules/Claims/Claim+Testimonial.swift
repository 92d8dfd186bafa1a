import Diagnostics

extension Claim {
  /// A patient's story says what most people can expect.
  static let testimonial = Claim(
    Rule(
      "testimonial-typical", .claims, title: "A patient's story says what most people can expect",
      reason: "One person's result is no proof. The FTC wants what is typical beside it.",
      bad: "\"My scars are gone!\" says Anna.",
      good: "\"My scars are lighter,\" says Anna. Most people see some change after three sessions.[^1]"),
    .warning, message: "this uses a patient's words as proof",
    hint: "say beside it what most people can expect, with a source",
    excuses: [.unquoted, .advice, .staff],
    phrases: [
      "then|and dr|doctor|mr|ms|mrs|professor … gave us|me our|my",
      "meet baby|little|mum|dad|anna|our",
      "we have|had|got|are [a|our|now] twins|baby|daughter|son|family|thrilled|delighted|parents|pregnant",
      "since his|her|their first|weekly|treatment|drip|surgery|operation|transplant|aligners|stem-cell|injections … hasn't|has|have|can|is|been",
      "used to … since|now|but-now",
      "these days he|she|they",
      "without this|your|the clinic|team|doctor",
      "you could be next|the-next",
      "says it all",
      "fell|got|became pregnant on|with|after our|us|her",
      "four|three|five|two|six failed rounds|cycles|attempts|transfers",
      "worth every [single] cent|penny|pound|minute",
      "threw away|out my",
      "went from … to|never",
      "mum|mother|wife|husband had # failed",
      "i|i'm|i've|i'd|my|me",
      "says|said|say|writes|laughs|smiles|raves|tells-us|told-us|reports|recalls|beams|enthuses|grins|adds|swears|exclaims|gushes|remembers|wrote|cheers|admits",
      "i|we|my|it had|have|lost|feel|felt|look|see|saw|wish|couldn't|can't|never|was|gave|'m|'ve|am|used-to|changed … amazing|life|love|new|before|again|confident|years|younger|pain|without|ago|believe|happier|perfect|thrilled|delighted|recommend|sooner|hungry|glasses|holding|stone|pounds",
      "changed|saved|transformed|gave-me my life|back|confidence",
      "thanks-to|because-of this|the|dr|your|you|them clinic|treatment|team|drip|lopez|",
      "patient|client|customer stories|testimonials",
      "five-star|5-star|glowing|rave reviews|review|ratings|testimonials",
      "since-her-first|since-his-first|since-she|since-he|after-her-first|after-his-first|after-one … she|he|the|has|hasn't|can|is|stayed|plays|wears|runs",
      "mum-of|mom-of|dad-of",
    ],
    otherSenses: [
      "meet our|the team|nurses|surgeons|doctors|staff",
      "to|can|could|may|please say",
      "such as",
      "say so|something|no|yes|it",
      "i'd|i-would be cured",
      "says|said that|like",
      "our|a team|patient's would-not|story",
      "you don't|do-not need",
      "i understand|confirm|agree|have-been-told|consent|accept|acknowledge|know",
      "doctor|nurse|dentist|surgeon|he|she|leaflet|label|study|report|guideline says|said",
      "if|when|what|advert|who someone|somebody|anyone|it|that|a-clinic says|said",
    ])
}
