/// Tells of what the sentences of a page speak.
final class PageScopes {
  let page: PhrasedProse
  /// For each heading that has a parallel one, a number.
  private lazy var parallels: [Int: Int] = Self.parallels(in: page)
  /// For each paragraph that begins with a label, such as "Weeks 1 to 12.", beside others of the kind, a number.
  private lazy var labels: [Int: Int] = Self.labels(in: page.prose)
  private var prose: Prose { _read { yield page.prose } }

  init(_ page: PhrasedProse) { self.page = page }

  /// Whether two sentences are below parallel headings, or in paragraphs with labels.
  func areParallel(_ a: Assertion, _ b: Assertion) -> Bool {
    guard let first = parallel(of: a), let second = parallel(of: b) else { return false }
    return first != second
  }

  /// Statements without those of a table that states the same topic in several rows: each row is of another thing.
  func withoutVariants(_ statements: [Assertion]) -> [Assertion] {
    func table(_ assertion: Assertion) -> Int32? {
      let block = prose.blocks[Int(assertion.block)]
      return block.kind == .cell || block.kind == .headingCell ? block.group : nil
    }
    let rows = Dictionary(grouping: statements.compactMap(table), by: \.self).mapValues(\.count)
    return statements.filter { table($0).map { rows[$0] == 1 } ?? true }
  }

  /// How clearly somebody states something: with how many words, and whether where readers look for it, which is seldom the
  /// heading itself.
  func clearness(of assertion: Assertion) -> Int {
    let block = prose.blocks[Int(assertion.block)]
    let words = min(assertion.words.count, 5)
    if block.kind == .heading { return words - 5 }
    guard let heading = block.heading else { return words }
    let topic = Topic.all[assertion.topic]
    let isThere = prose.blocks[heading].sentences.contains { index in
      page.sentences[index].parts.contains { $0.part == topic.part }
    }
    return isThere ? words + 5 : words
  }

  private func parallel(of assertion: Assertion) -> Int? {
    let block = prose.blocks[Int(assertion.block)]
    guard let heading = block.heading, !prose.blocks[heading].sentences.contains(assertion.sentence) else { return nil }
    return labels[Int(assertion.block)] ?? parallels[heading]
  }

  private static func labels(in prose: Prose) -> [Int: Int] {
    var labelled: [Int: [Int]] = [:]
    for (index, block) in prose.blocks.enumerated() where block.kind == .paragraph || block.kind == .item {
      guard block.sentences.count > 1, let first = block.sentences.first,
        (1...5).contains(prose.sentences[first].words.count)
      else { continue }
      labelled[block.heading ?? -1, default: []].append(index)
    }
    return Dictionary(uniqueKeysWithValues: labelled.values.filter { $0.count > 1 }.joined().map { ($0, -$0) })
  }

  /// What words of a sentence speak of: the sentence first, then the heading above it.
  func scope(of index: Int, _ words: Range<Int>) -> Scope {
    var scope = Scope()
    for mention in page.sentences[index].scopes where isSubject(mention, of: words) {
      scope.add(mention.name, mention.kind)
    }
    let block = prose.block(of: prose.sentences[index])
    guard let heading = block.heading, !prose.blocks[heading].sentences.contains(index) else { return scope }
    var above = Scope()
    for sentence in prose.blocks[heading].sentences {
      for mention in page.sentences[sentence].scopes { above.add(mention.name, mention.kind) }
    }
    return scope.below(above)
  }

  /// Whether something is spoken of, and not only mentioned: it comes before what is said, or after "after" or "with".
  private func isSubject(_ mention: Scope.Mention, of words: Range<Int>) -> Bool {
    guard mention.kind == .method, mention.words.lowerBound >= words.upperBound else {
      return true
    }
    let before = max(words.upperBound, mention.words.lowerBound - 3)..<mention.words.lowerBound
    return prose.words[before].contains { Self.prepositions.contains(prose.text($0).lowercased()) }
  }

  private static let prepositions: Set<String> = ["after", "with", "during", "following", "of", "by"]

  /// The headings that have a part in common and differ in another, such as "Blue letter" and "Yellow letter": what is below one isn't
  /// said of the other.
  private static func parallels(in page: PhrasedProse) -> [Int: Int] {
    guard page.prose.blocks.count(where: { $0.kind == .heading }) < 200 else { return [:] }
    var words: [(heading: Int, words: Set<String>)] = []
    for (index, block) in page.prose.blocks.enumerated() where block.kind == .heading {
      let all = block.sentences.flatMap {
        page.prose.sentences[$0].words.map { page.prose.text(page.prose.words[$0]).lowercased() }
      }
      words.append(
        (index, Set(all).subtracting(SentenceReading.general.subtracting(["own", "new"])).subtracting(Self.sections)))
    }
    var found: [Int: Int] = [:]
    let named = words.dropFirst().filter { entry in
      let block = page.prose.blocks[entry.heading]
      let all = block.sentences.flatMap {
        page.prose.sentences[$0].words.map { page.prose.text(page.prose.words[$0]).lowercased() }
      }
      return all.count <= 7 && !entry.words.isEmpty
        && all.allSatisfy { entry.words.contains($0) || Self.articles.contains($0) }
    }
    if named.count > 1 { for entry in named { found[entry.heading] = entry.heading } }
    for (index, entry) in words.enumerated() {
      let hasSibling = words.enumerated().contains { other, sibling in
        let common = entry.words.intersection(sibling.words)
        return other != index && !common.isEmpty && entry.words != common && sibling.words != common
      }
      if hasSibling { found[entry.heading] = entry.heading }
    }
    return found
  }

  private static let articles: Set<String> = [
    "a", "an", "the", "for", "of", "with", "and", "or", "in", "surgery", "operation", "treatment", "therapy",
    "injection", "injections",
  ]

  /// Words of headings that any page has.
  private static let sections: Set<String> = [
    "day", "days", "week", "weeks", "first", "after", "before", "during", "next", "side", "effects", "risks",
    "benefits", "questions", "home",
    "happens", "feel", "work", "back", "preparing", "preparation", "aftercare", "recovery", "healing", "pain",
    "results", "book", "booking",
    "starting", "out", "topping", "up", "costs", "cost", "price", "safety", "check", "checks", "timetable", "calendar",
    "rules", "rule", "checklist",
    "money", "overview", "glance",
    "benefits", "follow-up", "follow", "room", "team", "house", "comfort", "practice", "numbers", "facts", "history",
    "storing", "keeping", "looking", "looks",
    "notes", "note", "sick", "students", "mums", "daily", "everyday", "active", "patience", "pays", "finishing",
    "washing", "cleaning", "things", "avoid",
    "normal", "step", "steps", "in", "word", "sign", "form", "garden", "summary", "introduction", "background",
    "options", "stitches", "inside",
    "fitting", "fits", "round", "into", "method", "morning", "evening", "night", "arriving", "leaving", "tomorrow",
    "anaesthesia", "rhythm", "progress",
    "training", "activity", "activities", "sports", "sport", "driving", "diet", "food", "medicines", "tablets", "age",
    "who", "more", "view", "shape", "know", "call", "good", "much", "many", "often", "soon", "going", "getting", "life",
    "your",
  ]
}
