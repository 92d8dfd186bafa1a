internal import Synchronization
internal import Values

/// Counts what readability formulas need, as people count by hand: running text only, its words as runs without white space.
struct TextCounter {
  /// What was found of words before, by their keys: texts repeat themselves, and so do the pages of a site.
  private var known: WordTable

  private static let shared = Mutex(WordTable())
  /// No site has more words that matter; whoever makes up words mustn't fill the memory.
  private static let mostKnown = 50_000

  /// Makes a counter that knows what others have counted.
  init() { known = Self.shared.withLock { $0 } }

  /// Lets others know.
  func share() {
    Self.shared.withLock { if known.count > $0.count { $0 = known } }
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
    prose.words.withUnsafeBufferPointer { words in
      prose.bytes.withUnsafeBufferPointer { bytes in counts(of: sentence.words, words, bytes) }
    }
  }

  private mutating func counts(
    of sentence: Range<Int>, _ words: UnsafeBufferPointer<Prose.Word>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> TextCounts {
    var counts = TextCounts()
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      var end = start + 1
      while end < sentence.upperBound, !words[end].marks.contains(.spaced) { end += 1 }
      add(start..<end, isFirst: start == sentence.lowerBound, to: &counts, words, bytes)
      start = end
    }
    if counts.words > 0 { counts.sentences = 1 }
    return counts
  }

  /// Adds a word as readers count it: a run without white space.
  private mutating func add(
    _ run: Range<Int>, isFirst: Bool, to counts: inout TextCounts, _ words: UnsafeBufferPointer<Prose.Word>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var (syllables, parts, longest, letters, characters) = (0, 0, 0, 0, 0)
    var (wasNumber, isName, isMadeLong) = (false, false, false)
    for word in words[run] {
      let facts = facts(of: word, bytes)
      letters += facts.letters
      characters += facts.characters
      guard facts.isWord else { continue }
      let isNumber = word.marks.contains(.digits)
      // A range is one word, however many numbers it has.
      if isNumber, wasNumber { continue }
      wasNumber = isNumber
      // Figures, units, abbreviations and initialisms count one.
      let count = isNumber || word.marks.contains(.abbreviation) ? 1 : facts.syllables
      (syllables, parts, longest) = (syllables + count, parts + 1, max(longest, count))
      if word.marks.contains(.capital), !isFirst { isName = true }
      isMadeLong = facts.isMadeLong
    }
    guard parts > 0 else { return }
    var isComplex = syllables >= 3 && !isName && (parts == 1 || longest >= 3)
    if isComplex, parts == 1, syllables == 3 { isComplex = !isMadeLong }
    if Self.isAddress(bytes, Int(words[run.lowerBound].start)..<Int(words[run.upperBound - 1].end)) {
      (syllables, isComplex) = (1, false)
    }
    counts.words += 1
    counts.syllables += syllables
    counts.letters += letters
    counts.characters += characters
    if syllables >= 3 { counts.longWords += 1 }
    if isComplex { counts.complexWords += 1 }
  }

  /// Whether a run is the address of a page or a mailbox, which nobody reads aloud.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Bool {
    guard run.count > 2 else { return false }
    if bytes[run.lowerBound] == UInt8(ascii: "w"), bytes[run].starts(with: "www.".utf8) { return true }
    var index = run.lowerBound
    while index < run.upperBound {
      if bytes[index] == UInt8(ascii: "@") { return true }
      if bytes[index] == UInt8(ascii: ":"), bytes[index..<run.upperBound].starts(with: "://".utf8) { return true }
      index += 1
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

  // MARK: Words

  /// What counts of a word, in 32 bits.
  private struct Facts {
    let bits: Int32

    init(bits: Int32) { self.bits = bits }

    init(syllables: Int, letters: Int, characters: Int, isWord: Bool, isMadeLong: Bool) {
      bits = Int32(
        min(syllables, 255) | min(letters, 255) << 8 | min(characters, 255) << 16 | (isWord ? 1 << 24 : 0)
          | (isMadeLong ? 1 << 25 : 0))
    }

    var syllables: Int { Int(bits & 255) }
    var letters: Int { Int(bits >> 8 & 255) }
    var characters: Int { Int(bits >> 16 & 255) }
    /// Whether it begins with a letter or a digit.
    var isWord: Bool { bits & 1 << 24 != 0 }
    /// Whether an ending makes its third syllable.
    var isMadeLong: Bool { bits & 1 << 25 != 0 }
  }

  private mutating func facts(of word: Prose.Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Facts {
    var key = WordKey()
    for byte in bytes[word.range] { key.add(byte) }
    if let bits = known[key.value] { return Facts(bits: bits) }
    let facts = Self.facts(ofNew: UnsafeBufferPointer(rebasing: bytes[word.range]), word.marks)
    if known.count < Self.mostKnown { known[key.value] = facts.bits }
    return facts
  }

  private static func facts(ofNew word: UnsafeBufferPointer<UInt8>, _ marks: Prose.Marks) -> Facts {
    var (letters, characters, index) = (0, 0, 0)
    while index < word.count {
      let character = TextCharacter(word, at: index, end: word.count)
      if character.kind == .letter {
        characters += 1
        if !word[index].isASCIIDigit { letters += 1 }
      }
      index += character.count
    }
    let folded = Syllables.folded(Array(word)[...])
    return Facts(
      syllables: syllables(of: folded, marks), letters: letters, characters: characters,
      isWord: TextCharacter.isLetter(word, at: 0, word.count), isMadeLong: isMadeLongByEnding(folded))
  }

  /// Acronyms that are said as words count as they are said, other initialisms one.
  private static func syllables(of letters: [UInt8], _ marks: Prose.Marks) -> Int {
    if letters.isEmpty { return 1 }
    if marks.contains(.capitals), letters.count <= 5 {
      return spokenAcronyms[String(decoding: letters, as: UTF8.self)] ?? 1
    }
    return Syllables.count(of: letters)
  }

  private static let spokenAcronyms: [String: Int] = [
    "lasik": 2, "lasek": 2, "nasa": 2, "covid": 2, "mrsa": 2, "smile": 1, "nice": 1, "never": 2, "only": 2, "after": 2,
    "every": 2, "avoid": 2, "under": 2, "very": 2, "any": 2, "sarah": 2, "pemat": 2, "aha": 2, "opiat": 3,
  ]
}
