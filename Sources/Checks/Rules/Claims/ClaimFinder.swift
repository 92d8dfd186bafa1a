internal import Diagnostics

/// Finds claims in a page: what is said as the clinic's own statement, and not what is denied, asked, warned of or signed.
public struct ClaimFinder: Sendable {
  /// A claim that is made.
  public struct Finding: Sendable {
    /// Which.
    public var claim: Claim
    /// The words that make it.
    public var words: Range<Int>
  }

  private let finder: PhraseFinder
  private let claims: [Claim]

  /// The finder of all claims.
  public static let all = ClaimFinder(Claim.all)

  /// What a phrase belongs to: a qualifier, the words of a claim, or those that mean something else.
  private enum Owner {
    case qualifier(Qualifier), claim(Int), otherSense(Int)

    init(_ number: Int) {
      if let qualifier = Qualifier(rawValue: number) {
        self = .qualifier(qualifier)
      } else {
        let index = number - Qualifier.allCases.count
        self = index.isMultiple(of: 2) ? .claim(index / 2) : .otherSense(index / 2)
      }
    }
  }

  init(_ claims: [Claim]) {
    var finder = PhraseFinder()
    func add(_ phrase: String, _ owner: Int) {
      // A phrase of ours that can't be read is a mistake that a test finds.
      do { try finder.add(phrase, lists: ClaimWords.lists, owner: owner) } catch {}
    }
    for qualifier in Qualifier.allCases { for phrase in qualifier.phrases { add(phrase, qualifier.rawValue) } }
    for (index, claim) in claims.enumerated() {
      for phrase in claim.phrases { add(phrase, Qualifier.allCases.count + 2 * index) }
      for phrase in claim.otherSenses { add(phrase, Qualifier.allCases.count + 2 * index + 1) }
    }
    finder.compile()
    (self.finder, self.claims) = (finder, claims)
  }

  /// The claims of a page, in the order of the text, each kind once in a sentence.
  public func findings(in page: Prose) -> [Finding] {
    var prose = page
    finder.vocabulary.number(&prose)
    var findings: [Finding] = []
    let bySentence = Dictionary(grouping: finder.matches(in: prose), by: \.sentence)
    for index in prose.sentences.indices {
      guard let matches = bySentence[index] else { continue }
      findings += self.findings(in: prose, index, matches)
    }
    return findings
  }

  /// Every phrase that is in a page, and what it belongs to: for whoever wants to know why something was found or not.
  public func explanation(of page: Prose) -> [String] {
    var prose = page
    finder.vocabulary.number(&prose)
    return finder.matches(in: prose).map { match in
      let owner =
        switch Owner(match.owner) {
        case .qualifier(let qualifier): "\(qualifier)"
        case .claim(let index): claims[index].rule.id
        case .otherSense(let index): "not " + claims[index].rule.id
        }
      return "\(owner): \(prose.text(match.words))"
    }
  }

  private func findings(in prose: Prose, _ index: Int, _ matches: [PhraseFinder.Match]) -> [Finding] {
    var qualifiers: [Qualifier: [Range<Int>]] = [:]
    var senses: [Int: [Range<Int>]] = [:]
    var candidates: [(claim: Int, match: PhraseFinder.Match)] = []
    for match in matches {
      switch Owner(match.owner) {
      case .qualifier(let qualifier): qualifiers[qualifier, default: []].append(match.words)
      case .otherSense(let claim): senses[claim, default: []].append(match.words)
      case .claim(let claim): candidates.append((claim, match))
      }
    }
    guard !candidates.isEmpty else { return [] }
    let judge = SentenceJudge(prose: prose, index: index, qualifiers: qualifiers)
    var found: [Finding] = []
    for (number, match) in candidates.sorted(by: {
      ($0.claim, $0.match.words.lowerBound) < ($1.claim, $1.match.words.lowerBound)
    }) {
      let words = match.words
      if found.contains(where: { $0.claim.rule == claims[number].rule }) { continue }
      if senses[number, default: []].contains(where: { $0.overlaps(words) }) { continue }
      if judge.isClaimed(match, claims[number].excuses) { found.append(Finding(claim: claims[number], words: words)) }
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}
