/// What is said of something that people want to do or of a condition that they have: whether they may.
enum Permission: Int, CaseIterable, Sendable {
  /// "avoid", "do not": not, or not yet.
  case forbidden
  /// "you may", "is fine": they may, or may again.
  case allowed
  /// The same, said after it: "has to wait", "is off limits".
  case forbiddenAfter
  case allowedAfter
  /// "tell us", "ask": neither.
  case open

  /// The words of each.
  var phrases: [String] {
    switch self {
    case .forbidden:
      [
        "avoid|avoiding|not|don't|won't|mustn't|shouldn't|can't|cannot|no|never|without|wait|stop|skip|nothing|nobody|no-one|neither|refrain|abstain|give-up",
        "leave|leaving|lay out|off|aside|alone",
        "leave|leaving the|your|make-up|makeup|mascara|weights|contacts|lenses", "out-of bounds",
        "keep|stay|stays|keeps [it|them|the|your] [area|head|wound|face|skin|scalp|eyes|bandage] [completely|clean|perfectly] away|off|out|dry",
        "must|has|have to wait", "rule|rules|ruled out",
        "refuse|refuses|exclude|excludes|excluded|unsuitable|contraindicated", "reason|reasons against",
      ]
    case .allowed:
      [
        "may|can|could|allowed|fine|okay|ok|safe|permitted|welcome|possible|free|resume|start|begin|again|still|go-ahead",
        "back to|on|in", "stand|step|hop|get under|into [a|the|your]", "do not need to avoid|stop",
        "need|needn't not|to stop|avoid|give-up|wait",
        "need not wait|stop|avoid|give-up",
        "no need to avoid|stop|give-up|wait", "open to", "suitable|fine|also|even for|if|with|while|during|in",
        "no|not|isn't|is-no|aren't [a|an] reason|obstacle|problem|barrier|hindrance", "as usual|normal",
      ]
    case .forbiddenAfter:
      [
        "has|have|must|should|needs|need to wait",
        "is|are|be [strictly|also|still] forbidden|off-limits|taboo|not-allowed|out-of-the-question|banned|excluded|not-accepted|unsuitable|not-possible|not-treated|ruled-out",
        "must|should|may|can|are|is|will|could {not}", "cannot|can't|shouldn't|mustn't|aren't|isn't",
        "should|must|has-to|have-to be avoided|left-out|stopped|paused", "is|are reasons|a-reason against|not|to-wait",
        "signed off", "stay|stays|remain|remains|belong|belongs in the|your drawer|cupboard|bag|wardrobe|case",
      ]
    case .allowedAfter:
      [
        "is|are|be|can-be|may-be|can-also-be|can-still-be|becomes [also|then|usually|all|perfectly|quite|again] fine|allowed|ok|okay|possible|permitted|safe|welcome|resumed|harmless|worn|used|taken|treated|no-problem|not-a-problem|no-obstacle|no-reason|eligible|accepted|suitable|given|started",
        "again", "need-not|needn't wait|stop|worry",
        "can|may|could have|use|join|start|take|be-treated|still|also|safely",
        "should {not} stop-you|worry|put-you-off|hold-you-back|deter", "does|do {not} matter|stop|prevent",
      ]
    case .open:
      [
        "tell|ask|speak|talk|check|inform|discuss|mention|depends|consult|call|ring|phone us|your|the|with|to|on|if|a|whether|at|first|before"
      ]
    }
  }
}
