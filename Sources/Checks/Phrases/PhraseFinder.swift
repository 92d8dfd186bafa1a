/// Finds all phrases of a table in one pass over the words of a page, whatever their number.
///
/// A phrase is tried only where a word is with which it can begin; all others cost nothing.
struct PhraseFinder: Sendable {
  /// A phrase that was found.
  struct Match: Sendable {
    /// What the phrase belongs to.
    var owner: Int
    /// Its words in the prose.
    var words: Range<Int>
    /// Those of them that the phrase names; the others are in its gaps.
    var named: [Int]
    /// The sentence.
    var sentence: Int
  }

  private(set) var vocabulary = Vocabulary()
  private var phrases: [(owner: Int, phrase: Phrase)] = []
  /// The phrases that begin with a word, by its number.
  private var starts: [Int32: [Int]] = [:]

  /// Adds a phrase.
  ///
  /// - Parameter owner: What `Match` says of it.
  mutating func add(_ text: String, lists: [String: [String]], owner: Int) throws(Phrase.Problem) {
    let phrase = try Phrase(text, lists: lists, &vocabulary)
    for term in phrase.firstTerms { starts[term, default: []].append(phrases.count) }
    phrases.append((owner, phrase))
  }

  /// Finds phrases in numbered prose, in the order of the words.
  func matches(in prose: Prose) -> [Match] {
    var found: [Match] = []
    for (index, sentence) in prose.sentences.enumerated() {
      for start in sentence.words {
        let term = prose.words[start].term
        guard term != 0 else { continue }
        let isNumber = prose.words[start].marks.contains(.digits) && term != Vocabulary.number
        let candidates = (starts[term] ?? []) + (isNumber ? starts[Vocabulary.number] ?? [] : [])
        for candidate in candidates {
          let phrase = phrases[candidate].phrase
          if phrase.isAtStart, start != sentence.words.lowerBound { continue }
          var named: [Int] = []
          if let end = end(of: phrase.elements[...], at: start, in: prose, sentence.words, &named, isFirst: true) {
            found.append(
              Match(owner: phrases[candidate].owner, words: start..<end, named: named, sentence: index))
          }
        }
      }
    }
    return found
  }

  /// Where the shortest way to match elements from a word on ends; nil where there is none.
  private func end(
    of elements: ArraySlice<Phrase.Element>, at start: Int, in prose: Prose, _ limit: Range<Int>, _ named: inout [Int],
    isFirst: Bool = false
  ) -> Int? {
    guard let element = elements.first else { return start }
    let last = min(limit.upperBound - 1, start + (isFirst ? 0 : element.gap))
    if start <= last {
      for place in start...last {
        for alternative in element.alternatives where place + alternative.count <= limit.upperBound {
          guard zip(alternative, prose.words[place...]).allSatisfy({ Self.matches($0, $1) }) else { continue }
          let count = named.count
          named += place..<place + alternative.count
          if let end = end(of: elements.dropFirst(), at: place + alternative.count, in: prose, limit, &named) {
            return end
          }
          named.removeSubrange(count...)
        }
      }
    }
    return element.isOptional
      ? end(of: elements.dropFirst(), at: start, in: prose, limit, &named, isFirst: isFirst) : nil
  }

  private static func matches(_ term: Int32, _ word: Prose.Word) -> Bool {
    term == word.term || term == Vocabulary.number && word.marks.contains(.digits)
  }
}
