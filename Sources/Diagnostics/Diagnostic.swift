/// A problem in the content, the templates or the settings, for the person who can fix it.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public var severity: Severity
  /// Which rule it breaks.
  public var rule: Rule
  /// Where.
  public var location: SourceLocation
  /// What is wrong, in the words of a writer, without a full stop.
  public var message: String
  /// What to do about it, without a full stop; shown after the caret.
  public var hint: String?

  /// The words that it is about, and the sentence that they are in; nil where it is about more.
  public var excerpt: String?
  /// What to put in the place of what is there, where there is exactly one good way.
  public var replacement: String?
  /// The other place that it is about: what is here contradicts what is there.
  public var related: SourceLocation?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ rule: Rule, _ location: SourceLocation, _ message: String, hint: String? = nil,
    excerpt: String? = nil, replacement: String? = nil, related: SourceLocation? = nil
  ) {
    (self.excerpt, self.replacement, self.related) = (excerpt, replacement, related)
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// Makes an error.
  public static func error(
    _ rule: Rule, _ location: SourceLocation, _ message: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, rule, location, message, hint: hint)
  }

  /// Makes a warning.
  public static func warning(
    _ rule: Rule, _ location: SourceLocation, _ message: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, rule, location, message, hint: hint)
  }
}

extension Diagnostic {
  /// Whether another one has the same message about the same place.
  fileprivate func says(_ other: Diagnostic) -> Bool {
    location == other.location && severity == other.severity && rule == other.rule && message == other.message
  }
}

extension Sequence<Diagnostic> {
  /// The same problems by path, line and column, each once.
  public func sortedAndUnique() -> [Diagnostic] {
    let sorted = sorted {
      if $0.location != $1.location { return $0.location < $1.location }
      // With a hint before without one.
      return ($0.severity.rawValue, $0.rule.id, $0.message, $0.hint ?? "\u{10FFFF}") < (
        $1.severity.rawValue, $1.rule.id, $1.message, $1.hint ?? "\u{10FFFF}"
      )
    }
    // The same problem, found from two sides, may have got two hints; what differs otherwise only follows it, too.
    var found: [Diagnostic] = []
    found.reserveCapacity(sorted.count)
    var first = 0
    for problem in sorted {
      if let last = found.last, !last.says(problem) { first = found.count }
      if !found[first...].contains(where: { $0.excerpt == problem.excerpt && $0.replacement == problem.replacement }) {
        found.append(problem)
      }
    }
    return found
  }

  /// Whether at least one of them is an error.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}
