extension Jargon {
  /// The first use of each word of the list that the page does not explain.
  static func findings(in page: PageReading, terms: Bool) -> [Check.Finding] {
    var seen: Set<Int> = []
    var found: [Check.Finding] = []
    for (index, sentence) in page.text.sentences.enumerated() where !sentence.jargon.isEmpty {
      let kind = page.prose.block(of: page.prose.sentences[index]).kind
      if kind == .note { continue }
      for (word, words) in sentence.jargon where all[word].isTerm == terms && !seen.contains(word) {
        // A longer term that contains it says more.
        if sentence.jargon.contains(where: { $0.words.count > words.count && $0.words.overlaps(words) }) { continue }
        seen.insert(word)
        let text = page.prose.text(words)
        if page.knownTerms.contains(text.lowercased()) || page.knownTerms.contains(all[word].name) { continue }
        if terms, page.prose.isExplained(words, in: index) { continue }
        found.append(
          Check.Finding(
            words, terms ? "patients may not know '\(text)'" : "'\(text)' is a long word for a short one",
            hint: terms
              ? all[word].plain == "-"
                ? Self.inEverydayWords(text.lowercased())
                : "write '\(all[word].plain)', or explain it: '\(all[word].plain) (\(text.lowercased()))'"
              : "write '\(all[word].plain)'"))
      }
    }
    if terms { found += medicalWords(in: page, except: found) }
    return found
  }

  private static func inEverydayWords(_ word: String) -> String {
    "write it in everyday words, with '\(word)' in brackets after them"
  }

  /// Words with the endings of Latin and Greek that no list has: "phlebitis", "ectasia".
  private static func medicalWords(in page: PageReading, except found: [Check.Finding]) -> [Check.Finding] {
    let prose = page.prose
    var seen: Set<String> = []
    var more: [Check.Finding] = []
    for (index, sentence) in prose.sentences.enumerated() where prose.block(of: sentence).kind != .note {
      for place in sentence.words where prose.words[place].range.count > 7 {
        guard hasMedicalEnding(prose.bytes[prose.words[place].range]) else { continue }
        let word = prose.text(prose.words[place]).lowercased()
        guard !everyday.contains(word), seen.insert(word).inserted,
          page.text.sentences[index].jargon.allSatisfy({ !$0.words.contains(place) }), !page.knownTerms.contains(word),
          !prose.isExplained(place..<place + 1, in: index)
        else { continue }
        more.append(
          Check.Finding(
            place..<place + 1, "patients may not know '\(word)'",
            hint: Self.inEverydayWords(word)))
      }
    }
    return more
  }

  private static func hasMedicalEnding(_ word: ArraySlice<UInt8>) -> Bool {
    // Nearly all words are ruled out by their last letter.
    guard let last = word.last, "syaec".utf8.contains(last) else { return false }
    return endings.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = [
    "itis", "osis", "oses", "ectomy", "plasty", "pathy", "algia", "aemia", "emia", "lysis", "penia", "genesis",
    "ectasia", "iasis", "cytes", "cyte", "blasts", "plasia", "trophic", "sclerosis", "rrhoea", "rrhea", "stomy",
    "scopy", "otomy", "ography",
  ].map { Array($0.utf8) }
  private static let everyday: Set<String> = [
    "diagnosis", "arthritis", "photography", "psychosis", "hypnosis", "analysis", "paralysis", "academia", "sympathy",
    "diarrhoea", "diarrhea",
    "hepatitis", "geography", "biography", "anaemia", "bronchitis", "leukaemia", "meningitis", "osteoporosis",
    "endometriosis", "dermatitis",
    "psoriasis", "tuberculosis", "empathy", "homeopathy", "osteopathy", "anemia", "leukemia", "videography",
  ]
}

extension Prose {
  /// Whether words are explained where they stand: in brackets after plain words, by brackets after them, or by "means".
  func isExplained(_ place: Range<Int>, in index: Int) -> Bool {
    if words[place.lowerBound].marks.contains(.bracketed) { return true }
    let next = place.upperBound
    guard next < words.count, sentences[index].words.contains(next) else { return false }
    let limit = min(next + 3, sentences[index].words.upperBound)
    if words[next..<limit].contains(where: { $0.marks.contains(.bracketed) }) { return true }
    // "Erythema means redness", "called melasma", "or hives".
    let after = (next..<min(next + 3, sentences[index].words.upperBound)).map { text(words[$0]).lowercased() }
    // "Isotretinoin, an acne medicine", "keloids, which are scars".
    if words[next].marks.contains(.comma) {
      if ["a", "an", "or", "the"].contains(after.first) { return true }
      // "Ectasia, which is rare" explains nothing.
      if ["which", "that"].contains(after.first), after.count == 3, ["is", "are", "means", "mean"].contains(after[1]) {
        return after[1].hasPrefix("mean") || !Self.judgements.contains(after[2])
      }
    }
    if after.first == "means" || after.first == "or" || after.prefix(2).elementsEqual(["is", "a"]) {
      return true
    }
    let before = (max(sentences[index].words.lowerBound, place.lowerBound - 3)..<place.lowerBound).map {
      text(words[$0]).lowercased()
    }
    return !Set(before).isDisjoint(with: ["called", "named", "word", "term"])
  }

  /// Words that say how something is, not what it is.
  private static let judgements: Set<String> = [
    "rare", "uncommon", "common", "serious", "harmless", "normal", "possible", "usual", "likely", "unlikely", "safe",
    "dangerous", "important", "why", "very", "not", "more", "less", "usually", "often", "sometimes", "always", "best",
    "worse", "mild", "severe", "painful", "temporary", "permanent", "treated", "made", "used", "available", "needed",
  ]
}
