/// What a page about a treatment tells of. Sources: DISCERN 9 to 14; CDC Clear Communication Index 14, 18, 19.
enum PagePart: String, CaseIterable, Sendable {
  case how, benefits, risks, whoNot, aftercare, alternatives, noTreatment, whenToCall, uncertainty

  /// What is missing where it is missing, and a heading for it.
  var words: (what: String, heading: String) {
    switch self {
    case .how: ("how the treatment works", "How it works")
    case .benefits: ("what it can help with", "What it may help")
    case .risks: ("the risks and side effects", "Risks and side effects")
    case .whoNot: ("who should not have it", "Who should not have it")
    case .aftercare: ("what to do afterwards", "Looking after your skin")
    case .alternatives: ("other treatments", "Other ways")
    case .noTreatment: ("what happens without treatment", "If you choose no treatment")
    case .whenToCall: ("when to call the clinic", "When to call us")
    case .uncertainty: ("what is not known", "What we don't know yet")
    }
  }

  /// Words of headings that tell of it, and words of texts.
  var signs: (headings: [String], texts: [String]) {
    switch self {
    case .how: (["how it|does|do|we|is", "what happens|is|we", "the treatment", "step|steps|during", "on the day"], [])
    case .benefits:
      (
        [
          "benefit|benefits|help|helps|results|result|why", "what it can", "what to|you|we [can] expect",
          "does it work",
        ],
        ["may|can help", "less visible"]
      )
    case .risks:
      (
        [
          "risk|risks|side-effect|side-effects|complication|complications|safety|dangers", "go|goes wrong",
          "is it safe",
        ], ["side-effects|risks are|include", "possible side-effects|risks"]
      )
    case .whoNot:
      (
        [
          "who [should|must] not|shouldn't|can|can't|cannot", "should|must|to|has wait", "not|right for", "for me",
          "can i", "before you book",
          "suitable|suitability|candidate|candidates", "tell us",
        ],
        [
          "should|must not have", "not suitable for", "do not|don't treat", "not have it", "cannot have",
          "say no if|to|when", "turn away",
        ]
      )
    case .aftercare:
      (
        [
          "after|afterwards|aftercare|recover|recovery|recovering|healing|later", "at home",
          "next|the|first days|week|weeks",
        ], ["afterwards", "for|in the first days|week|weeks"]
      )
    case .alternatives:
      (
        ["alternative|alternatives|instead|choices|options|or", "other way|ways|treatment|treatments|option|options"],
        ["other treatments|ways", "alternatives are|include", "another option|way", "also choose"]
      )
    case .noTreatment:
      (
        ["no|without treatment", "doing nothing"],
        [
          "no|without treatment", "choose not to", "decide against", "do|doing nothing", "not to have it",
          "leave it as-it-is", "need no treatment",
        ]
      )
    case .whenToCall:
      (
        ["when to call|ring|seek|phone", "call us", "get help", "warning signs", "emergency"],
        [
          "call|ring|phone|contact us|the-clinic|your-doctor|a-doctor|our-number [at-once] if|when|at",
          "call if|at-once",
          "seek help", "emergency department", "call an ambulance", "go to [an|the] emergency|hospital",
        ]
      )
    case .uncertainty:
      (
        ["not|don't known|know", "uncertain"],
        [
          "not|isn't known", "unclear", "more research|studies", "may|might|does not work|help", "not work|help for",
          "differs|differ|varies|vary from", "not enough", "not|hasn't|haven't been [well] studied",
          "nobody|no-one knows|can",
        ]
      )
    }
  }
}
