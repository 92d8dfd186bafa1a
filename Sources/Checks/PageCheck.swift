internal import Settings
public import Diagnostics
internal import Markdown
internal import Site

/// What was found and may stay.
public struct ExcusedFinding: Sendable {
  /// What was found.
  public let finding: Diagnostic
  /// Why it may stay, in the words of whoever excused it.
  public let reason: String
}

/// What checks have found in a page.
public struct PageCheck: Sendable {
  /// What is wrong with the page, and what may be.
  public private(set) var findings: [Diagnostic] = []
  /// What was found and may stay, with the reasons.
  public private(set) var excused: [ExcusedFinding] = []
  /// Excuses that excuse nothing in the page alone: `SiteCheck` may know for what they are.
  private(set) var open: [Excuse] = []
  /// How hard it is to read.
  public let readability: Readability
  /// The hardest sentences, each with its number of words: the longest first, at most three, none below fifteen words.
  public let hardest: [(text: String, words: Int)]
  /// Whether its language has rules; only English has.
  public let isChecked: Bool
  /// How many words it has.
  public let words: Int
  /// Its paragraphs; only where a report shows them.
  let paragraphs: [String]
  /// What the page tells of, for checks of all pages of a treatment.
  let parts: Set<PagePart>
  /// The text as patients see it; only where somebody signs or has signed it.
  public let text: ReviewedText?
  /// The amounts that it states, to compare pages of one treatment.
  let facts: [PageFact]

  /// The rules that are looked at, in the order in which they are explained.
  public static let rules: [Rule] = Check.all.map(\.rule) + [.excuse]

  init(_ reading: PageReading, _ checker: Checker, map: SourceMap?, language: String) {
    readability = reading.readability.withoutSentences
    isChecked = language == "en" || language.hasPrefix("en-")
    parts = isChecked ? PagePart.all(in: reading) : []
    var map = map
    facts = isChecked ? PageFact.all(in: reading, &map) : []
    let prose = reading.prose
    words = prose.words.count
    hardest =
      checker.keepsTexts
      ? reading.readability.sentences.filter { $0.counts.words > 14 }.sorted { $0.counts.words > $1.counts.words }
        .prefix(3)
        .map { (prose.text(prose.sentences[$0.sentence].words), $0.counts.words) } : []
    paragraphs = checker.keepsTexts ? prose.blocks.map { prose.text(of: $0) } : []
    text =
      checker.signed.contains(reading.page?.source ?? "") || checker.signing == reading.page?.id
      ? ReviewedText(prose) : nil
    var places: [Range<Int>?] = []
    for check in Check.all where isChecked || !check.isEnglish {
      for found in check.find(reading) + checker.house.findings(of: check.rule, in: reading) {
        guard let severity = checker.policy.severity(of: check, found.figure) else { continue }
        let place =
          found.words.map { prose.location(of: $0, &map) } ?? found.location ?? SourceLocation(path: prose.path)
        findings.append(
          Diagnostic(
            severity, check.rule, place, named(found, prose, &map), hint: found.hint,
            excerpt: found.words.map { prose.sentenceText(around: $0) }, replacement: found.replacement,
            related: found.other.map { prose.location(of: $0, &map) }))
        places.append(found.words)
      }
    }
    excuse(reading.page, prose, places)
  }

  /// The message, with the line of the other place where there is one.
  private func named(_ found: Check.Finding, _ prose: Prose, _ map: inout SourceMap?) -> String {
    guard let other = found.other else { return found.message }
    let line = prose.location(of: other, &map).range.flatMap { map?.source.lineNumber(at: Int($0.start)) }
    return found.message.replacing("{line}", with: line.map { "line \($0)" } ?? "an earlier place")
  }

  // MARK: Excuses

  /// Takes out what may stay.
  ///
  /// - Parameter places: The words of each finding; nil where it is about the page.
  private mutating func excuse(_ page: Page?, _ prose: Prose, _ places: [Range<Int>?]) {
    var left = Array(zip(findings, places))
    var problems: [Diagnostic] = []
    for excuse in page?.front.allow ?? [] {
      guard let rule = excuse.rule, let text = excuse.text, let reason = excuse.reason else { continue }
      guard Check.all.contains(where: { $0.rule.id == rule.value }) else {
        let near = Spelling.nearest(to: rule.value, in: Check.all.map(\.rule.id)).map { "did you mean '\($0)'?" }
        problems.append(
          .error(
            .excuse, rule.range.location(in: prose.path), "there is no rule '\(rule.value)' that could be excused",
            hint: near ?? "write the name that is in brackets at the end of the message"))
        continue
      }
      let wanted = Prose.plain(text.value).split(separator: " ")
      let (stay, go) = left.partitioned { finding, words in
        finding.rule.id != rule.value
          || !(words.map { prose.says(wanted, at: $0) }
            ?? Prose.plain(finding.message).split(separator: " ").contains(wanted))
      }
      left = stay
      if go.isEmpty { open.append(excuse) }
      excused += go.map { ExcusedFinding(finding: $0.0, reason: reason) }
    }
    findings = left.map(\.0) + problems
  }
}

extension Array {
  /// Those for which something holds, and the others.
  func partitioned(_ holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
    var (those, others): ([Element], [Element]) = ([], [])
    for element in self { if holds(element) { those.append(element) } else { others.append(element) } }
    return (those, others)
  }
}

extension Prose {
  /// The sentence around words.
  func sentenceText(around words: Range<Int>) -> String {
    sentence(of: words.lowerBound).map { text(sentences[$0].words) } ?? text(words)
  }

  /// Whether words are in a sentence, and at least one of them is among those at a place.
  fileprivate func says(_ wanted: [Substring], at place: Range<Int>) -> Bool {
    guard !wanted.isEmpty else { return false }
    let around = sentence(of: place.lowerBound).map { sentences[$0].words } ?? place
    // A word of the text may be several: "pain-free".
    let all = around.flatMap { word in
      Self.plain(text(word..<(word + 1))).split(separator: " ").map { (text: $0, isFound: place.contains(word)) }
    }
    guard all.count >= wanted.count else { return false }
    return (0...(all.count - wanted.count)).contains { start in
      let part = all[start..<(start + wanted.count)]
      return part.contains(where: \.isFound) && part.map(\.text) == wanted
    }
  }

  /// A text without differences that nobody sees: letters and digits in small letters, one space between words.
  static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
