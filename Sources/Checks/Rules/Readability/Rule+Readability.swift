internal import Diagnostics
internal import Foundation

extension Check {
  /// Pages that are hard to read.
  static let readabilityGrade = Check(
    Rule(
      "readability-grade", .readability, title: "A page can be read after six years of school",
      reason:
        "Half of all adults read no better than that, and who is worried or in pain reads worse. Source: AMA and NIH, as summarised in JAMA Dermatology.",
      bad: "Patients frequently experience transient erythema following the procedure.",
      good: "Your skin may be red for a few days."),
    .warning, limits: (6, 8)
  ) { page in
    guard let grade = page.readability.scores?.fleschKincaidGrade else { return [] }
    return [
      Check.Finding(
        "readers need \((grade * 10).rounded() / 10) years of school to read this page",
        hint: "shorten the longest sentences, and write the shorter word: six years are the aim", figure: grade)
    ]
  }

  /// Long sentences.
  static let longSentence = Check(
    Rule(
      "sentence-long", .readability, title: "A sentence has at most 20 words",
      reason: "Readers lose long sentences. Source: NHS digital service manual, content guide, 2026.",
      bad:
        "Before the treatment we clean your skin and put on a cream, which has to stay on for about half an hour so that it can numb the skin.",
      good: "Before the treatment we clean your skin. A cream numbs it. That takes about half an hour."),
    .warning, limits: (20, 30)
  ) { page in
    let lowest = Int(page.lowest["sentence-long"] ?? 20)
    return page.readability.sentences.compactMap { index, counts in
      counts.words <= lowest
        ? nil
        : Check.Finding(
          page.prose.sentences[index].words, "this sentence has \(counts.words) words", hint: "make two or three of it",
          figure: Double(counts.words))
    }
  }

  /// Long paragraphs.
  static let longParagraph = Check(
    Rule(
      "paragraph-long", .readability, title: "A paragraph is short",
      reason: "A block of text looks like work, and is skipped. Source: NHS content guide; PEMAT-P item 8.",
      bad: "(one paragraph of 120 words)", good: "(three paragraphs, each about one thing)"),
    .warning, limits: (75, .infinity), isEnglish: false
  ) { page in
    page.prose.blocks.compactMap { block in
      guard block.kind == .paragraph || block.kind == .item, let words = page.prose.words(of: block),
        Double(words.count) > page.lowest["paragraph-long"] ?? 75
      else { return nil }
      return Check.Finding(
        words, "this paragraph has \(words.count) words", hint: "make two or three of it, each about one thing",
        figure: Double(words.count))
    }
  }

  /// Medical words that nobody explains.
  static let jargon = Check(
    Rule(
      "jargon-term", .readability, title: "A medical word is explained where it is first used",
      reason:
        "Patients who don't know a word pass over the sentence. Sources: CDC Plain Language Thesaurus; NHS A to Z of health writing.",
      bad: "You may have erythema.", good: "Your skin may be red (erythema)."),
    .warning
  ) { page in Jargon.findings(in: page, terms: true) }

  /// Long words for which there are short ones.
  static let hardWord = Check(
    Rule(
      "hard-word", .readability, title: "The shorter of two words is used",
      reason: "It is read faster and by more people. Source: plainlanguage.gov, Use simple words and phrases.",
      bad: "Prior to the treatment …", good: "Before the treatment …"),
    .note
  ) { page in Jargon.findings(in: page, terms: false) }

  /// Abbreviations that nobody explains.
  static let acronym = Check(
    Rule(
      "acronym-undefined", .readability, title: "An abbreviation is spelled out where it is first used",
      reason: "Nobody looks it up. Sources: CDC Clear Communication Index, item 7; NHS content guide.",
      bad: "PIH may occur.", good: "Dark marks can stay (post-inflammatory hyperpigmentation, PIH)."),
    .warning
  ) { page in Acronym.findings(in: page) }

  /// Sentences that don't say who does what.
  static let passive = Check(
    Rule(
      "passive-heavy", .readability, title: "Most sentences say who does what",
      reason: "\"We clean your skin\" is clearer than \"the skin is cleaned\". Source: PEMAT-P item 5.",
      bad: "Your skin is cleaned. A cream is applied. It is left on.", good: "We clean your skin, and put on a cream."),
    .note, limits: (0.2, .infinity)
  ) { page in
    let sentences = page.readability.sentences.map(\.sentence)
    guard sentences.count >= 10 else { return [] }
    let passive = sentences.count { page.isPassive($0) }
    let share = Double(passive) / Double(sentences.count)
    return [
      Check.Finding(
        "\(passive) of \(sentences.count) sentences don't say who does something",
        hint: "say who does it: 'we clean your skin'", figure: share)
    ]
  }

  /// How numbers are written.
  static let numbers = Check(
    Rule(
      "numbers-style", .readability, title: "Numbers are written in one way",
      reason: "Digits are found and understood faster, also by people who read little. Source: NHS content guide.",
      bad: "e.g. 3–5 days, i.e. half a week", good: "for example 3 to 5 days"),
    .note
  ) { page in
    [
      (Wording.forExample, "write 'for example'"), (.thatIs, "write 'that is'"), (.andSoOn, "name what you mean"),
    ].flatMap { wording, hint in
      page.places(of: wording).map { Check.Finding($0, "'\(page.prose.text($0))' isn't plain", hint: hint) }
    }
  }

  /// Long lists.
  static let longList = Check(
    Rule(
      "list-long", .readability, title: "A list has at most seven items",
      reason: "Nobody remembers more. Sources: CDC Clear Communication Index, item 8; NHS content guide.",
      bad: "(a list of twelve items)", good: "(two lists with a line before each)"),
    .note, limits: (7, .infinity), isEnglish: false
  ) { page in
    var counts: [Int32: (count: Int, first: Int)] = [:]
    for (index, block) in page.prose.blocks.enumerated() where block.kind == .item && block.group > 0 {
      counts[block.group, default: (0, index)].count += 1
    }
    return counts.values.sorted { $0.first < $1.first }.compactMap { count, first in
      page.prose.words(of: page.prose.blocks[first]).map {
        Check.Finding($0, "this list has \(count) items", hint: "make groups of it", figure: Double(count))
      }
    }
  }
}

extension PageReading {
  /// Whether a sentence probably doesn't say who does something: a form of "be", and a past participle.
  func isPassive(_ index: Int) -> Bool {
    text.sentences[index].wordings.contains { found in
      guard found.wording == .formOfBe else { return false }
      let start = found.words.upperBound
      let next = (start..<max(start, min(start + 2, prose.sentences[index].words.upperBound))).map {
        prose.text(prose.words[$0]).lowercased()
      }
      guard let verb = next.first(where: { !$0.hasSuffix("ly") && $0 != "not" && $0 != "also" }) else { return false }
      return verb.hasSuffix("ed") && verb.count > 4 && verb != "tired" && verb != "needed"
        || Self.participles.contains(verb)
    }
  }

  private static let participles: Set<String> = [
    "given", "done", "made", "taken", "seen", "shown", "known", "put", "kept", "found", "held", "felt", "told", "sent",
    "cut", "worn", "drawn", "built", "broken", "chosen", "driven",
  ]
}
