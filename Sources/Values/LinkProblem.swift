/// Why a link can't be published.
public struct LinkProblem: Error, Sendable {
  /// What is wrong.
  public var message: String
  /// What to do.
  public var hint: String?

  /// Makes a problem.
  public init(message: String, hint: String? = nil) { (self.message, self.hint) = (message, hint) }
}
