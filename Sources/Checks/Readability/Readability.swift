/// How hard a page is to read: as a whole, and by its sections.
public struct Readability: Sendable {
  /// What all of its running text has.
  public private(set) var counts = TextCounts()
  /// What each section has, below the heading with an index in the prose's blocks; nil before the first heading.
  public private(set) var sections: [(heading: Int?, counts: TextCounts)] = []
  /// What each sentence of running text has, by its index in the prose.
  public private(set) var sentences: [(sentence: Int, counts: TextCounts)] = []

  /// Counts a page.
  public init(of prose: Prose) {
    var counter = TextCounter()
    for (index, sentence) in prose.sentences.enumerated() {
      let block = prose.block(of: sentence)
      guard TextCounter.counts(block) else { continue }
      let found = counter.counts(of: sentence, in: prose)
      guard found.words > 0 else { continue }
      counts = counts + found
      sentences.append((index, found))
      if sections.last?.heading == block.heading, let last = sections.indices.last {
        sections[last].counts = sections[last].counts + found
      } else {
        sections.append((block.heading, found))
      }
    }
    counter.share()
  }

  /// The same without what each sentence has, for whoever keeps it.
  var withoutSentences: Readability {
    var kept = self
    kept.sentences = []
    return kept
  }

  /// The scores of the page; nil where it is too short for a formula.
  public var scores: ReadingScores? {
    counts.words < ReadingScores.fewestWords ? nil : ReadingScores(counts)
  }
}
