/// The kinds of boxes.
public enum Callout: String, Sendable, CaseIterable {
  /// GitHub's alerts, but for `IMPORTANT`: what is important belongs into the text.
  case note, tip, warning, caution
  /// Care cards, after the NHS design system: what people can do themselves, when to call the clinic, and when to call
  /// the emergency number.
  case selfCare = "selfcare", call, emergency

  /// Whether it tells people what to do about their health.
  var isCareCard: Bool {
    switch self {
    case .selfCare, .call, .emergency: true
    case .note, .tip, .warning, .caution: false
    }
  }

  /// Whether it tells people to call somebody.
  var tellsToCall: Bool { self == .call || self == .emergency }

  /// The mark that makes it.
  var mark: String { "[!\(rawValue.uppercased())]" }
}
