/// Finds all phrases of a table in one pass over the words of a page, whatever their number.
///
/// A phrase is tried only where a word is with which it can begin, and whether a word is one of an element's is one bit, so a
/// table of thousands of phrases costs little more than one.
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

  /// An element of a phrase, flat.
  private struct Element {
    var gap: Int32
    var isOptional: Bool
    /// Where its bits begin: of the words that are an alternative, and of those that begin a longer one.
    var bits: Int32
    /// Its longer alternatives, in `longer`.
    var longer: Range<Int32>
  }

  /// A set of words, each one of 256 bits: two sets that share no bit share no word.
  private typealias Signature = SIMD4<UInt64>

  private(set) var vocabulary = Vocabulary()
  private var phrases: [(owner: Int, phrase: Phrase)] = []
  private var elements: [Element] = []
  /// The elements of each phrase.
  private var ranges: [Range<Int32>] = []
  private var isAtStart: [Bool] = []
  /// Of each phrase, the words of the element that fewest sentences have; a sentence without any of them can't match.
  private var needs: [Signature] = []
  /// Alternatives of several words, as ranges of `terms`.
  private var longer: [Range<Int32>] = []
  private var terms: [Int32] = []
  private var bits: [UInt64] = []
  /// How many 64 bits a set of words takes.
  private var width = 0
  /// The phrases that begin with each word, in `starts`, by the word's number; the last entry is an end.
  private var firstStarts: [Int32] = []
  private var starts: [Int32] = []
  /// What each of `starts` needs, beside each other: most phrases are ruled out by it.
  private var startNeeds: [Signature] = []

  /// An empty table.
  init() {}

  /// Adds a phrase; `compile` must follow.
  ///
  /// - Parameter owner: What `Match` says of it.
  mutating func add(_ text: String, lists: [String: [String]], owner: Int) throws(Phrase.Problem) {
    phrases.append((owner, try Phrase(text, lists: lists, &vocabulary)))
  }

  /// Makes the tables.
  mutating func compile() {
    let count = Int(vocabulary.limit)
    width = count / 64 + 1
    var byFirst = Array(repeating: [Int32](), count: count + 1)
    for (index, entry) in phrases.enumerated() {
      let first = Int32(elements.count)
      for element in entry.phrase.elements { append(element) }
      ranges.append(first..<Int32(elements.count))
      isAtStart.append(entry.phrase.isAtStart)
      needs.append(Self.need(of: entry.phrase))
      for term in entry.phrase.firstTerms { byFirst[Int(term)].append(Int32(index)) }
    }
    for list in byFirst {
      firstStarts.append(Int32(starts.count))
      starts += list.sorted()
    }
    firstStarts.append(Int32(starts.count))
    startNeeds = starts.map { needs[Int($0)] }
  }

  private static func need(of phrase: Phrase) -> Signature {
    let others = phrase.elements.dropFirst().filter { !$0.isOptional }
    guard let rarest = others.min(by: { $0.alternatives.count < $1.alternatives.count }) else {
      return Signature(repeating: .max)
    }
    return rarest.alternatives.compactMap(\.first).reduce(into: Signature()) { $0 |= signature(of: $1) }
  }

  private static func signature(of term: Int32) -> Signature {
    var signature = Signature()
    signature[Int(term) >> 6 & 3] = 1 << UInt64(term & 63)
    return signature
  }

  private mutating func append(_ element: Phrase.Element) {
    let start = bits.count
    bits += Array(repeating: 0, count: 2 * width)
    let firstLonger = Int32(longer.count)
    for alternative in element.alternatives {
      guard let term = alternative.first.map(Int.init) else { continue }
      let offset = alternative.count == 1 ? start : start + width
      bits[offset + term / 64] |= 1 << UInt64(term % 64)
      if alternative.count > 1 {
        longer.append(Int32(terms.count)..<Int32(terms.count + alternative.count))
        terms += alternative
      }
    }
    elements.append(
      Element(
        gap: Int32(element.gap), isOptional: element.isOptional, bits: Int32(start),
        longer: firstLonger..<Int32(longer.count)))
  }

  /// Finds phrases in numbered prose, in the order of the words.
  func matches(in prose: Prose) -> [Match] {
    prose.words.withUnsafeBufferPointer { words in
      elements.withUnsafeBufferPointer { elements in
        bits.withUnsafeBufferPointer { bits in
          var search = Search(finder: self, words: words, elements: elements, bits: bits, width: width)
          return search.run(prose.sentences)
        }
      }
    }
  }

  /// One pass.
  private struct Search {
    let finder: PhraseFinder
    let words: UnsafeBufferPointer<Prose.Word>
    let elements: UnsafeBufferPointer<Element>
    let bits: UnsafeBufferPointer<UInt64>
    let width: Int
    var named: [Int] = []
    /// Where the sentence ends.
    var limit = 0
    /// The words of the sentence.
    var has = Signature()

    init(
      finder: PhraseFinder, words: UnsafeBufferPointer<Prose.Word>, elements: UnsafeBufferPointer<Element>,
      bits: UnsafeBufferPointer<UInt64>, width: Int
    ) {
      (self.finder, self.words, self.elements, self.bits, self.width) = (finder, words, elements, bits, width)
    }

    mutating func run(_ sentences: [Prose.Sentence]) -> [Match] {
      var found: [Match] = []
      for (index, sentence) in sentences.enumerated() {
        limit = sentence.words.upperBound
        has = Signature()
        for word in words[sentence.words] where word.term != 0 {
          has |= PhraseFinder.signature(of: word.term)
          if word.marks.contains(.number) { has |= PhraseFinder.signature(of: Vocabulary.number) }
        }
        for start in sentence.words {
          let word = words[start]
          if word.term == 0 { continue }
          let isFirst = start == sentence.words.lowerBound
          tryAll(beginningWith: word.term, at: start, isFirst, sentence: index, &found)
          if word.marks.contains(.number), word.term != Vocabulary.number {
            tryAll(beginningWith: Vocabulary.number, at: start, isFirst, sentence: index, &found)
          }
        }
      }
      return found
    }

    private mutating func tryAll(
      beginningWith term: Int32, at start: Int, _ isFirst: Bool, sentence: Int, _ found: inout [Match]
    ) {
      for place in finder.firstStarts[Int(term)]..<finder.firstStarts[Int(term) + 1] {
        if (finder.startNeeds[Int(place)] & has) == Signature() { continue }
        let phrase = Int(finder.starts[Int(place)])
        if finder.isAtStart[phrase], !isFirst { continue }
        named.removeAll(keepingCapacity: true)
        let range = finder.ranges[phrase]
        if let end = end(of: Int(range.lowerBound), Int(range.upperBound), at: start, isFirst: true) {
          found.append(
            Match(owner: finder.phrases[phrase].owner, words: start..<end, named: named, sentence: sentence))
        }
      }
    }

    private func has(_ offset: Int, _ word: Prose.Word) -> Bool {
      func isSet(_ term: Int32) -> Bool { bits[offset + Int(term) / 64] & (1 << UInt64(Int(term) % 64)) != 0 }
      return isSet(word.term) || word.marks.contains(.number) && isSet(Vocabulary.number)
    }

    /// Where the shortest way to match elements from a word on ends; nil where there is none.
    private mutating func end(of first: Int, _ last: Int, at start: Int, isFirst: Bool = false) -> Int? {
      guard first < last else { return start }
      let element = elements[first]
      let lastPlace = min(limit - 1, start + (isFirst ? 0 : Int(element.gap)))
      if start <= lastPlace {
        for place in start...lastPlace where words[place].term != 0 {
          let count = named.count
          if has(Int(element.bits), words[place]) {
            named.append(place)
            if let end = end(of: first + 1, last, at: place + 1) { return end }
            named.removeSubrange(count...)
          }
          guard !element.longer.isEmpty, has(Int(element.bits) + width, words[place]) else { continue }
          for alternative in element.longer {
            let range = finder.longer[Int(alternative)]
            guard place + range.count <= limit, isThere(range, at: place) else { continue }
            named += place..<place + range.count
            if let end = end(of: first + 1, last, at: place + range.count) { return end }
            named.removeSubrange(count...)
          }
        }
      }
      return element.isOptional ? end(of: first + 1, last, at: start, isFirst: isFirst) : nil
    }

    private func isThere(_ range: Range<Int32>, at place: Int) -> Bool {
      for (offset, index) in range.enumerated() {
        let (term, word) = (finder.terms[Int(index)], words[place + offset])
        if term != word.term, term != Vocabulary.number || !word.marks.contains(.number) { return false }
      }
      return true
    }
  }
}
