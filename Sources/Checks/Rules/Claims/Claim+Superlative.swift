import Diagnostics

extension Claim {
  /// A text does not say that somebody is the best.
  static let superlative = Claim(
    Rule(
      "claim-superlative", .claims, title: "A text does not say that somebody is the best",
      reason: "Only who can prove it may say \"best\", \"leading\" or \"number one\".",
      bad: "The best clinic in town.",
      good: "Our two doctors have worked with lasers since 2011."),
    .warning, message: "this says that somebody or something is the best",
    hint: "leave it out, or say what can be checked: training, years, numbers with a source",
    excuses: [.advice],
    phrases: [
      "the|our|your|world's|country's|city's|town's|england's|america's|britain's|ireland's|australia's|europe's best|finest|greatest|leading|top|foremost|premier|ultimate|undisputed [clinic|surgeon|surgeons|dentist|doctor|doctors|provider|{treatment}|results|care|practice|hands|choice|experts|team|injector|name|in|of|centre|center|spa|expert|specialists|eye|hair|fertility|ivf|laser|skin]",
      "best … in-town|in-the-country|in-the-world|in-the-city|in-the-region|there-is|available|anywhere|on-earth|around|of-all|money-can-buy|in-england|in-london|in-europe|in-britain|in-ireland|in-australia|in-canada|in-america",
      "number-one|no-1|number-1|#-1 [clinic|choice|injector|in|for|rated|provider|surgeon|dentist|practice]",
      "top-rated|top-ranked|highest-rated|award-winning|world-class|world-leading|market-leading|industry-leading|best-in-class|state-of-the-art|cutting-edge|second-to-none|unrivalled|unrivaled|unmatched|unparalleled|unbeatable|unsurpassed|peerless|incomparable|unequalled|world-famous|world-renowned|five-star|revolutionary|groundbreaking|ground-breaking|miracle|miraculous|breakthrough|game-changing|gold-standard|holy-grail",
      "leading clinic|provider|expert|experts|specialist|specialists|surgeon|surgeons|centre|center|practice|authority|name|dermatologist|dermatologists|fertility|doctors|doctor|dentist|dentists|hospital",
      "the most advanced|effective|successful|experienced|powerful|trusted|modern|sophisticated|skilled|innovative|renowned|respected|sought-after|technologically",
      "most advanced|trusted|experienced|successful|effective|sought-after {treatment}|clinic|surgeon|team|in|ever|available|on|there",
      "nobody|no-one|no-other|no [other|eye|hair] [hospital|clinic|surgeon|practice|doctor|place] … better|more|like|matches|match|rival|rivals|compares|comes-close|come-close|as-well|beats|beat|as-good",
      "better-than|ahead-of [any|every|all|the] other|others|rest|competition|anyone|clinic|clinics",
      "everybody|everyone else|others … catching-up|follow|copy|copies|copying|second|behind|come-second|plays-catch-up",
      "there-are … and-then-there-is|and-then-there-are|and-then-there's us|",
      "other|fellow|rival surgeons|doctors|dentists|clinics … come|turn|send|go|learn|trust|choose … us|we|here|our|him|her",
      "first|only clinic|surgeon|practice|centre|in … to|with|in-the|that|offering",
      "voted|rated|named|crowned|ranked best|top|number|the-best|first|no",
    ],
    otherSenses: [
      "best to|if|way|time|thing|not|before|friend|done|interests|interest|eaten|kept|wishes|for-you|guess|practice|suited|seen|possible|answered",
      "the best way|time|thing|person|moment|place-to|you-can|we-can|answer|option-for|course",
      "leading to|cause|causes|up|from",
      "first|second … aid|step|line|visit|time",
      "is|are best … for",
      "at best",
      "top up|layer|of|row",
      "as best",
      "no-one treatment",
      "the most common|important|frequent|likely",
      "one of the highest",
      "do|did your best",
      "first of",
    ])
}
