/// Abbreviations in capitals.
enum Acronym {
  /// Those that all readers know, and those that are said as words.
  private static let known: Set<String> = [
    "US", "USA", "UK", "EU", "FDA", "SPF", "UV", "UVA", "UVB", "FAQ", "MD", "RN", "NHS", "GP", "ID", "DNA", "HIV",
    "AIDS", "TV", "OK", "AM", "PM",
    "CE", "MHRA", "TGA", "A&E", "ER", "PDF", "LED", "COVID", "IVF", "X", "II", "III", "IV", "VI",
    "VII", "NP", "PA", "BSC",
    "PHD", "MSC", "BDS", "DDS", "DO", "RGN", "FACS", "MBBS", "FRCS", "WHO", "CDC", "NICE", "SMS", "QR", "ZIP", "NO",
    "DR", "MR", "MRS", "MS", "ST",
    "CARE", "CALL", "NOTE", "TIP", "NOT", "AND", "OR", "ALL", "NEW", "FREE", "NOW", "YES", "THE", "BEST", "ONLY", "GMT",
    "CO", "HE", "SHE", "WE", "YOU",
    "I", "A", "BBC", "CNN", "ITV", "VIP", "CEO", "CQC", "EMA", "AHPRA", "ADHD", "PTSD", "CO2",
  ]

  /// The first use of each abbreviation that is not spelled out there.
  static func findings(in page: PageReading) -> [Check.Finding] {
    let prose = page.prose
    var seen: Set<String> = []
    var found: [Check.Finding] = []
    for (index, sentence) in prose.sentences.enumerated() {
      let kind = prose.block(of: sentence).kind
      if kind == .note || kind == .title || kind == .alternative { continue }
      if sentence.words.count > 3, sentence.words.allSatisfy({ prose.words[$0].marks.contains(.capitals) }) { continue }
      for place in sentence.words where prose.words[place].marks.contains(.capital) {
        let word = prose.words[place]
        guard !word.marks.contains(.silent), (2...6).contains(word.range.count), !word.marks.contains(.digits) else {
          continue
        }
        let text = prose.text(word)
        // "NSAIDs": only the plural's letter is small.
        guard word.marks.contains(.capitals) && text.utf8.count < 6 || isPlural(text) else { continue }
        // A state, before the number of a town.
        if place + 1 < prose.words.count, prose.words[place + 1].range.count == 5,
          prose.words[place + 1].marks.contains(.digits)
        {
          continue
        }
        let stem = text.hasSuffix("s") ? String(text.dropLast()) : text
        if !seen.insert(stem).inserted || known.contains(stem) || page.knownTerms.contains(stem.lowercased()) {
          continue
        }
        if isSpelledOut(place, stem, in: index, prose) { continue }
        found.append(
          Check.Finding(
            place..<place + 1, "not everybody knows what '\(text)' means",
            hint: "write it out the first time: 'full name (\(stem))'"))
      }
    }
    return found
  }

  private static func isPlural(_ text: String) -> Bool {
    text.utf8.count > 3 && text.hasSuffix("s") && text.dropLast().allSatisfy { $0.isUppercase }
  }

  /// Whether an abbreviation is in brackets, or what it stands for is beside it: in brackets, or after a comma, "or", "means".
  private static func isSpelledOut(_ place: Int, _ stem: String, in index: Int, _ prose: Prose) -> Bool {
    if prose.words[place].marks.contains(.bracketed) { return true }
    let rest = place + 1..<prose.sentences[index].words.upperBound
    if rest.prefix(2).contains(where: { prose.words[$0].marks.contains(.bracketed) }) { return true }
    let next = rest.prefix(6).map { prose.text(prose.words[$0]).lowercased() }
    let name = next.first { !["a", "an", "the", "or", "is", "means", "stands", "short", "for", "which"].contains($0) }
    if let first = stem.lowercased().first, name?.first == first { return true }
    return false
  }
}
