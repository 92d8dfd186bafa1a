extension Check {
  /// All checks, in the order in which they are explained.
  public static let all: [Check] =
    Claim.all.map(\.check) + [
      .contradiction, .sessionPlan, .clearanceScope, .radioFrequency, .homeDevice, .houseClaim,
      .readabilityGrade, .longSentence, .longParagraph, .jargon, .hardWord, .acronym, .passive, .numbers, .longList,
      .houseWord,
      .missingSection, .balance, .noTreatment, .uncertainty, .whenToCall, .keyPoints, .missingFacts,
      .author, .reviewer, .dates, .changedSince, .signature,
      .references, .oldReferences, .disclosure, .disclaimer, .healthOnTheNet,
      .skinTone, .secondPerson,
      .headingStyle, .altText, .linkText, .landmarks, .elementNames, .pageOrder,
      .photoConsent, .scriptStorage,
      .shareTexts,
    ]
}

extension Claim {
  /// The check of a claim.
  var check: Check {
    let claim = self
    return Check(rule, severity) { page in
      page.statements.claims.filter { $0.claim.rule == claim.rule }.map { found in
        Check.Finding(found.words, "\(claim.message): '\(page.prose.text(found.words))'", hint: claim.hint)
      }
    }
  }
}
