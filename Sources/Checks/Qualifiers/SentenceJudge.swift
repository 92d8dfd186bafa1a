/// Decides whether words of a sentence are claimed, by what is around them.
struct SentenceJudge {
  let prose: Prose
  /// The sentence's index.
  let index: Int
  /// The qualifiers of the sentence.
  let qualifiers: QualifierWords

  private var sentence: Prose.Sentence { prose.sentences[index] }

  /// Whether the clinic says it as its own statement.
  func isClaimed(_ match: PhraseFinder.Match, _ excuses: Claim.Excuses) -> Bool {
    let words = match.words
    if has(.legal) || has(.warning) { return false }
    if isAsked, !excuses.contains(.asked) { return false }
    if has(.report), sentence.isCited || !excuses.contains(.hedge) { return false }
    if excuses.contains(.source), sentence.isCited { return false }
    if excuses.contains(.unquoted), !isQuoting || saysWhatIsTypical { return false }
    if excuses.contains(.staff), has(.staff) { return false }
    if excuses.contains(.hedge), isHedged(words) { return false }
    if excuses.contains(.advice), isAdvised(words) { return false }
    if excuses.contains(.negated), qualifiers[.negation].contains(where: { !$0.overlaps(words) }) {
      return false
    }
    if isDenied(words) || isSaidByOthers(words) { return false }
    // Two negations are none.
    let inside = qualifiers[.negation].count { negation in
      words.contains(negation.lowerBound) && !match.names(negation.lowerBound)
    }
    return (negations(before: words).count + inside).isMultiple(of: 2) && !isNegatedAfter(words)
  }

  /// Whether words are in the scope of a negation.
  func isNegated(_ words: Range<Int>) -> Bool {
    !negations(before: words).count.isMultiple(of: 2) || isNegatedAfter(words)
  }

  /// Whether words are said by others, or denied.
  func isOthers(_ words: Range<Int>) -> Bool { isDenied(words) || isSaidByOthers(words) }

  private func has(_ qualifier: Qualifier) -> Bool { qualifiers.contains(qualifier) }

  /// Whether readers are told to look for it; after a colon, the clinic speaks of itself again: "Ask around: we are the best."
  private func isAdvised(_ words: Range<Int>) -> Bool {
    qualifiers[.advice].contains { advice in
      advice.upperBound > words.lowerBound
        || !prose.words[advice.upperBound...words.lowerBound].contains { $0.marks.contains(.clause) }
    }
  }

  // MARK: Quotations

  /// Whether something in the sentence is in quotation marks.
  private var isQuoting: Bool { prose.words[sentence.words].contains { $0.marks.contains(.quoted) } }

  /// Whether the next sentence says what most people can expect.
  private var saysWhatIsTypical: Bool {
    guard prose.sentences.indices.contains(index + 1) else { return false }
    return prose.words[prose.sentences[index + 1].words].contains { Self.typical.contains(prose.text($0).lowercased()) }
  }

  private static let typical: Set<String> = ["most", "typical", "typically", "unusual", "usual", "usually", "average"]

  // MARK: Questions

  /// Whether the sentence is a question that the next one doesn't answer with yes.
  private var isAsked: Bool {
    guard sentence.mark == UInt8(ascii: "?") else { return false }
    guard prose.sentences.indices.contains(index + 1), prose.sentences[index + 1].block == sentence.block else {
      return true
    }
    let answer = prose.text(prose.sentences[index + 1].words).lowercased()
    return !Self.affirmations.contains { answer.hasPrefix($0) }
  }

  private static let affirmations = [
    "yes", "absolutely", "of course", "certainly", "with us, yes", "definitely", "with us yes",
  ]

  // MARK: Denials

  /// Whether the sentence says that it isn't so; or the next one does of words in quotation marks.
  private func isDenied(_ words: Range<Int>) -> Bool {
    if qualifiers[.denial].contains(where: { !$0.overlaps(words) }) { return true }
    if isQuoted(words), isNegatedOutside(words) || isConditional { return true }
    guard prose.words[words.lowerBound].marks.contains(.quoted), prose.sentences.indices.contains(index + 1) else {
      return false
    }
    let next = prose.sentences[index + 1]
    return prose.words[next.words].contains { Self.denials.contains(prose.text($0).lowercased()) }
  }

  private func isQuoted(_ words: Range<Int>) -> Bool { prose.words[words].allSatisfy { $0.marks.contains(.quoted) } }

  /// Whether the sentence begins with a condition: "if a photo is captioned …".
  private var isConditional: Bool {
    sentence.words.first.map { ["if", "when", "whenever"].contains(prose.text(prose.words[$0]).lowercased()) } ?? false
  }

