extension PageReading {
  /// Where words that a rule looks for stand: the first of each sentence.
  ///
  /// - Parameter except: Words that make it right where they are in the same sentence.
  func places(of wording: Wording, except: Wording? = nil) -> [Range<Int>] {
    var last = -1
    return text.wordings[wording.rawValue].compactMap { sentence, words in
      if sentence == last || prose.block(of: prose.sentences[sentence]).kind == .note { return nil }
      last = sentence
      let isRight = except.map { other in
        text.sentences[sentence].wordings.contains { $0.wording == other && !$0.words.overlaps(words) }
      }
      return isRight == true ? nil : words
    }
  }

  /// Whether the page has words anywhere.
  func has(_ wording: Wording) -> Bool { !text.wordings[wording.rawValue].isEmpty }
}

extension Prose {
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
