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

  private let table: PhraseTable
  private let claims: [Claim]

  /// The finder of all claims.
  public static let all = ClaimFinder(Claim.all)

  init(_ claims: [Claim]) { (self.claims, table) = (claims, PhraseTable(claims: claims)) }

  /// The claims of a page, in the order of the text, each kind once in a sentence.
  public func findings(in page: Prose) -> [Finding] { Self.findings(of: claims, in: table.read(page)) }

  /// The claims of a page whose phrases were found.
  static func findings(of claims: [Claim], in page: PhrasedProse) -> [Finding] {
    page.sentences.indices.flatMap { index -> [Finding] in
      page.sentences[index].claims.isEmpty || isSource(page.prose.sentences[index], page.prose)
        ? [] : findings(of: claims, in: page, index)
    }
  }

  /// Whether a sentence is in a note that names a source: one with a year. What others have called their studies isn't claimed.
  private static func isSource(_ sentence: Prose.Sentence, _ prose: Prose) -> Bool {
    let block = prose.block(of: sentence)
    guard block.kind == .note else { return false }
    return block.sentences.contains { index in
      prose.words[prose.sentences[index].words].contains { word in
        word.range.count == 4 && word.marks.contains(.digits)
          && ["19", "20"].contains(String(decoding: prose.bytes[word.range].prefix(2), as: UTF8.self))
      }
    }
  }

  private static func findings(of claims: [Claim], in page: PhrasedProse, _ index: Int) -> [Finding] {
    let sentence = page.sentences[index]
    let judge = SentenceJudge(prose: page.prose, index: index, qualifiers: sentence.qualifiers)
    var found: [Finding] = []
    for (number, match) in sentence.claims.sorted(by: {
      ($0.claim, $0.match.words.lowerBound) < ($1.claim, $1.match.words.lowerBound)
    }) {
      let words = match.words
      if found.contains(where: { $0.claim.rule == claims[number].rule }) { continue }
      if sentence.otherSenses.contains(where: { $0.claim == number && $0.words.overlaps(words) }) { continue }
      if judge.isClaimed(match, claims[number].excuses) { found.append(Finding(claim: claims[number], words: words)) }
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}
