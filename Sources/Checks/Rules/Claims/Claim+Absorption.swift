import Diagnostics

extension Claim {
  /// A text does not say that a treatment drives products into the body.
  static let absorption = Claim(
    Rule(
      "claim-absorption", .claims, title: "A text does not say that a treatment drives products into the body",
      reason: "Microneedling devices are not cleared to bring products into the skin, and what gets in can harm.",
      bad: "The needles drive the serum deep into your skin.",
      good: "We put nothing on the skin during the treatment."),
    .warning, message: "this says that a treatment carries products into the body",
    hint: "leave it out, or ask your medical director for the proof",
    phrases: [
      "{drug}|lotion|lotions|creams … sinks|sink|runs|run|flows|flow|goes|travels|gets|reaches|seeps|soaks [straight|right|directly|deep] [down] to|into|through [the] layers|root|roots|deepest|places|where|depths|follicle|follicles|cells|core|heart|bone|bloodstream",
      "layers|depths|places|parts … jar|cream|creams|lotion|bottle|hand|hands|nothing-else [could|can|would] [never|not] reach|touch|get",
      "rubbed|massaged|dripped|spread|put [in|on] … straight|right|deep|down|root|roots|layers",
      "{drug} … right|straight|directly|far|past|through|underneath|beneath|inside",
      "ferries|ferry|delivers|deliver|carries|takes|brings the|our|your {drug}",
      "straight|directly|right to the roots|root|follicle|nerve|source|bloodstream",
      "skin|scalp|hair drinks|soaks-up|sucks-up|absorbs our|the|every",
      "{drug} … sinks|sink|carries|carried|driven|pushed|drawn|pulled|channelled|channeled|drives|pushes|draws|reach|reaches|ends-up|travels|finds-its-way|find-their-way|seeps … deep|deeper|down|root|roots|bulb|follicle|dentine|bloodstream|layers|layer|skin|scalp|dermis|below|through",
      "drive|drives|push|pushes|channel|channels|draw|draws|carry|carries|force|forces|pull|pulls|send|sends|get|gets|drink|drinks|let|lets … {drug} … deep|deeper|down|root|roots|into|below|far|through|in|penetrate",
      "drink|drinks|soak|soaks|suck|sucks [up|in] [our|the|every|its] [vitamin|hyaluronic|growth] {drug}|cocktail|serum|tonic|everything",
      "channels|pores|gates|pathways … {drug}|cocktail|drop|drink|absorb|deep",
      "{drug} … through your|the soles|skin|enamel|scalp [and] [into]",
      "penetrates|penetrate|penetrating [right] [to|far|deep] [the] root|deep|deeper|dermis|down",
      "deep|deeper delivery|penetration|infusion|absorption",
      "delivers|delivering|delivered … where-it-is-needed|where-it's-needed|deep|cells|bloodstream",
      "100-% absorption|absorbed|bioavailable|bioavailability",
      "drink|drinks|drinks-in|soak|soaks up|in every-drop|the-serum|it-all|the-vitamins|goodness",
      "{drug} … ~penetrate|infuse|absorb|deliver|drive|push|carry|sink|seep|reach|channel|enter|permeate|soak|transport|flood|travel|walk|flow|slip|penetrates|sinks|seeps|reaches|goes|walks|travels …6 deep|deeper|deeply|layers|dermis|cells|cell|skin|follicle|follicles|roots|root|joint|scalp|bloodstream|fat|beneath|tissue|muscle|way",
      "~penetrate|infuse|deliver|drive|push|carry|force|channel|transport|propel|pump|flood|send|feed|inject|shuttle …6 {drug} …6 deep|deeper|deeply|layers|dermis|cells|cell|skin|follicle|follicles|roots|joint|scalp|bloodstream|fat|tissue|into|muscle|where",
      "channels|micro-channels|microchannels|pathways|doors|door|gateways|tunnels|corridors …8 {drug}|nutrients|absorption|walk|straight|penetrate",
      "pores|holes|puncture|punctures …6 open|let|lets|carry|drink|walk|absorb|sink",
      "absorption|uptake|penetration [of] …4 increased|boosted|boosts|enhanced|enhances|multiplied|times|higher|better|improves|tripled",
      "increases|boosts|enhances|multiplies|improves|triples|doubles [the|your|product] absorption|uptake|penetration",
      "bypasses|bypassing|past|through|beyond [the] skin-barrier|barrier|digestive-system|gut|stomach … straight|directly|cells|100|full",
      "absorbs|absorb|absorbed|drinks|drink|drinking … {drug}|every-drop|up-to|better|times|deeply|instantly",
      "reaches|reach|reaching|gets|penetrates [right|straight|down|deep] [down] [to|into] the|your deepest|deep|living|inner|cells|root|roots|dermis|follicle layers|cells|level|of",
    ],
    otherSenses: [
      "heat|laser|light|needle|energy … sinks|runs|goes|travels|reaches",
      "collagen induction",
      "do not|don't|never put|apply|use [any]",
      "never meant",
      "could let in",
      "absorbed better|less|from",
      "absorption of iron|vitamin|calcium",
      "not|no|never|n't … carry|drive|push|absorb",
      "absorbed less|more-slowly|by|from|into-the-bloodstream|poorly",
      "heat|light|energy|laser|beam|needle|needles|current|wave|waves ~penetrate|reach",
    ])
}
