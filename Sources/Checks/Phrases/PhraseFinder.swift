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
    /// Of the first 64 of them, those that the phrase names, a bit each; the others are in its gaps.
    var named: UInt64
    /// The sentence.
    var sentence: Int

    /// Whether the phrase names a word, so that it isn't in a gap.
    func names(_ word: Int) -> Bool { word >= words.lowerBound && named & 1 << UInt64(word - words.lowerBound) != 0 }
  }

  /// An element of a phrase, flat.
  private struct Element {
    var gap: Int32
    var isOptional: Bool
    /// Where its bits begin: of the words that are an alternative, and of those that begin a longer one.
    var bits: Int32
    /// Its longer alternatives, in `longer`.
    var longer: Range<Int32>
    /// With which words it can begin, roughly.
    var filter: UInt64
  }

  /// A phrase that begins with a word.
  private struct Start {
    var phrase: Int32
    /// Whether only a sentence can begin with it.
    var isAtStart: Bool
    /// Which words can come next, roughly: most phrases are ruled out by it.
    var next: UInt64
    /// The words of the element that fewest texts have; where none of them follows, the phrase can't match.
    var need: Signature?
    /// Whether it can't be longer than `near` words.
    var isShort: Bool
  }

  /// A set of words, each one of 256 bits: two sets that share no bit share no word.
  private typealias Signature = SIMD4<UInt64>

  private(set) var vocabulary = Vocabulary()
  private var phrases: [(owner: Int, phrase: Phrase)] = []
  private var elements: [Element] = []
  /// The elements of each phrase.
  private var ranges: [Range<Int32>] = []
  /// Alternatives of several words, as ranges of `terms`.
  private var longer: [Range<Int32>] = []
  private var terms: [Int32] = []
  private var bits: [UInt64] = []
  /// How many 64 bits a set of words takes.
  private var width = 0
  /// The phrases that begin with each word, in `starts`, by the word's number; the last entry is an end.
  private var firstStarts: [Int32] = []
  private var starts: [Start] = []

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
    var byFirst = Array(repeating: [Start](), count: count + 1)
    for (index, entry) in phrases.enumerated() {
      let first = Int32(elements.count)
      for element in entry.phrase.elements { append(element) }
      ranges.append(first..<Int32(elements.count))
      let need = Self.need(of: entry.phrase)
      for term in entry.phrase.firstTerms {
        byFirst[Int(term)].append(
          Start(
            phrase: Int32(index), isAtStart: entry.phrase.isAtStart, next: Self.next(to: term, in: entry.phrase),
            need: need, isShort: entry.phrase.longest <= Self.near))
      }
    }
    for list in byFirst {
      firstStarts.append(Int32(starts.count))
      starts += list.sorted { $0.phrase < $1.phrase }
    }
    firstStarts.append(Int32(starts.count))
  }

  /// How many words are looked at for what short phrases need.
  private static let near = 8

  /// Which words can come right after the first one of a phrase.
  private static func next(to term: Int32, in phrase: Phrase) -> UInt64 {
    guard let first = phrase.elements.first, !first.isOptional else { return .max }
    let own = first.alternatives.filter { $0.first == term }
    var filter = own.reduce(into: UInt64(0)) { $0 |= $1.count > 1 ? self.filter(of: $1[1]) : 0 }
    if own.allSatisfy({ $0.count > 1 }) { return filter }
    for element in phrase.elements.dropFirst() {
      if element.gap > 0 { return .max }
      filter |= self.filter(of: element)
      if !element.isOptional { return filter }
    }
    // Nothing need follow.
    return .max
  }

  private static func filter(of element: Phrase.Element) -> UInt64 {
    element.alternatives.compactMap(\.first).reduce(into: UInt64(0)) { $0 |= filter(of: $1) }
  }

  /// One of 64 bits for a word.
  private static func filter(of term: Int32) -> UInt64 {
    1 << ((UInt64(truncatingIfNeeded: term) &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  private static func need(of phrase: Phrase) -> Signature? {
    let others = phrase.elements.dropFirst().filter { !$0.isOptional }
    guard phrase.elements.first?.isOptional == false,
      let rarest = others.min(by: { $0.alternatives.count < $1.alternatives.count })
    else {
      return nil
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
        longer: firstLonger..<Int32(longer.count), filter: Self.filter(of: element)))
  }

  /// Finds phrases in numbered prose, in the order of the words.
  func matches(in prose: Prose) -> [Match] {
    prose.words.withUnsafeBufferPointer { words in
      elements.withUnsafeBufferPointer { elements in
        bits.withUnsafeBufferPointer { bits in
          starts.withUnsafeBufferPointer { starts in
            var search = Search(
              finder: self, words: words, elements: elements, bits: bits, starts: starts, width: width)
            return search.run(prose.sentences)
          }
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
    let starts: UnsafeBufferPointer<Start>
    let width: Int
    /// For each word, and one more, the bits of its terms.
    let filters: [UInt64]
    let signatures: [Signature]
    /// For each word of the sentence, the words that follow it.
    var followings: [Signature] = []
    /// The word that is tried as the first one.
    var base = 0
    /// Where the sentence ends.
    var limit = 0
    init(
      finder: PhraseFinder, words: UnsafeBufferPointer<Prose.Word>, elements: UnsafeBufferPointer<Element>,
      bits: UnsafeBufferPointer<UInt64>, starts: UnsafeBufferPointer<Start>, width: Int
    ) {
      (self.finder, self.words, self.elements, self.bits, self.starts) = (finder, words, elements, bits, starts)
      self.width = width
      filters = words.map { word in
        let own = word.term == 0 ? 0 : PhraseFinder.filter(of: word.term)
        return word.marks.contains(.number) ? own | PhraseFinder.filter(of: Vocabulary.number) : own
      }
      signatures = words.map { word in
        let own = word.term == 0 ? Signature() : PhraseFinder.signature(of: word.term)
        return word.marks.contains(.number) ? own | PhraseFinder.signature(of: Vocabulary.number) : own
      }
    }

    mutating func run(_ sentences: [Prose.Sentence]) -> [Match] {
      var found: [Match] = []
      for (index, sentence) in sentences.enumerated() {
        limit = sentence.words.upperBound
        note(sentence.words)
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

    private mutating func note(_ sentence: Range<Int>) {
      followings.removeAll(keepingCapacity: true)
      followings.append(contentsOf: repeatElement(Signature(), count: sentence.count))
      var following = Signature()
      for place in sentence.reversed() {
        followings[place - sentence.lowerBound] = following
        following |= signatures[place]
      }
    }

    private mutating func tryAll(
      beginningWith term: Int32, at start: Int, _ isFirst: Bool, sentence: Int, _ found: inout [Match]
    ) {
      let places = Int(finder.firstStarts[Int(term)])..<Int(finder.firstStarts[Int(term) + 1])
      let next = start + 1 < limit ? filters[start + 1] : 0
      if places.isEmpty { return }
      base = start
      let following = followings[start - limit + followings.count]
      var near = Signature()
      for place in min(start + 1, limit)..<min(start + PhraseFinder.near, limit) { near |= signatures[place] }
      for place in places where starts[place].next == .max || starts[place].next & next != 0 {
        if let need = starts[place].need, need & (starts[place].isShort ? near : following) == Signature() { continue }
        if starts[place].isAtStart, !isFirst { continue }
        let phrase = Int(starts[place].phrase)
        let range = finder.ranges[phrase]
        if let (end, named) = end(of: Int(range.lowerBound), Int(range.upperBound), at: start, isFirst: true) {
          found.append(
            Match(owner: finder.phrases[phrase].owner, words: start..<end, named: named, sentence: sentence))
        }
      }
    }

    private func has(_ offset: Int, _ word: Prose.Word) -> Bool {
      func isSet(_ term: Int32) -> Bool { bits[offset + Int(term) / 64] & (1 << UInt64(Int(term) % 64)) != 0 }
      return isSet(word.term) || word.marks.contains(.number) && isSet(Vocabulary.number)
    }

    /// Where the shortest way to match elements from a word on ends, and the words that they name; nil where there is none.
    private func end(
      of first: Int, _ last: Int, at start: Int, isFirst: Bool = false, named: UInt64 = 0
    ) -> (end: Int, named: UInt64)? {
      guard first < last else { return (start, named) }
      let element = elements[first]
      let lastPlace = min(limit - 1, start + (isFirst ? 0 : Int(element.gap)))
      if start <= lastPlace {
        for place in start...lastPlace where filters[place] & element.filter != 0 {
          if has(Int(element.bits), words[place]) {
            let named = named | 1 << UInt64(place - base)
            if let end = end(of: first + 1, last, at: place + 1, named: named) { return end }
          }
          guard !element.longer.isEmpty, has(Int(element.bits) + width, words[place]) else { continue }
          for alternative in element.longer {
            let range = finder.longer[Int(alternative)]
            guard place + range.count <= limit, isThere(range, at: place) else { continue }
            let own = (UInt64(1) << UInt64(range.count) &- 1) << UInt64(place - base)
            if let end = end(of: first + 1, last, at: place + range.count, named: named | own) { return end }
          }
        }
      }
      return element.isOptional ? end(of: first + 1, last, at: start, isFirst: isFirst, named: named) : nil
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
