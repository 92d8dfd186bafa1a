/// How bad a problem is.
public enum Severity: String, Sendable, Codable, CaseIterable {
  /// As long as there is one, nothing is published.
  case error
  /// The site is published, but someone should look at it.
  case warning
  /// The site is published; it could be better.
  case note

}
