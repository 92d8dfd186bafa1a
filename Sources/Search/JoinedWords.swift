internal import Values

/// Words that readers may type as one, or that mean something together: "preop" for "pre-op", "side effect".
public struct JoinedWords: Sendable {
  /// The phrases as they are looked for, each with its words as one.
  private let phrases: Glossary
  private let joined: [[UInt8]]

  /// Makes what looks for words with hyphens, and for phrases.
  ///
  /// - Parameters:
  ///   - groups: Phrases that mean the same, such as a glossary's terms and other names for them.
  ///   - language: The language tag of the texts, which decides which phrases are built in.
  public init(_ groups: [[String]] = [], language: String) {
    var terms: [Glossary.Term] = []
    var joined: [[UInt8]] = []
    for phrase in Synonyms.all(groups, language: language).joined() {
      let words = SearchWords.words(of: Array(phrase.utf8))
      guard (2...Synonyms.mostWords).contains(words.count) else { continue }
      // The end of the last word is stemmed away.
      terms.append(Glossary.Term(name: phrase, plain: "", also: [phrase + "s"]))
      joined.append(Array(words.joined()))
    }
    (self.phrases, self.joined) = (Glossary(terms), joined)
  }

  /// What a text has of them, each as one word on a line of its own.
  ///
  /// - Parameter text: UTF-8. What comes before a hyphen must end with a letter: 5-10 isn't 510.
  public func lines(of text: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    text.withUnsafeBufferPointer { text in
      Self.kinds.withUnsafeBufferPointer { kinds in
        var place = 0
        while place < text.count {
          guard kinds[Int(text[place])] != .other else {
            if text[place] == UInt8(ascii: "-") { Self.join(text, hyphen: place..<(place + 1), to: &lines) }
            place += 1
            continue
          }
          // A word begins here.
          if !joined.isEmpty, let found = phrases.term(at: place, in: text) {
            lines.append(contentsOf: joined[found.term])
            lines.append(UInt8(ascii: "\n"))
          }
          while place < text.count, kinds[Int(text[place])] != .other {
            place += 1
            // U+2010 and U+2011 end it.
            if kinds[Int(text[place - 1])] == .hyphenEnd, place >= 3, text[place - 2] == 0x80, text[place - 3] == 0xE2 {
              Self.join(text, hyphen: (place - 3)..<place, to: &lines)
              break
            }
          }
        }
      }
    }
    return lines
  }

  /// What a byte is in a text: the last of a hyphen beyond ASCII may be one of a letter, too.
  private enum Kind: UInt8 { case other, word, hyphenEnd }

  private static let kinds = (0...255).map { byte -> Kind in
    if !Glossary.isWordByte(UInt8(byte)) { return .other }
    return byte & 0xFE == 0x90 ? .hyphenEnd : .word
  }

  private static func join(_ text: UnsafeBufferPointer<UInt8>, hyphen: Range<Int>, to lines: inout [UInt8]) {
    let (end, start) = (hyphen.lowerBound, hyphen.upperBound)
    guard end > 0, text[end - 1] >= 0x80 || text[end - 1].isASCIILetter, start < text.count,
      Glossary.isWordByte(text[start])
    else { return }
    let before = text[..<end].reversed().prefix(WordReader.longest).prefix(while: Glossary.isWordByte).count
    let after = text[start...].prefix(WordReader.longest).prefix(while: Glossary.isWordByte).count
    lines.append(contentsOf: text[(end - before)..<end])
    lines.append(contentsOf: text[start..<(start + after)])
    lines.append(UInt8(ascii: "\n"))
  }
}
