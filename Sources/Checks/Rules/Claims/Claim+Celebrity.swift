import Diagnostics

extension Claim {
  /// Well-known people are no proof.
  static let celebrity = Claim(
    Rule(
      "claim-celebrity", .claims, title: "Well-known people are no proof",
      reason: "Fame says nothing about what a treatment does, and influencers are paid.",
      bad: "As seen on TV.",
      good: "Ask us what the studies say."),
    .warning, message: "this uses well-known people as proof",
    hint: "leave it out; say what the treatment can do, with a source",
    phrases: [
      "half the [cast|national|squad|team|band|crew|league] … had|have|come|came|uses|trust|are",
      "good enough for … captain|champion|champions|team|star|stars|players|cast|leafs|it's|it-is",
      "winners|winner|squad|cast|striker|strikers|frontman|singer|rapper|band|royals|newsreader|anchor|duchess|chef … our|here|us|we|had|same|hairline|veneers|theatre|chair|studio",
      "guess|know which|who [two|three] … striker|strikers|star|stars|actress|singer|players|presenter|famous",
      "singer|actor|actress|presenter|model|chef|rapper|comedian|streamer|youtuber {name} … our|us|lost|had|says",
      "seen|worn|loved|used|endorsed|trusted|adored|raved-about by|on [the] stars|celebrities|models|tv|screen|famous|royals|athletes|hollywood",
      "stars|athletes|models|actors|singers|players|champions|dancers|pilots swear-by|love|trust|come-to|choose|use|fly-in|can't-get-enough|rely-on",
      "famous|well-known|celebrated client|clients|face|faces|patient|patients|name|names",
      "as-seen-on|as-seen-in|as-featured-in|as-featured-on|featured-in|featured-on|seen-on-tv",
      "celebrity|celebrities|celeb|celebs|influencer|influencers|hollywood|a-lister|a-listers|red-carpet|royalty|royals|supermodel|supermodels|movie-star|film-stars|film-star|pop-star|rock-stars|popstar|tv-star|tv-stars|tv-presenter|footballers|footballer|olympians|olympian|olympic|premier-league|champions-league|love-island|reality-star|reality-tv|oscar|oscar-winning|grammy|emmy|vogue|netflix|hollywood-star|household-name|household-names|talk-show-host|bachelor|astronauts|ballerina|ballerinas",
      "stars|the-stars|famous [of|from|faces|face|people|names|clients|patients] [and|swear|love|trust|choose|screen|stage|the|rely|come|fly|use|go]",
      "surgeon|dentist|doctor|facialist|clinic|dermatologist|injector to|of the stars|celebrities|famous",
      "secret|favourite|favorite|choice|go-to|weapon … of|behind|in hollywood|stars|models|celebrities|the-cast|champions|the-royal|actresses|actors",
      "cast|singer|actress|actor|presenter|captain|captains|champion|winners|winner|host|princess|duchess|prime-minister|president|finalists|contestants … had|has|have|come|comes|trust|trusts|swear|swears|chose|got|flies|fly|uses|here|our|rely|smile",
      "backstage|dressing-rooms|catwalk|runway|trophy-ceremony|on-your-screen|on-screen|in-the-tabloids|on-the-cover|vip|vips|film-set|on-stage|team-bus|locker-room|box-office",
      "tiktok|instagram|youtube|facebook [famous|sensation|viral|star|stars|followers|favourite]",
      "viral",
      "# million|thousand|k followers|views",
      "whose-name-we|names-we-can't|we-can't-say-who|you-know-her|you-know-him|you'd-recognise|you-would-recognise|whose-faces|whose-face-you",
    ],
    otherSenses: [
      "celebrities|celebrity|famous|influencer … nothing|little",
      "photos|pictures of celebrities|famous",
      "seldom|rarely|never|not|n't|poor|no|bad … famous|celebrity|celebrities|influencer|hollywood",
      "celebrities|celebrity|famous|influencer|footballer|celebrity's|people … seldom|rarely|poor|bad|not|no|never|n't|guide|reason|yardstick|plan|quicker",
      "hollywood smile",
      "an influencer's|influencer with|says-so",
      "celebrity mothers|stories|diets|news",
      "if|rarely|what|why|ask|don't … famous|celebrities|celebrity|influencer|influencers|athlete's",
      "is a model",
      "sceptical of influencers",
      "viral infection|infections|illness|load|wart|warts|hepatitis|rash|shedding",
      "famous athlete's",
      "royal college|society|hospital|infirmary|free",
      "oscar nurse",
      "presenter or",
    ])
}