  /// Whether a negation is in the sentence, but not in quotation marks: the quoted words are talked of, not said.
  private func isNegatedOutside(_ words: Range<Int>) -> Bool {
    qualifiers[.negation].contains { negation in
      !negation.overlaps(words) && !prose.words[negation.lowerBound].marks.contains(.quoted)
    }
  }

  private static let denials: Set<String> = [
    "not", "isn't", "myth", "false", "wrong", "nobody", "no", "unusual", "never",
  ]

  /// Whether others say it: the clinic speaks of them.
  private func isSaidByOthers(_ words: Range<Int>) -> Bool {
    qualifiers[.others].contains { $0.lowerBound < words.lowerBound && !$0.overlaps(words) }
  }

  // MARK: Hedges and negations

  private func isHedged(_ words: Range<Int>) -> Bool {
    qualifiers[.hedge].contains { hedge in
      // "usually harmless", and "harmless in most cases".
      let isBefore = hedge.upperBound <= words.lowerBound && isSameClause(hedge.upperBound, words.lowerBound)
      let isAfter =
        hedge.lowerBound >= words.upperBound && hedge.lowerBound - words.upperBound <= 1
        && !prose.words[words.upperBound..<hedge.lowerBound].contains { prose.text($0).lowercased() == "and" }
      return isBefore || isAfter && isSameClause(words.upperBound, hedge.lowerBound)
    }
  }

  /// The negations in whose scope words are: at most seven words before them, in the same clause.
  private func negations(before words: Range<Int>) -> [Range<Int>] {
    let all = qualifiers[.negation]
    let hasNeither = all.contains { prose.text(prose.words[$0.lowerBound]).lowercased() == "neither" }
    return all.filter { negation in
      // "Neither … nor" is one negation.
      if hasNeither, prose.text(prose.words[negation.lowerBound]).lowercased() == "nor" { return false }
      // Nor are "no diet and no supplement" two.
      if isSecond(negation, of: all) { return false }
      guard negation.upperBound <= words.lowerBound else { return false }
      // "No drop, diet or exercise can cure it."
      if negation.lowerBound == sentence.words.lowerBound, isList(negation.upperBound..<words.lowerBound) {
        return true
      }
      return words.lowerBound - negation.upperBound <= 7 && isSameClause(negation.upperBound, words.lowerBound)
    }
  }

  /// Whether a negation only goes on with another one: "and no", "or no".
  private func isSecond(_ negation: Range<Int>, of all: [Range<Int>]) -> Bool {
    let place = negation.lowerBound
    guard place - 1 > sentence.words.lowerBound, prose.text(prose.words[place]).lowercased() == "no" else {
      return false
    }
    return ["and", "or", "nor"].contains(prose.text(prose.words[place - 1]).lowercased())
      && all.contains { $0.upperBound < place && place - $0.upperBound <= 4 }
  }

  /// Whether words are things with commas and an "or" between them, and a verb.
  private func isList(_ words: Range<Int>) -> Bool {
    words.count <= 10 && qualifiers[.turn].allSatisfy { !words.contains($0.lowerBound) }
      && prose.words[words].contains { prose.text($0).lowercased() == "or" }
      && prose.words[words].contains { ["can", "could", "will", "may", "does", "should"].contains(prose.text($0)) }

      && !prose.words[words].contains { $0.marks.contains(.clause) }
  }

  /// Whether words are the subject of a negated statement: "painless is not the word".
  private func isNegatedAfter(_ words: Range<Int>) -> Bool {
    qualifiers[.negation].contains { negation in
      negation.lowerBound >= words.upperBound
        && negation.lowerBound - words.upperBound <= (isSubject(words) ? 5 : 1)
        && isSameClause(words.upperBound, negation.lowerBound)
        && !prose.words[words.upperBound..<negation.upperBound].contains {
          ["and", "with", "or"].contains(prose.text($0).lowercased())
        }
        && !["no", "without", "nothing", "none", "nobody"].contains(
          prose.text(prose.words[negation.lowerBound]).lowercased())
    }
  }

  /// Whether a verb comes right after words: "guaranteed results are something that we never offer".
  private func isSubject(_ words: Range<Int>) -> Bool {
    words.upperBound < sentence.words.upperBound
      && ["is", "are", "was", "would", "does", "do"].contains(prose.text(prose.words[words.upperBound]).lowercased())
  }

  /// Whether no clause begins between two words.
  private func isSameClause(_ first: Int, _ second: Int) -> Bool {
    guard first <= second else { return true }
    let turns = qualifiers[.turn]
    if turns.contains(where: { $0.lowerBound >= first && $0.lowerBound < second }) { return false }
    let end = min(second, prose.words.count - 1)
    guard first <= end else { return true }
    return !prose.words[first...end].contains { $0.marks.contains(.clause) || $0.marks.contains(.comma) }
  }
}
