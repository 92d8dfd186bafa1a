/// What turns a claim into something else: each is a kind of words that are found with the claims, in the same pass.
enum Qualifier: Int, CaseIterable {
  /// "not", "nobody", "cannot": what follows in the clause isn't claimed.
  case negation
  /// "may", "usually", "some": it isn't claimed of everybody, or not for sure.
  case hedge
  /// "Myth:", "it isn't true that": what is said is denied.
  case denial
  /// "be wary of", "walk away": readers are warned of it.
  case warning
  /// "some adverts say": others claim it.
  case others
  /// "I understand that": somebody signs it.
  case legal
  /// "choose a clinic that": readers are told what to look for.
  case advice
  /// "in a trial with 41 adults": a study is told of.
  case report
  /// "says Dr Lee": somebody of the clinic is quoted, and no patient.
  case staff
  /// "but", "although": another clause begins.
  case turn

  /// The words of each.
  var phrases: [String] {
    switch self {
    case .negation:
      [
        "not|never|no|nobody|no-one|none|nothing|cannot|neither|nor|without|rarely|hardly|barely|scarcely|seldom",
        "can't|won't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|couldn't|wouldn't|shouldn't|hasn't|haven't|hadn't|needn't|mustn't|ain't",
        "far from", "rather than", "instead of", "no longer", "stop short of", "unable to", "refuse to", "too early to",
        "fails|fail|failed to", "lack|lacks|lacking", "impossible to",
      ]
    case .hedge:
      [
        "may|might|could|some|sometimes|usually|often|possibly|perhaps|occasionally|many|most|mostly|generally|typically|several",
        "in some|most|many people|patients", "for|in some|most|many", "a few|minority|number", "can|tend|tends to",
        "nearly|almost all|every|everyone|everybody|always", "about|around half|a-third|two-thirds|a-quarter",
        "hope|hopes|try|tries|aim|aims|trying|hoping to", "not always", "up to a point",
        "less|fewer|reduce|reduces|lower|lowers|small|low|little",
        "rare|rarely|uncommon|unusual", "so far", "as far as", "part of", "partly", "to some",
      ]
    case .denial:
      [
        "^myth|myths|misconception|fiction", "misunderstanding|mistake|fallacy|exaggeration|rumour|rumor that|to",
        "few|hardly-anyone|not-many|not-everyone [people|patients|of-us] would|will|can|could|call|calls|describe|say [call|describe|say]",
        "we used to say|have|think|write|call|promise|advertise",
        "even if|though|when [you|it|they] [feel|feels|seem|seems|look|looks|is|are|think|have]",
        "not|isn't|is-not|never [quite|really|strictly|entirely] true|correct|so|right|the-case",
        "untrue|false|wrong|nonsense|misleading|exaggerated|a-lie|a-myth|wishful-thinking|overstated|too-good-to-be-true|fairy-tale",
        "would|'d be lying|dishonest|wrong", "does|do|did not|n't [really] exist", "there [is|are] no|not such",
        "doesn't|don't exist|say|mean",
        "advertiser's|advertisers'|marketing|sales phrase|phrases|talk|word|words|language|slogan",
        "no such thing", "contrary to", "is not [a] [the] word|phrase|promise|claim", "tells you little|nothing",
        "old wives|wife's|wives' tale|tales", "the truth is", "in reality", "in fact", "unfortunately|sadly",
        "not what|how we", "we would not|wouldn't|don't call|say|promise|use|offer|claim", "leaves out",
        "cannot be promised|guaranteed",
      ]
    case .warning:
      [
        "be|stay [very] wary|careful|cautious|sceptical|skeptical|suspicious|on-your-guard|alert",
        "beware|mistrust|distrust", "^avoid", "avoid anyone|any|clinics|providers|surgeons",
        "make|makes|leave|leaves you suspicious|wary|think-twice",
        "walk|stay|keep|run|steer|turn away|clear|back [from]", "walk out if|when|unless",
        "close|end|leave the chat|call|tab|shop",
        "go|come home and think", "say no",
        "don't|do-not|never|not [let] trust|believe|fall|be-tempted|be-fooled|be-taken-in|be-swayed|expect|assume|choose|buy|sign",
        "ask [any|a|every|the|what|who|to-see] [clinic|clinics|practice|surgeon|provider|anyone] who|that|whether|what|why|happens|for",
        "think|look twice|elsewhere", "a warning|red-flag|bad sign|flag", "should-ring|rings|set-off alarm|warning",
        "if [a|an|any|some|the|someone|somebody|anyone|anybody] [clinic|advert|ad|seller|provider|person|surgeon|website|famous|celebrity|influencer] [on] [social] [media] [face] ~promise|offer|claim|tell|sell|say|guarantee|recommend|advertise|press|call",
        "no|nobody|no-one|anyone [serious|honest|reputable|good|responsible] [doctor|clinic|surgeon|dentist|one|person|clinician|optician|nurse] [can|should|will|would|could|who|may] [honestly|seriously|ever|truthfully] ~promise|guarantee|say|tell|claim|keep",
        "advise|advises|warn|warns against", "pinch of salt",
      ]
    case .others:
      [
        "advert|adverts|advertisement|advertisements|ads|websites|forums|leaflets|headlines|sellers|vendors|manufacturers|bloggers|posts|brochures|salesmen [that|which|who|often|may|sometimes|still]",
        "you may|might|will|have|often [have] read|heard|hear|see|seen|come-across",
        "people|some|friends|others|clinics|many|patients often|sometimes|may|might|still|wrongly|online say|think|believe|claim|assume|call|hope|worry|fear|tell",
        "some|other|certain clinics|people|patients|sites|websites|adverts|salons|companies",
        "clinics|a-clinic|any-clinic|salons|anyone|somebody|someone|providers|practices|anybody|those that|who|which",
        "is|are|was|were|being [often|sometimes|still|also|widely|wrongly] said|sold|marketed|advertised|called|described|praised|hailed|promoted|touted",
        "so-called", "advertised|sold|marketed|promoted|billed|touted as",
        "the|a|your|this|any physio|salesman|seller|practitioner|streamer|influencer|advert|leaflet|neighbour|friend|website|label|therapist|brochure|poster|headline [in|on] [your|the] [chat] says|say|said|calls|called|promises|promised|claims|presses|told",
        "he|she|they called|calls|promised it|this|me|her|him", "whatever your|the|some … says|say|said",
        "told|tells|telling that", "the word|words|term|terms|phrase|label|expression|claim|claims|slogan",
        "on [the] internet|social-media|tiktok|instagram|a-forum", "on a|the box|packet|bottle|label",
        "it is|it's often|sometimes|widely said|claimed|believed|assumed", "on social media",
      ]
    case .legal:
      [
        "i [have|hereby|fully] understand|understood|confirm|acknowledge|agree|accept|consent|know|declare",
        "i have [been] read|told|informed",
        "by signing", "you confirm|acknowledge|agree|accept|understand|consent that",
        "the-undersigned|consent-form|terms|warranty|pursuant|hereby|liability|small-print|statutory",
        "refund|refunds policy|policies|rules|is|are|excludes|within",
      ]
    case .advice:
      [
        "^try|answer|choose|check|ask|look|see|find|make|compare|look-for|insist|tell|please|bring|take|keep|wash|use|read|think|talk|speak|write|consider|remember|note|let|wait|try-not|do-not|don't",
        "you should|can|could|may [also] ask|check|look|choose|find|read|compare|consider|want-to",
      ]
    case .report:
      [
        "in|within|of a|one|this|that|the|two|several|some|most|small|larger [small|large|recent|published|national|randomised|randomized|controlled|split-face|last|main|named|early] [published] study|trial|trials|studies|review|audit|survey|registry",
        "as part of a|our study|trial|research", "compared|compare with|to placebo", "than|against|and placebo",
      ]
    case .staff:
      [
        "says|said|explains|adds|writes|tells-us [our] [lead|senior|head] dr|doctor|professor|nurse|surgeon|dentist|consultant|physiotherapist|therapist|midwife|optometrist|dermatologist|clinician",
        "who leads|runs|heads our|the",
      ]
    case .turn: ["but|although|though|however|yet|whereas|while|because|since|so|unless|which|who"]
    }
  }
}
