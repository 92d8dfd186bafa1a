/// How bad a problem is.
public enum Severity: String, Sendable, Codable, CaseIterable {
  /// Nothing is published while one stands.
  case error
  /// The site is published; someone should look.
  case warning
}
