internal import Values

/// Splits a block into words, and its words into sentences.
///
/// How sentences end, and what a word is, is said in "Readability" of the documentation of checks; both are made for counting
/// as people count by hand.
struct WordSplitter {
  /// Whether a block is being filled.
  var isOpen = false
  /// Stretches with marks: links, what is struck out.
  var styles: [(range: Range<Int>, marks: Prose.Marks)] = []
  /// Places at which sources are cited.
  var citations: [Int] = []

  /// Begins a block.
  mutating func begin(at start: Int) {
    isOpen = true
    styles.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
  }

  /// Splits a block that is finished.
  mutating func split(_ prose: inout Prose, block: Int) {
    let bytes = prose.blocks[block].bytes
    let firstSentence = prose.sentences.count
    let text = prose.bytes
    text.withUnsafeBufferPointer { text in
      var scanner = BlockScanner(
        bytes: text, block: block, end: bytes.upperBound, wordStart: prose.words.count, self)
      scanner.run(&prose, from: bytes.lowerBound)
    }
    prose.blocks[block].sentences = firstSentence..<prose.sentences.count
  }
}

/// One pass over the bytes of a block.
private struct BlockScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  let block: Int
  let end: Int
  /// The first word of the open sentence.
  var wordStart: Int
  private let splitter: WordSplitter
  private var style = 0
  private var citation = 0
  private var isCited = false
  /// What is before the next word.
  private var before: Prose.Marks = .spaced
  private var brackets = 0
  private var isQuoted = false
  /// Whether an apostrophe closes the quotation.
  private var isInSingleQuotes = false

  init(bytes: UnsafeBufferPointer<UInt8>, block: Int, end: Int, wordStart: Int, _ splitter: WordSplitter) {
    self.bytes = bytes
    (self.block, self.end, self.wordStart, self.splitter) = (block, end, wordStart, splitter)
  }

  mutating func run(_ prose: inout Prose, from start: Int) {
    var index = start
    while index < end {
      let character = TextCharacter(bytes, at: index, end: end)
      cite(upTo: index, &prose)
      switch character.kind {
      case .letter: index = word(&prose, from: index)
      case .space:
        before.insert(.spaced)
        before.remove(.joined)
        index += character.count
      case .hyphen:
        let isInside = index > start && !before.contains(.spaced) && prose.words.count > wordStart
        before.insert(isInside ? .joined : .clause)
        index += character.count
      case .comma:
        before.insert(.comma)
        index += character.count
      case .dash:
        before.insert(character.isBetweenDigits ? .joined : .clause)
        if !character.isBetweenDigits { before.insert(.spaced) }
        index += character.count
      case .clause:
        before.insert(.clause)
        index += character.count
      case .open:
        brackets += 1
        index += character.count
      case .close:
        brackets = max(0, brackets - 1)
        index += character.count
      case .quote where character.isSingleQuote:
        if !isQuoted, hasClosingApostrophe(after: index + character.count) {
          (isQuoted, isInSingleQuotes) = (true, true)
        }
        index += character.count
      case .quote:
        isQuoted = character.opensQuote ? true : character.closesQuote ? false : !isQuoted
        index += character.count
      case .symbol:
        index = symbol(&prose, at: index, character)
      case .mark:
        index = mark(&prose, at: index)
      case .other:
        if character.isApostrophe, isInSingleQuotes { (isQuoted, isInSingleQuotes) = (false, false) }
        index += character.count
      }
    }
    cite(upTo: end, &prose)
    close(&prose, mark: 0)
  }

  /// Whether an apostrophe that isn't inside a word follows.
  private func hasClosingApostrophe(after start: Int) -> Bool {
    var index = start
    while index < end {
      let character = TextCharacter(bytes, at: index, end: end)
      if character.isApostrophe, !TextCharacter.isLetter(bytes, at: index + character.count, end) { return true }
      index += character.count
    }
    return false
  }

  /// Adds the word that begins at a place.
  private mutating func word(_ prose: inout Prose, from start: Int) -> Int {
    var index = start
    var (letters, capitals, digits) = (0, 0, 0)
    var isAbbreviation = false
    while index < end {
      let byte = bytes[index]
      if byte.isASCIIAlphanumeric {
        if byte.isASCIIDigit { digits += 1 } else { letters += 1 }
        if byte.isASCIIUppercase { capitals += 1 }
        index += 1
        continue
      }
      let character = TextCharacter(bytes, at: index, end: end)
      if character.kind == .letter {
        if byte.isASCIIDigit { digits += 1 } else { letters += 1 }
        if character.isCapital { capitals += 1 }
        index += character.count
      } else if character.isApostrophe, index > start,
        TextCharacter.isLetter(bytes, at: index + character.count, end)
      {
        index += character.count
      } else if character.isSoftHyphen {
        index += character.count
      } else if (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && digits > 0 && letters == 0,
        index + 1 < end, bytes[index + 1].isASCIIDigit
      {
        // 0.25, 1,000
        index += 1
      } else if byte == UInt8(ascii: ":"), digits > 0, letters == 0, index + 1 < end,
        bytes[index + 1].isASCIIDigit
      {
        // 5:30
        index += 1
      } else if byte == UInt8(ascii: "."), index + 1 < end, TextCharacter.isLetter(bytes, at: index + 1, end) {
        // e.g., a.m., www.example.org
        isAbbreviation = true
        index += 1
      } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "_"),
        index + 1 < end, TextCharacter.isLetter(bytes, at: index + 1, end)
      {
        index += 1
      } else {
        break
      }
    }
    var marks = before
    let first = TextCharacter(bytes, at: start, end: end)
    if first.isCapital { marks.insert(.capital) }
    if capitals > 1, capitals == letters { marks.insert(.capitals) }
    if digits > 0 { marks.insert(.digits) }
    if brackets > 0 { marks.insert(.bracketed) }
    if isQuoted { marks.insert(.quoted) }
    if isAbbreviation { marks.insert(.abbreviation) }
    while style < splitter.styles.count, splitter.styles[style].range.upperBound <= start { style += 1 }
    if style < splitter.styles.count, splitter.styles[style].range.contains(start) {
      marks.formUnion(splitter.styles[style].marks)
    }
    prose.words.append(Prose.Word(start: UInt32(start), end: UInt32(index), marks: marks))
    before = []
    return index
  }

  /// A percent sign and the like are words that phrases contain.
  private mutating func symbol(_ prose: inout Prose, at start: Int, _ character: TextCharacter) -> Int {
    var marks = before
    marks.insert(.joined)
    if brackets > 0 { marks.insert(.bracketed) }
    prose.words.append(Prose.Word(start: UInt32(start), end: UInt32(start + character.count), marks: marks))
    before = []
    return start + character.count
  }

  /// A mark that may end the sentence.
  private mutating func mark(_ prose: inout Prose, at start: Int) -> Int {
    var index = start
    var last = SentenceEnd.isEmphatic(bytes[start]) ? bytes[start] : UInt8(ascii: ".")
    while index < end {
      let character = TextCharacter(bytes, at: index, end: end)
      guard character.kind == .mark else { break }
      if SentenceEnd.isEmphatic(bytes[index]) { last = bytes[index] }
      index += character.count
    }
    let ellipsis = index - start > 1 && !SentenceEnd.isEmphatic(last)
    guard prose.words.count > wordStart else { return index }
    let ending = SentenceEnd(
      bytes: bytes, word: prose.words[prose.words.count - 1], mark: start..<index, end: end,
      isEllipsis: ellipsis, isInside: isQuoted || brackets > 0)
    if ending.isAbbreviation { prose.words[prose.words.count - 1].marks.insert(.abbreviation) }
    guard ending.endsSentence else { return index }
    let rest = ending.next
    while index < rest {
      let character = TextCharacter(bytes, at: index, end: end)
      if character.kind == .quote { isQuoted = false }
      if character.kind == .close { brackets = max(0, brackets - 1) }
      index += character.count
    }
    cite(upTo: index, &prose)
    close(&prose, mark: last)
    return index
  }

  /// Notes the sources that are cited before a place.
  private mutating func cite(upTo place: Int, _ prose: inout Prose) {
    while citation < splitter.citations.count, splitter.citations[citation] <= place {
      citation += 1
      isCited = true
      if prose.words.count > wordStart {
        prose.words[prose.words.count - 1].marks.insert(.cited)
      } else if let last = prose.sentences.last, Int(last.block) == block {
        // After the period: the sentence before it is meant.
        prose.sentences[prose.sentences.count - 1].isCited = true
        isCited = false
      }
    }
  }

  /// Ends the sentence.
  private mutating func close(_ prose: inout Prose, mark: UInt8) {
    guard prose.words.count > wordStart else { return }
    prose.sentences.append(
      Prose.Sentence(words: wordStart..<prose.words.count, block: Int32(block), mark: mark, isCited: isCited))
    (wordStart, isCited, before) = (prose.words.count, false, .spaced)
  }
}
