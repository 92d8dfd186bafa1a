internal import Settings
internal import Diagnostics
internal import Site

/// Finds what a house doesn't say, and what it says that nobody can promise.
struct HouseRules: Sendable {
  private struct Entry: Sendable {
    var phrase: String
    var rule: Rule
    var range: ByteRange
    var unless: String?
    var why: String
    var replacement: String?
  }
  private var entries: [Entry] = []
  private var early: [Diagnostic] = []

  init(_ words: HouseWords) {
    for word in words.say {
      entries.append(
        Entry(
          phrase: Self.phrase(word.word.value), rule: .houseWord, range: word.word.range, why: "write '\(word.plain)'",
          replacement: word.plain))
    }
    for (list, rule) in [(words.never, Rule.houseWord), (words.claims, Rule.houseClaim)] {
      for entry in list {
        guard let phrase = entry.phrase else { continue }
        entries.append(
          Entry(
            phrase: phrase.value, rule: rule, range: phrase.range, unless: entry.unless?.lowercased(),
            why: entry.why ?? ""))
      }
    }
    if entries.count > Self.most, let entry = entries.dropFirst(Self.most).first {
      early.append(
        .error(
          .frontMatter, entry.range.location(in: HouseWords.path), "there are more than \(Self.most) phrases",
          hint: "keep those that your writers need"))
      entries = Array(entries.prefix(Self.most))
    }
  }

  /// The most phrases of a house.
  private static let most = 10_000

  /// A word of "say" in any form.
  private static func phrase(_ word: String) -> String {
    word.contains(where: { " |[]~…".contains($0) }) ? word : "~\(word)"
  }

  /// The phrases, in the language of phrases.
  var phrases: [String] { entries.map(\.phrase) }

  /// What is wrong with them.
  func problems(_ table: PhraseTable) -> [Diagnostic] {
    early
      + table.houseProblems.sorted { $0.key < $1.key }.map { index, message in
        .error(
          .frontMatter, entries[index].range.location(in: HouseWords.path),
          "the phrase '\(entries[index].phrase)' can't be used: \(message)",
          hint: "write words with spaces between them; 'a|b' means one of two, '[a]' one that may be missing")
      }
  }

  /// Where a page has them.
  func findings(of rule: Rule, in page: PageReading) -> [Check.Finding] {
    guard rule == .houseWord || rule == .houseClaim, !entries.isEmpty else { return [] }
    var found: [Check.Finding] = []
    for (index, sentence) in page.text.sentences.enumerated() where !sentence.house.isEmpty {
      let judge = SentenceJudge(prose: page.prose, index: index, qualifiers: sentence.qualifiers)
      for (number, match) in sentence.house where entries[number].rule == rule {
        let entry = entries[number]
        if rule == .houseClaim, !judge.isClaimed(match, []) { continue }
        if let unless = entry.unless, isExcepted(match.words, unless, page.prose) { continue }
        found.append(
          Check.Finding(
            match.words,
            "your house doesn't \(rule == .houseClaim ? "promise" : "say") '\(page.prose.text(match.words))'",
            hint: entry.why, replacement: entry.replacement))
      }
    }
    return found
  }

  /// Whether words are part of a text that is allowed: "Botox" in "Botox®".
  private func isExcepted(_ words: Range<Int>, _ unless: String, _ prose: Prose) -> Bool {
    let around = unless.utf8.count
    let end = Int(prose.words[words.upperBound - 1].end)
    let start = max(0, Int(prose.words[words.lowerBound].start) - around)
    let text = String(decoding: prose.bytes[start..<min(prose.bytes.count, end + around)], as: UTF8.self)
    return text.lowercased().contains(unless)
  }
}

extension Rule {
  /// Broken by words that a house doesn't use.
  static let houseWord = Rule(
    "house-word", .readability, title: "Texts use the words of the house",
    reason:
      "One word for one thing: patients needn't guess whether two words mean the same. Your words are in Content/checks.yaml.",
    bad: "You get a jab.", good: "You get an injection.")

  /// Broken by what the house has decided not to promise.
  static let houseClaim = Rule(
    "house-claim", .claims, title: "Texts don't promise what the house has decided not to promise",
    reason: "Your own list, in Content/checks.yaml, has what nobody of you can promise.",
    bad: "You will have glass skin.", good: "Your skin may look smoother.")

  /// Broken by excuses that excuse nothing.
  static let excuse = Rule(
    "excuse", .settings, title: "An excuse names a finding that is there",
    reason: "Who reads the list of excuses must be able to trust that each is needed.",
    bad: "allow: [{ rule: claim-cure, text: cure, reason: quoted }]   # and no 'cure' in the text",
    good: "allow: [{ rule: claim-permanent, text: permanent, reason: the consent form's own words }]")
}
