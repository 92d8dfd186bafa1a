internal import Values

/// Counts what readability formulas need, as people count by hand: running text only, its words as runs without white space.
struct TextCounter {
  /// The syllables of words that were counted before, by their keys: texts repeat themselves.
  private var known = WordTable()

  /// A word as readers count it.
  struct Run {
    /// Its words.
    var words: Range<Int>
    var syllables: Int
    /// Whether Gunning's formula counts it as complex.
    var isComplex: Bool
  }

  /// Whether a block is counted: paragraphs, items, quotations and captions are.
  static func counts(_ block: Prose.Block) -> Bool {
    switch block.kind {
    case .paragraph, .item, .quotation, .caption: true
    case .title, .summary, .keyPoint, .heading, .question, .cell, .headingCell, .alternative, .note: false
    }
  }

  /// What a sentence has.
  mutating func counts(of sentence: Prose.Sentence, in prose: Prose) -> TextCounts {
    var counts = TextCounts()
    for run in runs(of: sentence, in: prose) {
      counts.words += 1
      counts.syllables += run.syllables
      if run.syllables >= 3 { counts.longWords += 1 }
      if run.isComplex { counts.complexWords += 1 }
      for word in prose.words[run.words] {
        var index = word.range.lowerBound
        while index < word.range.upperBound {
          let byte = prose.bytes[index]
          if byte < 0x80 {
            if byte.isASCIIAlphanumeric {
              counts.characters += 1
              if !byte.isASCIIDigit { counts.letters += 1 }
            }
            index += 1
            continue
          }
          let character = TextCharacter(prose.bytes, at: index, end: word.range.upperBound)
          if character.kind == .letter {
            counts.characters += 1
            if !prose.bytes[index].isASCIIDigit { counts.letters += 1 }
          }
          index += character.count
        }
      }
    }
    if counts.words > 0 { counts.sentences = 1 }
    return counts
  }

  /// The words of a sentence as readers count them.
  mutating func runs(of sentence: Prose.Sentence, in prose: Prose) -> [Run] {
    var runs: [Run] = []
    var start = sentence.words.lowerBound
    while start < sentence.words.upperBound {
      var end = start + 1
      while end < sentence.words.upperBound, !prose.words[end].marks.contains(.spaced) { end += 1 }
      if let run = run(start..<end, in: prose, isFirst: start == sentence.words.lowerBound) { runs.append(run) }
      start = end
    }
    return runs
  }

  private mutating func run(_ words: Range<Int>, in prose: Prose, isFirst: Bool) -> Run? {
    var (syllables, parts, longest) = (0, 0, 0)
    var wasNumber = false
    var isName = false
    for word in prose.words[words] {
      guard TextCharacter.isLetter(prose.bytes, at: Int(word.start), Int(word.end)) else { continue }
      let isNumber = word.marks.contains(.digits)
      // A range is one word, however many numbers it has.
      if isNumber, wasNumber { continue }
      wasNumber = isNumber
      let count = self.syllables(of: word, in: prose)
      (syllables, parts, longest) = (syllables + count, parts + 1, max(longest, count))
      if word.marks.contains(.capital), !isFirst { isName = true }
    }
    guard parts > 0 else { return nil }
    if Self.isAddress(words, in: prose) { return Run(words: words, syllables: 1, isComplex: false) }
    var isComplex = syllables >= 3 && !isName && (parts == 1 || longest >= 3)
    if isComplex, parts == 1, syllables == 3, let word = prose.words[words].first {
      isComplex = !Self.isMadeLongByEnding(Syllables.folded(prose.bytes[word.range]))
    }
    return Run(words: words, syllables: syllables, isComplex: isComplex)
  }

  /// Whether a run is the address of a page or a mailbox, which nobody reads aloud.
  private static func isAddress(_ words: Range<Int>, in prose: Prose) -> Bool {
    guard let first = words.first, let last = words.last, prose.words[first].range.count > 2 || words.count > 1 else {
      return false
    }
    let (start, end) = (Int(prose.words[first].start), Int(prose.words[last].end))
    if prose.bytes[start] == UInt8(ascii: "w"), prose.bytes[start..<end].starts(with: "www.".utf8) { return true }
    for index in start..<end {
      if prose.bytes[index] == UInt8(ascii: "@") { return true }
      if prose.bytes[index] == UInt8(ascii: ":"), prose.bytes[index..<end].starts(with: "://".utf8) { return true }
    }
    return false
  }

  /// Whether -es, -ed or -ing makes the third syllable.
  private static func isMadeLongByEnding(_ word: [UInt8]) -> Bool {
    for ending in ["es", "ed", "ing"]
    where word.count > ending.utf8.count + 2 && word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      let stem = Array(word.dropLast(ending.utf8.count))
      if min(Syllables.count(of: stem), Syllables.count(of: stem + [UInt8(ascii: "e")])) < 3 { return true }
    }
    return false
  }

  /// Figures, units, abbreviations and initialisms count one; acronyms that are said as words count as they are said.
  private mutating func syllables(of word: Prose.Word, in prose: Prose) -> Int {
    if word.marks.contains(.digits) || word.marks.contains(.abbreviation) { return 1 }
    var key = WordKey()
    for index in word.range { key.add(prose.bytes[index]) }
    if let count = known[key.value] { return Int(count) }
    let count = Self.syllables(ofNew: word, in: prose)
    known[key.value] = Int32(count)
    return count
  }

  private static func syllables(ofNew word: Prose.Word, in prose: Prose) -> Int {
    let letters = Syllables.folded(prose.bytes[word.range])
    if letters.isEmpty { return 1 }
    if word.marks.contains(.capitals), letters.count <= 5 {
      return spokenAcronyms[String(decoding: letters, as: UTF8.self)] ?? 1
    }
    return Syllables.count(of: letters)
  }

  private static let spokenAcronyms: [String: Int] = [
    "lasik": 2, "lasek": 2, "nasa": 2, "covid": 2, "mrsa": 2, "smile": 1, "nice": 1, "never": 2, "only": 2, "after": 2,
    "every": 2, "avoid": 2, "under": 2, "very": 2, "any": 2, "sarah": 2, "pemat": 2, "aha": 2, "opiat": 3,
  ]
}
