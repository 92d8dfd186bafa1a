internal import Site
internal import Diagnostics

extension Check {
  /// A number of sessions is what most people have, and has a source.
  static let sessionPlan = Check(
    Rule(
      "session-plan-hedge", .claims, title: "A number of sessions is what most people have",
      reason:
        "Plans differ: an NHS leaflet says 4 to 6 sessions six weeks apart, clinics say 3 to 6. Nobody is promised a number.",
      bad: "You need 3 to 6 sessions, four weeks apart.",
      good: "Most people have 3 to 6 sessions, usually at least four weeks apart.[^1]"),
    .warning
  ) { page in
    page.statements.assertions.compactMap { assertion in
      guard Topic.all[assertion.topic].traits.contains(.isPlan),
        case .amount(let amount) = assertion.value, !amount.isMoment,
        !page.text.sentences[assertion.sentence].qualifiers.contains(.hedge),
        !page.prose.sentences[assertion.sentence].isCited,
        [.paragraph, .item, .quotation, .summary, .keyPoint].contains(
          page.prose.block(of: page.prose.sentences[assertion.sentence]).kind)
      else { return nil }
      return Check.Finding(
        assertion.words, "this plan sounds as if it were the same for everybody: '\(page.prose.text(assertion.words))'",
        hint: "write \"most people\" or \"usually\", and cite where the number is from")
    }.oncePerSentence(page.prose)
  }

  /// A clearance is named with its use.
  static let clearanceScope = Check(
    Rule(
      "claim-fda-scope", .claims, title: "A clearance is named with its use",
      reason:
        "The FDA clears a device for some uses only. Microneedling: facial acne scars, facial wrinkles and abdominal scars, from 22 years of age. Source: FDA, Microneedling Devices.",
      bad: "Our device is FDA-cleared.",
      good: "This device is FDA-cleared to improve the look of facial acne scars in adults of 22 and older."),
    .warning, others: [.ukClinic: nil, .euClinic: nil, .plain: nil]
  ) { page in
    page.places(of: .clearance, except: .clearedUse).map { words in
      Check.Finding(
        words, "this doesn't say for which use: '\(page.prose.text(words))'",
        hint: "name the device, and the use for which it was cleared")
    }
  }

  /// Needling with heat is told apart from needling without.
  static let radioFrequency = Check(
    Rule(
      "rf-mixed", .claims, title: "Needling with radio waves has its own page, with the FDA's warning",
      reason:
        "It burns on purpose. The FDA warned in October 2025 of burns, scars, fat loss and nerve damage, some of which needed surgery.",
      bad: "Our microneedling, with or without RF, is the same treatment.",
      good: "RF microneedling is not the same as microneedling: it uses heat and has other risks."),
    .warning, others: [.plain: nil]
  ) { page in
    let places = page.places(of: .radioFrequency, except: .otherTreatment)
    if places.isEmpty { return [] }
    let warnings = page.text.wordings[Wording.radioFrequencyWarning.rawValue]
    if Set(warnings.map { page.prose.text($0.words).lowercased() }).count >= 2 { return [] }
    let title = page.page?.title.lowercased() ?? ""
    let isOwn = title.contains("rf ") || title.contains("radio")
    return places.prefix(1).map { words in
      let name = page.prose.text(words)
      return Check.Finding(
        words,
        isOwn
          ? "this page doesn't have the FDA's warning about '\(name)'"
          : "'\(name)' is another treatment with other risks",
        hint: isOwn
          ? "say that the FDA has warned of burns, scars, fat loss and nerve damage (October 2025)"
          : "say that it is not the same, and give it a page of its own with the FDA's warning")
    }
  }

  /// Needling at home is warned of.
  static let homeDevice = Check(
    Rule(
      "home-device", .claims, title: "Needling at home is warned of",
      reason: "Home devices spread germs and scar. The FDA asks people to have it done by a trained provider.",
      bad: "You can use a dermaroller at home between sessions.",
      good: "Do not needle your skin at home: germs can get in, and scars can follow."),
    .warning
  ) { page in
    page.places(of: .homeDevice, except: .caution).map { words in
      Check.Finding(
        words, "this tells of '\(page.prose.text(words))' without a warning",
        hint: "warn of germs and scars, or leave it out")
    }
  }

  /// What the house has decided not to promise.
  static let houseClaim = Check(.houseClaim, .error, isEnglish: false)
  /// Words that the house doesn't use.
  static let houseWord = Check(.houseWord, .warning, isEnglish: false)
}

extension [Check.Finding] {
  /// The first of each sentence.
  func oncePerSentence(_ prose: Prose) -> [Check.Finding] {
    var seen: Set<Int> = []
    return filter { finding in
      guard let word = finding.words?.lowerBound, let sentence = prose.sentence(of: word) else { return true }
      return seen.insert(sentence).inserted
    }
  }
}
