extension Construct {
  /// What patient articles get beyond CommonMark, in the order in which it must happen: what looks at the tree as
  /// libcmark made it, what changes the tree, and last what remains as text although something else was meant.
  static let all: [Construct] = [
    .rawHTML, .lostText, .measures, .lostSigns, .apostrophes, .indentedCode, .openFences, .codeOfOtherTools, .tables,
    .callouts, .taskLists, .notes, .listNumbers, .strikethrough, .scripts, .cellBreaks, .clinicValues, .emergencyCards,
    .headingIDs,
    .headingLevels, .underlinedParagraphs, .questions, .plainCaptions, .images, .figures,
    .wordlessLinks, .linksThatSayOtherwise, .definitions, .lookAlikes, .textFindings,
  ]
}
