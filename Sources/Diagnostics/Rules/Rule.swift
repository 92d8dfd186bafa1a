/// What content, settings or templates must be like, explained to the people who write them.
///
/// Two rules with the same `id` are equal. A class, so that ten thousand findings don't carry six texts each.
public final class Rule: Sendable {
  /// The name that reports print, unique among all rules: lower-case words joined by `-`, such as `front-matter`.
  public let id: String
  /// What the rule is about.
  public let group: RuleGroup
  /// What the rule demands, in one sentence.
  public let title: String
  /// Why that matters to patients or to the clinic, in one or two sentences.
  public let reason: String
  /// A few lines that break the rule.
  public let bad: String
  /// The same lines as they should be.
  public let good: String

  /// Makes a rule.
  public init(_ id: String, _ group: RuleGroup, title: String, reason: String, bad: String, good: String) {
    (self.id, self.group, self.title, self.reason, self.bad, self.good) = (id, group, title, reason, bad, good)
  }

  /// `bad` and `good` as one text, each below its heading and indented by four spaces.
  public var example: String {
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
        .joined(separator: "\n")
    }
    return "Instead of:\n\n\(indented(bad))\n\nwrite:\n\n\(indented(good))"
  }
}

extension Rule: Hashable {
  /// Compares the ids.
  public static func == (a: Rule, b: Rule) -> Bool { a.id == b.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
