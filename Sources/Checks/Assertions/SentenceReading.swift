/// What one sentence states about topics whose words it has.
struct SentenceReading {
  let index: Int
  /// Its words in small letters.
  let words: [String]
  let quantities: [Quantity]
  let scopes: PageScopes

  // Not copied: a page has many parts that are counted references.
  var prose: Prose { _read { yield scopes.page.prose } }
  var phrases: PhrasedSentence { _read { yield scopes.page.sentences[index] } }

  /// Whether a condition comes before a word: "if your work is physical"; "as if" is none.
  func isConditional(before end: Int) -> Bool {
    words[..<end].indices.contains { index in
      words[index] == "if"
        ? index == 0 || !["as", "even"].contains(words[index - 1]) : ["unless", "whether"].contains(words[index])
    }
  }

  var first: Int { prose.sentences[index].words.lowerBound }
  /// A word of the sentence, by its number in the prose; "" for another one.
  func word(_ number: Int) -> String { words.indices.contains(number - first) ? words[number - first] : "" }

  func has(_ words: Set<String>) -> Bool { !words.isDisjoint(with: self.words) }

  // MARK: None or some

  func polar(_ topic: Int, _ matches: [(stance: Topic.Stance, words: Range<Int>)]) -> [Assertion] {
    // "If your heart is weak, we will send you home" is said of whom it suits; "if it hurts, tell us" not of pain.
    if isConditional(before: (matches.first?.words.lowerBound ?? first) - first),
      !Topic.all[topic].traits.contains(.ofPeople)
    {
      return []
    }
    let judge = SentenceJudge(prose: prose, index: index, qualifiers: phrases.qualifiers)
    // "You should not feel pain" hopes for it.
    let none = matches.filter {
      $0.stance == .none && isMeant($0.words)
        && !["should", "shouldn't", "shouldn’t"].contains(word($0.words.lowerBound - 1))
        && !["should"].contains(word($0.words.lowerBound))
    }
    let some = matches.filter { $0.stance == .some }
    var found: [Assertion] = []
    if let match = none.first(where: {
      judge.isClaimed(PhraseFinder.Match(owner: 0, words: $0.words, named: .max, sentence: index), .hedge)
    }) {
      // A claim that is made is read with its object.
      if !Topic.all[topic].traits.contains(.hasObject) { found.append(made(topic, .none, match.words)) }
    } else if !has(Topic.all[topic].notWith),
      let match = some.first(where: { match in
        // What is said of the opposite is in other words: "not painful".
        // A cold sore isn't sore.
        isMeant(match.words) && !none.contains { $0.words.overlaps(match.words) }
          && !judge.isNegated(match.words)
          && !judge.isOthers(match.words)
      })
    {
      var assertion = made(topic, .some, match.words)
      if Topic.all[topic].traits.contains(.hasObject) { assertion.subjects = Set(words) }
      found.append(assertion)
    }
    return found
  }

  /// Whether words mean what they mean alone: a cold sore isn't sore, "the sore tendon" hurt before, and who returns to work
  /// isn't ill again.
  private func isMeant(_ words: Range<Int>) -> Bool {
    let (before, last, next) = (word(words.lowerBound - 1), word(words.upperBound - 1), word(words.upperBound))
    if before == "cold" { return false }
    if last == "return" || last == "returns" {
      return !["to", "home", "for", "on", "with", "policy", "visit", "appointment"].contains(next)
    }
    if last.hasPrefix("permanent") { return !Self.otherPermanent.contains(next) }
    guard words.count == 1, ["sore", "tender", "sharp", "raw", "smart"].contains(last), !next.isEmpty else {
      return true
    }
    return prose.words[words.upperBound].marks.contains(.comma) || prose.words[words.upperBound].marks.contains(.clause)
      || Self.afterAdjectives.contains(next)
  }

  private static let otherPermanent: Set<String> = [
    "in", "lens", "card", "record", "address", "bridge", "filling", "retainer", "make", "make-up", "makeup", "tattoo",
    "marker", "damage", "scar", "scars", "teeth", "tooth", "dye", "loss", "crown",
  ]
  private static let afterAdjectives: Set<String> = [
    "and", "or", "for", "after", "at", "in", "when", "but", "as", "if", "the", "to", "on", "during", "until", "with",
    "where", "again", "there", "afterwards", "while", "because", "by", "than", "most", "especially", "next",
  ]

  func made(_ topic: Int, _ value: Assertion.Value, _ words: Range<Int>) -> Assertion {
    Assertion(
      topic: topic, value: value, scope: scopes.scope(of: index, words), words: words, sentence: index,
      block: prose.sentences[index].block)
  }

