internal import Diagnostics

/// Reads what the sentences of a page state.
struct AssertionReader {
  private let page: PhrasedProse
  private let topics: [Topic]
  private var prose: Prose { _read { yield page.prose } }
  let scopes: PageScopes
  /// The block before each list; made where it is asked for.
  private var leads: [Int] = []
  private(set) var assertions: [Assertion] = []

  /// Reads a page.
  ///
  /// - Parameter claims: Those of the page: each says that there is none of something.
  init(_ page: PhrasedProse, claims: [ClaimFinder.Finding], topics: [Topic] = Topic.all) {
    (self.page, self.topics) = (page, topics)
    scopes = PageScopes(page)
    add(claims)

    for index in page.sentences.indices where !page.sentences[index].topics.isEmpty { read(index) }
  }

  private mutating func add(_ claims: [ClaimFinder.Finding]) {
    for claim in claims {
      guard let sentence = prose.sentence(of: claim.words.lowerBound) else { continue }
      for (topic, known) in topics.enumerated() where known.claims.contains(claim.claim.rule) {
        let risk = known.traits.contains(.hasObject) ? subjects(after: claim.words.upperBound) : []
        assertions.append(
          Assertion(
            topic: topic, value: .none, scope: scopes.scope(of: sentence, claim.words), subjects: risk,
            words: claim.words, sentence: sentence, block: prose.sentences[sentence].block))
      }
    }
  }

  /// Of what there is no risk: "no risk of scars".
  private func subjects(after place: Int) -> Set<String> {
    guard prose.words.indices.contains(place), let sentence = prose.sentence(of: place),
      ["of", "that"].contains(prose.text(prose.words[place]).lowercased())
    else { return [] }
    let limit = min(place + 8, prose.sentences[sentence].words.upperBound)
    let end =
      (place..<limit).first {
        prose.words[$0].marks.contains(.comma) || prose.words[$0].marks.contains(.clause)
          || ["which", "and", "but"].contains(prose.text(prose.words[$0]).lowercased())
      } ?? limit
    return Set(prose.words[(place + 1)..<max(place + 1, end)].map { prose.text($0).lowercased() }).subtracting(
      SentenceReading.general)
  }

  private mutating func read(_ index: Int) {
    let (sentence, phrases) = (prose.sentences[index], page.sentences[index])
    let block = prose.block(of: sentence)
    // Nobody compares what a sentence without an end states, and each of its figures would be compared with all others.
    guard sentence.words.count <= 300 else { return }
    guard block.kind != .note, block.kind != .title, sentence.mark != UInt8(ascii: "?"),
      !phrases.qualifiers.contains(.legal),
      !isMyth(block)
    else { return }
    let words = sentence.words.map { index in
      prose.words[index].marks.contains(.silent) ? "" : prose.text(prose.words[index]).lowercased()
    }
    let measures =
      phrases.topics.contains { topics[$0.topic].measures }
      && (phrases.wordings.contains { $0.wording == .time }
        || prose.words[sentence.words].contains { $0.marks.contains(.number) })
    let quantities = measures ? Quantity.all(in: words, from: sentence.words.lowerBound) : []
    let reading = SentenceReading(index: index, words: words, quantities: quantities, scopes: scopes)
    for topic in Set(phrases.topics.map(\.topic)).sorted() {
      let matches = phrases.topics.filter { $0.topic == topic }
      switch topics[topic].kind {
      case .polar:
        let warnings = phrases.qualifiers[.warning]
        let stated = matches.filter { match in !warnings.contains { $0.lowerBound <= match.words.lowerBound } }
        assertions += reading.polar(topic, stated.map { ($0.stance, $0.words) })
      case .amount(let dimension):
        assertions += reading.amounts(topic, dimension, matches.map(\.words), beside: amountsBeside(index))
      case .activity:
        let lead = lead(of: index)
        let stated = reading.activity(topic, matches.map(\.words), lead: lead, beside: besideCell(index))
        assertions += stated + stated.compactMap(recovery)
      case .condition:
        let lead = lead(of: index)
        assertions += reading.condition(topic, matches.map(\.words), lead: lead)
      }
    }
  }

  /// What a text says of recovery where people may not do something for more than a day: "no sport for two weeks".
  private func recovery(from stated: Assertion) -> Assertion? {
    guard case .forbidden(let until?) = stated.value, until > 24, !stated.scope.isBefore,
      topics[stated.topic].traits.contains(.needsStrength),
      let topic = topics.firstIndex(where: { $0.claims.contains(Claim.noDowntime.rule) })
    else { return nil }
    var found = stated
    (found.topic, found.value, found.subjects, found.key) = (topic, .some, [], "")
    found.scope = stated.scope.without(.phase)
    return found
  }

  /// Whether a text is shown as what isn't so.
  private func isMyth(_ block: Prose.Block) -> Bool {
    guard let heading = block.heading else { return false }
    return prose.blocks[heading].sentences.contains { page.sentences[$0].qualifiers.contains(.denial) }
  }

  /// What a list's lead-in or heading says of its items: whether they may, or may not.
  private mutating func lead(of index: Int) -> Permission? {
    let number = Int(prose.sentences[index].block)
    guard prose.blocks[number].kind == .item else { return nil }
    if leads.isEmpty { leads = Self.leads(of: prose) }
    for block in [leads[number], prose.blocks[number].heading ?? leads[number]] {
      for sentence in prose.blocks[block].sentences.reversed() {
        if let permission = page.sentences[sentence].permissions.first(where: { $0.permission == .forbidden }) {
          return permission.permission
        }
      }
    }
    return nil
  }

  /// The block before each list, by the list's blocks.
  private static func leads(of prose: Prose) -> [Int] {
    var last = 0
    return prose.blocks.enumerated().map { index, block in
      if block.kind != .item { last = index }
      return last
    }
  }

  /// What the next cell of a table's row says of times, and whether it forbids.
  private func besideCell(_ index: Int) -> (quantities: [Quantity], isForbidden: Bool)? {
    let number = Int(prose.sentences[index].block)
    guard [.cell, .headingCell].contains(prose.blocks[number].kind), prose.sentences[index].words.count <= 5,
      prose.blocks.indices.contains(number + 1), prose.blocks[number + 1].kind == .cell
    else { return nil }
    let permissions = prose.blocks[number + 1].sentences.flatMap { page.sentences[$0].permissions.map(\.permission) }
    return (amountsBeside(index), permissions.contains(.forbidden) || permissions.contains(.forbiddenAfter))
  }

  /// The amounts of the next cell of a table's row.
  private func amountsBeside(_ index: Int) -> [Quantity] {
    let number = Int(prose.sentences[index].block)
    guard [.cell, .headingCell].contains(prose.blocks[number].kind), prose.blocks.indices.contains(number + 1) else {
      return []
    }
    let next = prose.blocks[number + 1]
    guard next.kind == .cell, next.group == prose.blocks[number].group else { return [] }
    return next.sentences.flatMap { sentence in
      let range = prose.sentences[sentence].words
      let words = range.map { prose.text(prose.words[$0]).lowercased() }
      let all = Quantity.all(in: words, from: range.lowerBound)
      if all.isEmpty, let number = words.first.flatMap({ Double($0) }) {
        // The words beside it say what is counted.
        return [
          Quantity(dimension: .sessions, lower: number, upper: number, words: range.lowerBound..<range.lowerBound + 1)
        ]
      }
      return all
    }
  }
}

extension Prose {
  /// The sentence that a word is in.
  func sentence(of word: Int) -> Int? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].words.contains(word) ? low : nil
  }
}
