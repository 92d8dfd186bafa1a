internal import Settings
internal import Site
internal import Markdown

/// What a page about a treatment tells of. Sources: DISCERN 9 to 14; CDC Clear Communication Index 14, 18, 19.
enum PagePart: String, CaseIterable, Sendable {
  case how, benefits, risks, whoNot, aftercare, alternatives, noTreatment, whenToCall, uncertainty

  /// What is missing where it is missing, and a heading for it.
  var words: (what: String, heading: String) {
    switch self {
    case .how: ("how the treatment works", "How it works")
    case .benefits: ("what it can help", "What it may help")
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
  private var signs: (headings: [String], texts: [String]) {
    switch self {
    case .how:
      (
        [
          "how it works", "how does", "how we", "what happens", "what is", "the treatment", "step", "during",
          "what we do", "on the day",
        ], []
      )
    case .benefits:
      (
        ["benefit", "help", "results", "what it can", "what to expect", "what you can expect", "does it work", "why "],
        ["may help", "can help", "less visible"]
      )
    case .risks:
      (
        ["risk", "side effect", "side-effect", "complication", "go wrong", "safety", "is it safe"],
        ["side effects are", "side effects include", "risks are", "risks include", "possible side effects"]
      )
    case .whoNot:
      (
        [
          "who should not", "who shouldn't", "who must not", "not for", "right for you", "suitable", "is it for me",
          "can i have", "who can", "candidate", "do not have", "before you book", "tell us",
        ],
        [
          "should not have", "must not have", "not suitable for", "we do not treat", "we don't treat",
          "do not have it if", "cannot have",
        ]
      )
    case .aftercare:
      (
        ["after", "recover", "healing", "at home", "looking after", "next days", "the days"],
        ["afterwards", "for the first days"]
      )
    case .alternatives:
      (
        ["alternative", "other way", "other treatment", "other option", "instead", "your choices", "options"],
        ["other treatments", "alternatives are", "alternatives include", "you can also choose", "another option"]
      )
    case .noTreatment:
      (
        ["no treatment", "without treatment", "doing nothing"],
        [
          "no treatment", "without treatment", "choose not to", "decide against", "do nothing", "doing nothing",
          "not to have it", "leave it as it is", "need no treatment",
        ]
      )
    case .whenToCall:
      (
        ["when to call", "call us", "get help", "warning signs", "when to seek", "emergency", "when to ring"],
        [
          "call us if", "call the clinic", "ring us if", "call us at once", "call if", "call at once", "phone us",
          "seek help", "emergency department", "call an ambulance", "contact us if",
        ]
      )
    case .uncertainty:
      (
        ["not known", "don't know", "uncertain"],
        [
          "not known", "isn't known", "unclear", "more research", "more studies", "may not work",
          "does not work for everyone", "differs from person", "differ from person", "not enough", "not been studied",
          "nobody knows", "no one can", "vary from person", "not help everyone", "may not help", "does not help",
          "hasn't been studied",
        ]
      )
    }
  }

  /// What a page tells of.
  static func all(in page: PageReading) -> Set<PagePart> {
    let text = page.plainText.replacing("’", with: "'")
    var headings = [page.page?.title ?? ""]
    headings += page.prose.blocks.filter { $0.kind == .heading || $0.kind == .question }.map { page.prose.text(of: $0) }
    let titles = headings.joined(separator: "\n").lowercased().replacing("’", with: "'")
    var parts = Set(
      allCases.filter { part in
        part.signs.headings.contains { titles.contains($0) } || part.signs.texts.contains { text.contains($0) }
      })
    if page.prose.blocks.contains(where: { $0.box == .call || $0.box == .emergency }) { parts.insert(.whenToCall) }
    return parts
  }
}
