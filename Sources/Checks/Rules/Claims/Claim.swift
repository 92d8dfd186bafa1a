public import Diagnostics

/// A statement that a clinic may not make, or not without a source, and how it is said.
public struct Claim: Sendable {
  /// What reports call it, and why it matters.
  public let rule: Rule
  /// How bad it is.
  public let severity: Severity
  /// What is wrong, without a full stop.
  let message: String
  /// What to write instead, without a full stop.
  let hint: String
  /// The words with which it is made.
  let phrases: [String]
  /// Words that mean something else although a phrase is in them.
  let otherSenses: [String]
  /// What takes a match back.
  let excuses: Excuses

  /// What takes a match back, besides negation, a question, a myth, what others say, warnings and legal texts.
  struct Excuses: OptionSet, Sendable {
    let rawValue: UInt8
    /// A word such as "may" or "usually": the claim is that it is always so.
    static let hedge = Excuses(rawValue: 1)
    /// A source: what is wrong is that there is none.
    static let source = Excuses(rawValue: 2)
    /// Advice, such as "choose a clinic that is …".
    static let advice = Excuses(rawValue: 4)
    /// Not even a question: what shames is no less said because it is asked.
    static let asked = Excuses(rawValue: 8)
    /// A negation anywhere in the sentence: whoever is named, it isn't as a proof.
    static let negated = Excuses(rawValue: 32)
    /// Somebody of the clinic is quoted.
    static let staff = Excuses(rawValue: 64)
    /// No quotation marks in the sentence: it is about what somebody is quoted with.
    static let unquoted = Excuses(rawValue: 16)
  }

  init(
    _ rule: Rule, _ severity: Severity, message: String, hint: String, excuses: Excuses = [], phrases: [String],
    otherSenses: [String] = []
  ) {
    (self.rule, self.severity, self.message, self.hint) = (rule, severity, message, hint)
    (self.excuses, self.phrases, self.otherSenses) = (excuses, phrases, otherSenses)
  }
}
