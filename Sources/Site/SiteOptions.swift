public import Values

/// What a build is told besides the content.
public struct SiteOptions: Sendable {
  /// The day that counts as today.
  public var today: Day
  /// Whether drafts are published.
  public var includesDrafts = false
  /// Replaces the settings' `url`; normalised.
  public var baseURL: String?
  /// Finds the letters of a text that no font has; nil where pictures can't be drawn for pages that have none.
  public var missingLetters: (@Sendable (String) -> String)?

  /// Makes options.
  public init(today: Day, includesDrafts: Bool = false, baseURL: String? = nil) {
    (self.today, self.includesDrafts, self.baseURL) = (today, includesDrafts, baseURL)
  }
}
