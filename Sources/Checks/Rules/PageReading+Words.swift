internal import Foundation

extension PageReading {
  /// All of the text in small letters.
  var plainText: String { String(decoding: prose.bytes, as: UTF8.self).lowercased() }

  /// The sentences that have one of some texts, and for which something holds: where it is.
  ///
  /// - Parameters:
  ///   - texts: In small letters.
  ///   - holds: Whether the sentence, in small letters, breaks the rule.
  func findings(
    with texts: [String], where holds: (String) -> Bool,
    finding: (Range<Int>, String) -> Check.Finding
  ) -> [Check.Finding] {
    let all = plainText
    guard texts.contains(where: { all.contains($0) }) else { return [] }
    var found: [Check.Finding] = []
    for sentence in prose.sentences where prose.block(of: sentence).kind != .note {
      let text = prose.text(sentence.words).lowercased()
      for wanted in texts {
        guard let range = text.range(of: wanted), holds(text) else { continue }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        guard let words = prose.words(of: sentence, from: start, count: wanted.utf8.count) else { continue }
        found.append(finding(words, prose.text(words)))
        break
      }
    }
    return found
  }
}

extension Prose {
  /// The words of a sentence that a piece of its text has.
  ///
  /// - Parameter start: The piece's first byte, from the sentence's first.
  func words(of sentence: Sentence, from start: Int, count: Int) -> Range<Int>? {
    guard let first = sentence.words.first else { return nil }
    let place = Int(words[first].start) + start
    let inside = sentence.words.filter { Int(words[$0].end) > place && Int(words[$0].start) < place + count }
    guard let low = inside.first, let high = inside.last else { return nil }
    return low..<high + 1
  }

  /// The words of a block.
  func words(of block: Block) -> Range<Int>? {
    guard let first = block.sentences.first, let last = block.sentences.last else { return nil }
    let range = sentences[first].words.lowerBound..<sentences[last].words.upperBound
    return range.isEmpty ? nil : range
  }

  /// A block's text.
  func text(of block: Block) -> String {
    String(decoding: bytes[block.bytes].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