  // MARK: People

  func activity(
    _ topic: Int, _ matches: [Range<Int>], lead: Permission?,
    beside: (quantities: [Quantity], isForbidden: Bool)? = nil
  ) -> [Assertion] {
    guard let words = matches.first, !isConditional(before: words.lowerBound - first) else { return [] }
    // "There is one exception: the exercise bike."
    if has(Self.exceptions) || isAfterException { return [] }
    // "Anyone who cannot walk": that is who they are.
    let before = self.words[..<(words.lowerBound - first)]
    if before.contains("who"), before.contains("anyone") || before.contains("people") { return [] }
    var permission = permission(around: words)
    // "Hop into your car and drive home": one of the words is what they are told to do.
    if permission == nil, matches.contains(where: isInstruction) {
      permission = lead == .forbidden ? .forbidden : .allowed
    }
    if permission == nil, lead == .forbidden { permission = .forbidden }
    if permission == .allowed || permission == nil, let beside,
      let time = beside.quantities.first(where: { $0.dimension == .time })
    {
      // "Flights | not in the first four weeks", "Driving | from week 3".
      var assertion = made(
        topic, beside.isForbidden ? .forbidden(until: time.upper) : .allowed(from: time.lower), words)
      assertion.scope.add("later than the treatment", .phase)
      assertion.key = prose.text(words).lowercased()
      return [assertion]
    }
    guard let permission else { return [] }
    var scope = scopes.scope(of: index, words)
    if !scope.isBefore { scope.add("later than the treatment", .phase) }
    let value: Assertion.Value
    switch permission {
    case .allowed: value = .allowed(from: start)
    case .forbidden: value = .forbidden(until: end(near: words))
    default: return []
    }
    var assertion = Assertion(
      topic: topic, value: value, scope: scope, words: words, sentence: index, block: prose.sentences[index].block)
    assertion.subjects = objects
    assertion.key = prose.text(words).lowercased()
    return [assertion]
  }

  private static let exceptions: Set<String> = ["exception", "exceptions", "except", "exempt"]

  /// Whether the sentence before says that an exception follows.
  private var isAfterException: Bool {
    guard index > 0, prose.sentences[index - 1].block == prose.sentences[index].block else { return false }
    return prose.words[prose.sentences[index - 1].words].contains {
      Self.exceptions.contains(prose.text($0).lowercased())
    }
  }

  func condition(_ topic: Int, _ matches: [Range<Int>], lead: Permission?) -> [Assertion] {
    guard let words = matches.first else { return [] }
    if phrases.permissions.contains(where: { $0.permission == .open }), lead != .forbidden { return [] }
    // "A normal scan does not rule out endometriosis" tells of the illness.
    guard lead == .forbidden || has(Self.havingIt) && !has(["cause", "causes", "lead", "leads"]),
      let permission = permission(around: words) ?? (lead == .forbidden ? .forbidden : nil)
    else { return [] }
    var assertion = made(topic, permission == .forbidden ? .forbidden(until: nil) : .allowed(from: 0), words)
    let limit = phrases.permissions.first { $0.permission == permission }?.words.lowerBound ?? words.lowerBound
    assertion.subjects = subjects(before: min(limit, words.lowerBound))
    return [assertion]
  }

  /// Words with which a sentence tells of being treated.
  private static let havingIt: Set<String> = [
    "treat", "treats", "treated", "treatment", "treatments", "treating", "suitable", "unsuitable", "safe", "unsafe",
    "use", "used", "take", "taken", "give", "given", "inject", "injected", "operate", "start", "candidate",
    "candidates",
    "accept", "accepted", "eligible", "excluded", "exclude", "wait", "book", "obstacle", "reason", "problem", "welcome",
    "offer", "procedure", "laser", "injections", "injection", "peel", "have", "having", "had", "it", "come", "us",
    "our",
    "contraindicated", "allowed", "barrier", "hindrance", "qualify", "recommend", "recommended", "advise", "go-ahead",
  ]

