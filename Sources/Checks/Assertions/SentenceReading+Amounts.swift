extension SentenceReading {
  // MARK: Amounts

  func amounts(
    _ topic: Int, _ dimension: Quantity.Dimension, _ matches: [Range<Int>], beside: [Quantity]
  ) -> [Assertion] {
    if isConditional(before: (matches.first?.lowerBound ?? first) - first) { return [] }
    let own = quantities.filter { $0.dimension == dimension }
    let amounts = own.isEmpty ? beside.compactMap { Self.amount($0, dimension) } : own
    guard !amounts.isEmpty else { return [] }
    if dimension == .age { return ages(topic, amounts) }
    if dimension == .sessions { return sessions(topic, amounts) }
    // The amount that is nearest to the words.
    func distance(_ quantity: Quantity, _ words: Range<Int>) -> Int {
      if quantity.words.overlaps(words) { return 0 }
      return quantity.words.lowerBound >= words.upperBound
        ? quantity.words.lowerBound - words.upperBound : words.lowerBound - quantity.words.upperBound + 1
    }
    var best: (quantity: Quantity, words: Range<Int>, distance: Int)?
    // A sentence of thousands of amounts says nothing.
    for words in matches.prefix(20) {
      for quantity in amounts.prefix(20) {
        if isApart(quantity.words, words) { continue }
        let distance = distance(quantity, words)
        if distance < best?.distance ?? 9 || !own.isEmpty && best == nil && distance < 9 {
          best = (quantity, words, distance)
        }
        if own.isEmpty, best == nil { best = (quantity, words, 0) }
      }
    }
    guard var best else { return [] }
    // "Never within ten days of the one before": at least that.
    if word(best.quantity.words.lowerBound - 1) == "within",
      phrases.qualifiers[.negation].contains(where: { $0.upperBound <= best.quantity.words.lowerBound })
    {
      (best.quantity.lower, best.quantity.upper) = (best.quantity.upper, .infinity)
    }
    guard isOfTopic(best.quantity, topic) else { return [] }
    let start = min(best.words.lowerBound, best.quantity.words.lowerBound)
    let end = max(best.words.upperBound, best.quantity.words.upperBound)
    var assertion = made(topic, .amount(best.quantity), own.isEmpty ? best.words : start..<end)
    assertion.subjects = subjects(before: best.words.lowerBound)
    return [assertion]
  }

  /// What the cell beside says; years are an age there: "Minimum age | 21 years".
  private static func amount(_ quantity: Quantity, _ dimension: Quantity.Dimension) -> Quantity? {
    if quantity.dimension == dimension { return quantity }
    let years = quantity.lower / 8760
    guard dimension == .age, quantity.dimension == .time, years >= 1, years == years.rounded() else { return nil }
    return Quantity(dimension: .age, lower: years, upper: quantity.upper / 8760, words: quantity.words)
  }

  /// Whether a comma or more is between words.
  private func isApart(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard sentenceWords.contains(a.lowerBound), !a.overlaps(b) else { return false }
    // "After about six months, the gel has gone."
    if a.lowerBound - first <= 3, a.upperBound <= b.lowerBound { return false }
    let between = a.lowerBound >= b.upperBound ? b.upperBound...a.lowerBound : a.upperBound...b.lowerBound
    return prose.words[between].contains { $0.marks.contains(.comma) || $0.marks.contains(.clause) }
  }

  private var sentenceWords: Range<Int> { prose.sentences[index].words }

  /// Whether an amount can be one of the topic: results don't last for minutes.
  private func isOfTopic(_ quantity: Quantity, _ topic: Int) -> Bool {
    let topic = Topic.all[topic]
    if topic.traits.contains(.isLength), quantity.isMoment || !topic.hours.contains(quantity.lower) { return false }
    if topic.traits.contains(.isLength), !topic.hours.contains(quantity.upper) { return false }
    return !has(topic.notWith)
  }

  /// From which age on something is possible; up to which one is another matter.
  private func ages(_ topic: Int, _ amounts: [Quantity]) -> [Assertion] {
    guard let quantity = amounts.first else { return [] }
    let isNegative = !phrases.permissions.filter { [.forbidden, .forbiddenAfter].contains($0.permission) }.isEmpty
    let isUpper =
      has(["until", "till", "maximum", "oldest", "upper"])
      || zip(words, words.dropFirst()).contains { $0 == ("up", "to") }
      || isNegative && word(quantity.words.lowerBound - 1) == "over"
    if isUpper != Topic.all[topic].traits.contains(.isUpperLimit) { return [] }
    // "Women under 35 usually need two": no limit.
    if !isNegative, ["under", "below"].contains(word(quantity.words.lowerBound - 1)) { return [] }
    var limit = quantity
    limit.upper = limit.lower
    return [made(topic, .amount(limit), quantity.words)]
  }

  private func sessions(_ topic: Int, _ amounts: [Quantity]) -> [Assertion] {
    // "3 sessions" in a cell is a price's label.
    let kind = prose.block(of: prose.sentences[index]).kind
    if kind == .cell || kind == .headingCell, words.count <= 3,
      amounts.contains(where: { sentenceWords.contains($0.words.lowerBound) })
    {
      return []
    }
    if has(["cost", "costs", "price"]) { return [] }
    for quantity in amounts {
      let (before, after) = (word(quantity.words.lowerBound - 1), word(quantity.words.upperBound))
      if !quantity.isMoment, Self.notTotals.contains(before) || ["a", "per", "each", "apart", "every"].contains(after) {
        continue
      }
      let beside = Set(
        (quantity.words.lowerBound - 3..<quantity.words.lowerBound).map(word) + [word(quantity.words.upperBound)])
      if !beside.isDisjoint(with: ["per", "more", "each", "every", "between"]), !has(["total", "all"]) { continue }
      guard quantity.isMoment || has(Self.plans) || words.count <= 8 else { continue }
      var assertion = made(topic, .amount(quantity), quantity.words)
      assertion.subjects = quantity.isMoment ? [] : subjects(before: quantity.words.lowerBound)
      return [assertion]
    }
    return []
  }

  private static let notTotals: Set<String> = [
    "after", "per", "each", "every", "between", "last", "first", "next", "missed", "within",
  ]
  private static let plans: Set<String> = [
    "come", "need", "needs", "needed", "have", "has", "takes", "take", "consists", "consist", "plan", "course",
    "series",
    "book", "requires",
    "require", "recommend", "advise", "total", "all", "get", "receive", "offer", "usually", "enough", "suffice", "most",
    "best", "see", "achieve", "done", "required", "complete", "programme", "program", "package", "treat", "typically",
    "patients", "reckon", "expect",
  ]
}
