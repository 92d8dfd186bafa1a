import Diagnostics

extension Claim {
  /// A text says exactly what an authority has decided, and of what.
  static let officialApproval = Claim(
    Rule(
      "claim-fda-approved", .claims, title: "A text says exactly what an authority has decided, and of what",
      reason: "Authorities clear a device for a use. They approve no clinics, and recommend nobody.",
      bad: "Our FDA-approved microneedling.",
      good: "This device is FDA-cleared to improve the look of facial acne scars in adults."),
    .error, message: "this says more than an authority says",
    hint: "name the device and the use, and write \"cleared\" where it was cleared",
    excuses: [.advice],
    phrases: [
      "personal|full|official recommendation|blessing|endorsement of|from [the] {authority}",
      "{authority} has|have named|chosen|picked|honoured|awarded|crowned",
      "people who decide",
      "given … their|its blessing|approval|seal",
      "centre|center of excellence",
      "government|state|nhs|ministry|health-authority backed|approved|recognised|recommended|trusted|endorsed|recognized",
      "tga-approved|mhra-approved|nhs-approved|ce-approved|health-canada-approved|hfea-approved|fda-endorsed|fda-certified|fda-recommended|fda-registered",
      "{authority} [fully|officially] ~approve|certify|endorse|recommend|register|license|accredit|recognise|recognize|bless|back|trust|favour|rate",
      "{authority} approved|certified|endorsed|recommended|registered|licensed|accredited|backed|stamp|seal|tick|approval|blessing|gold-standard",
      "approved|certified|endorsed|recommended|licensed|backed|blessed|accredited by [the] [u-s|us|uk|american|british|european|australian|canadian] {authority}|fda|mhra|tga|government|ministry|regulator|regulators|health-authorities|authorities|medicines-agency|european-union|department-of-health",
      "the {authority} [itself] recommends|endorses|approves|certifies|trusts|prefers|backs|supports|says|calls|puts",
      "government-approved|government-certified|state-approved|officially-approved|officially-recommended|officially-endorsed|regulator-approved",
      "official|officially seal|stamp|recommendation|endorsement|partner|approved|recommended|recognised|recognized",
      "ce-mark|ce-marked|ce-certified|kitemark … proves|guarantees|means|shows|confirms|safe|effective|certified|quality",
      "britain's|america's|europe's|australia's|canada's|ireland's|nation's|country's [own] regulator|authority|medicines-agency|watchdog … top|recommends|approves|puts|backs|favourite|chooses|stands-behind",
    ],
    otherSenses: [
      "ce-mark|ce|mark means [that] [the] manufacturer",
      "not that an",
      "no authority",
      "licenses|licences|inspects|regulates clinics",
      "fda-approved as",
      "{authority} licenses|inspects|regulates",
      "fda-approved|approved for|to …6 adults|weight|women|men|people|short-sight|spider|children",
      "the fda has approved",
      "fda premarket approval",
      "has|have|was|is|are [been] approved by [the] fda|mhra|tga|ema … for|to",
      "not|n't|never|no|nor|without [fda] [yet] approved|approval|licensed|certified|cleared|registered",
      "fda-cleared|fda-approved which is-not|isn't",
      "cqc registered",
      "licensed|inspected|regulated by|with",
      "registered with|dentist|nurse|doctor|charity",
      "who recommends",
      "nice guidance|guideline|recommends",
      "licensed for|to",
      "approved by the ethics",
      "premarket approval",
    ])
}
