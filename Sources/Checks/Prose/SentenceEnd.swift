internal import Values

/// Decides whether a mark ends a sentence.
///
/// Source: the conventions of counting by hand for readability formulas. A sentence doesn't end inside an abbreviation (Dr.,
/// e.g., approx.; a.m. unless a new sentence follows), a number or an address, nor at a mark in quotation marks or brackets
/// after which a word begins with a small letter.
struct SentenceEnd {
  /// Whether the sentence ends.
  private(set) var endsSentence = true
  /// Whether the word before the mark is an abbreviation.
  private(set) var isAbbreviation = false
  /// Where what follows begins: after closing quotation marks and brackets.
  let next: Int

  /// - Parameters:
  ///   - word: The word before the mark.
  ///   - mark: The mark or the marks.
  ///   - end: Where the block ends.
  ///   - isInside: Whether a quotation mark or a bracket is open.
  init(
    bytes: UnsafeBufferPointer<UInt8>, word: Prose.Word, mark: Range<Int>, end: Int, isEllipsis: Bool, isInside: Bool
  ) {
    var index = mark.upperBound
    var closes = false
    while index < end {
      let character = TextCharacter(bytes, at: index, end: end)
      guard [.quote, .close].contains(character.kind) || character.isApostrophe, !character.opensQuote else { break }
      closes = true
      index += character.count
    }
    next = index
    var start = index
    while start < end, TextCharacter(bytes, at: start, end: end).kind == .space {
      start += TextCharacter(bytes, at: start, end: end).count
    }
    let hasGap = start > index
    // What opens the next word may be a quotation mark, a bracket, a dash.
    while start < end, [.quote, .open, .other].contains(TextCharacter(bytes, at: start, end: end).kind) {
      start += TextCharacter(bytes, at: start, end: end).count
    }
    let isAtEnd = start >= end
    let following = isAtEnd ? nil : TextCharacter(bytes, at: start, end: end)
    let isSmall = following.map { $0.kind == .letter && !$0.isCapital && !bytes[start].isASCIIDigit } ?? false
    let isPeriod = bytes[mark.lowerBound] == UInt8(ascii: ".")
    let name = String(decoding: bytes[word.range], as: UTF8.self).lowercased()
    let isEmphatic = bytes[mark].contains(where: Self.isEmphatic)

    if isPeriod, mark.count == 1, word.end == mark.lowerBound {
      let isKnown =
        Self.titles.contains(name) || Self.others.contains(name)
        || name == "no" && !isAtEnd
          && bytes[start].isASCIIDigit
      let isInitial = name.utf8.count == 1 && word.marks.contains(.capital) && name != "i"
      isAbbreviation = word.marks.contains(.abbreviation) || isKnown || isInitial
    }
    if isAtEnd { return }
    if !hasGap, !closes {
      // Without a space nothing ends: an address, "?!", a period that was forgotten to be spaced ends all the same.
      endsSentence = following?.isCapital == true && !isAbbreviation && isPeriod && !word.marks.contains(.capitals)
      return
    }
    if isSmall, closes || isInside || isEllipsis {
      endsSentence = false
      return
    }
    guard isAbbreviation, !isEmphatic else { return }
    if Self.titles.contains(name) || name == "no" || isSmall {
      endsSentence = false
      return
    }
    if following?.kind == .letter, bytes[start].isASCIIDigit {
      endsSentence = false
      return
    }
    // After others a sentence begins with a word that begins sentences.
    let nextWord = Self.word(bytes, from: start, end: end)
    let isOpener = Self.openers.contains(nextWord)
    endsSentence = Self.maybeLast.contains(name) ? true : isOpener
    if ["u.s", "u.k", "e.u"].contains(name) || name.utf8.count == 1 { endsSentence = isOpener }
  }

  /// Whether a byte is an exclamation mark or a question mark.
  static func isEmphatic(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> String {
    let letters = bytes[start..<end].prefix { $0.isASCIILetter || $0 == UInt8(ascii: "'") }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// Abbreviations after which a name or a number follows, so that they never end a sentence.
  private static let titles: Set<String> = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "fig", "figs", "e.g", "i.e", "eg", "ie", "cf", "approx", "ca", "vol",
    "pp", "sr", "rev", "gen", "mt", "messrs", "mx", "ave", "dept", "viz",
  ]
  /// Abbreviations that may be the last word of a sentence.
  private static let others: Set<String> = [
    "etc", "al", "jr", "inc", "ltd", "co", "min", "mins", "max", "hr", "hrs", "tel", "ext", "a.m", "p.m", "u.s", "u.k",
    "ph.d", "m.d", "d.o", "r.n", "b.sc", "m.sc", "sec", "secs", "wk", "wks", "mo", "yr", "yrs", "est", "incl", "jan",
    "feb",
    "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri",
  ]
  /// Those after which a capital letter begins a new sentence.
  private static let maybeLast: Set<String> = ["etc", "a.m", "p.m", "al"]
  /// Words with which sentences begin, and names don't.
  private static let openers: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "it", "its", "it's", "you", "your", "we", "our", "they",
    "their",
    "he", "she", "his", "her", "i", "if", "when", "while", "where", "what", "why", "how", "who", "in", "on", "at", "by",
    "for", "from", "with", "without", "after", "before", "during", "until", "as", "and", "but", "or", "so", "some",
    "most",
    "many", "all", "no", "not", "there", "here", "then", "please", "do", "don't", "call", "ask", "tell", "use", "take",
    "each", "every", "both", "however", "also", "because", "to", "our", "results", "results", "patients", "people",
  ]
}