  /// Whether people may do something: the words that say so nearest to it.
  private func permission(around words: Range<Int>) -> Permission? {
    var best: (permission: Permission, distance: Int)?
    for (permission, place) in phrases.permissions {
      // "No water": what forbids may be a part of the words.
      if place.overlaps(words) {
        if permission == .forbidden { return .forbidden }
        continue
      }

      let isAfter = place.lowerBound >= words.upperBound
      let distance: Int
      switch permission {
      case .forbiddenAfter, .allowedAfter:
        guard isAfter else { continue }
        distance = place.lowerBound - words.upperBound
      case .forbidden, .allowed:
        guard place.upperBound <= words.lowerBound else { continue }
        distance = words.lowerBound - place.upperBound
      case .open: continue
      }
      if distance > 9 { continue }
      let isForbidden = permission == .forbidden || permission == .forbiddenAfter
      // "may not" is nearest with its last word, and "not … until" is stronger than "can".
      if best == nil || distance < best?.distance ?? 0 || distance == best?.distance && isForbidden {
        best = (isForbidden ? .forbidden : .allowed, distance)
      }
    }
    return best?.permission
  }

  /// Whether readers are told to do it: "Wash your hair on day 2".
  private func isInstruction(_ words: Range<Int>) -> Bool {
    let place = words.lowerBound - first
    if place == 0 { return true }
    return prose.words[words.lowerBound].marks.contains(.comma) || self.words[place - 1] == "and"
      || self.words[place - 1] == "then" || self.words[place - 1] == "please"
  }

  /// From when on something is allowed, in hours.
  private var start: Double? {
    if let quantity = quantities.first(where: { $0.dimension == .time }) {
      let before = word(quantity.words.lowerBound - 1)
      if quantity.isMoment || ["from", "after", "within", "in", "by", "for"].contains(before) {
        return before == "within" ? 0 : quantity.lower
      }

      return quantity.lower
    }
    if has(["straightaway", "yourself", "immediately"]) { return 0 }
    return nil
  }

  /// Until when something is forbidden, in hours.
  private func end(near words: Range<Int>) -> Double? {
    if let quantity = quantities.last(where: { $0.dimension == .time && !has(["every"]) }) { return quantity.upper }
    if has(["tonight", "today"]) { return 24 }
    return has(["until", "till"]) ? 24 : nil
  }

  /// What something comes after: "after cataract surgery you shouldn't drive".
  private var objects: Set<String> {
    // "Until the following morning" comes after nothing.
    let place = words.indices.first { index in
      words[index] == "after"
        || words[index] == "following" && !["morning", "day", "evening", "week"].contains(word(first + index + 1))
    }
    guard let place else { return [] }
    let end = words[(place + 1)...].indices.first {
      word(first + $0) == "you" || prose.words[first + $0].marks.contains(.comma)
    }
    return Set(words[(place + 1)..<min(end ?? words.count, place + 5)]).subtracting(Self.general).filter {
      Double($0) == nil
    }
  }

  /// The words before others that say of what is spoken, without those that any page has.
  func subjects(before place: Int) -> Set<String> {
    Set(words.prefix(max(0, place - first))).subtracting(Self.general)
  }

  static let general: Set<String> = [
    "the", "a", "an", "our", "your", "this", "these", "that", "it", "you", "we", "they", "will", "can", "may", "most",
    "many", "some",
    "people", "patients", "treatment", "treatments", "therapy", "procedure", "session", "sessions", "course", "plan",
    "clinic", "of", "in",
    "for", "to", "with", "and", "or", "is", "are", "be", "has", "have", "had", "if", "who", "need", "needs", "as", "at",
    "on", "by", "from",
    "after", "before", "about", "usually", "normally", "often", "each", "every", "one", "all", "us", "here", "do",
    "does", "not", "must",
    "should", "please", "effect", "effects", "result", "results", "time", "full", "whole", "next", "appointment",
    "appointments", "visit",
    "come", "women", "men", "anyone", "everyone", "adults", "ever", "also", "still", "then", "there", "so", "because",
    "which", "when",
    "how", "long", "what", "being", "been", "was", "were", "new", "own", "their", "them", "those", "general", "average",
    "rule", "expect",
    "consists", "takes", "lasts", "recovery", "cannot", "no", "reason", "any", "sort", "kind", "whatsoever", "taking",
    "take", "took", "takes", "using",
    "uses", "without", "pregnant", "pregnancy", "breastfeeding", "injection", "injections",
    "infusion", "infusions", "operation", "surgery", "device", "start", "give", "given", "used", "use", "safe",
    "suitable", "person", "both",
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes", "two", "three",
    "four", "five", "six",
    "seven", "eight", "ten", "twelve", "visits", "working", "done", "peels", "first", "second", "last", "made", "up",
    "total", "us",
    "see", "space", "spaced",
    "back", "gap", "gaps", "interval", "intervals", "leave", "wait",
    "good", "best", "results", "typical", "typically", "recommend", "advise", "needed", "needs", "required", "series",
    "complete",
    "programme", "package", "book", "once", "whole", "entire", "standard", "normal", "change", "difference",
    "improvement",
  ]
}
