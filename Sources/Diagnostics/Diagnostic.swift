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

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ rule: Rule, _ location: SourceLocation, _ message: String, hint: String? = nil,
    excerpt: String? = nil, replacement: String? = nil
  ) {
    (self.excerpt, self.replacement) = (excerpt, replacement)
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

extension Sequence<Diagnostic> {
  /// The same problems by path, line and column, each once.
  public func sortedAndUnique() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return sorted {
      if $0.location != $1.location { return $0.location < $1.location }
      // With a hint before without one.
      return ($0.severity.rawValue, $0.rule.id, $0.message, $0.hint ?? "\u{10FFFF}") < (
        $1.severity.rawValue, $1.rule.id, $1.message, $1.hint ?? "\u{10FFFF}"
      )
    }.filter { problem in
      // The same problem, found from two sides, may have got two hints.
      var bare = problem
      bare.hint = nil
      return seen.insert(bare).inserted
    }
  }

  /// Whether at least one of them is an error.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}
