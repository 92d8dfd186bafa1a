public import Values

/// What a build is told besides the content.
public struct SiteOptions: Sendable {
  /// The day that counts as today, at the clinic.
  public var today: Day
  /// The latest day that has begun somewhere on earth: what is said to have happened on it isn't in the future.
  public var latestDay: Day
  /// Whether drafts are published.
  public var includesDrafts = false
  /// Replaces the settings' `url`; normalised.
  public var baseURL: String?
  /// Finds the letters of a text that no font has; nil where pictures can't be drawn for pages that have none.
  public var missingLetters: (@Sendable (String) -> String)?

  /// Makes options.
  ///
  /// - Parameter latestDay: nil where it is today.
  public init(today: Day, latestDay: Day? = nil, includesDrafts: Bool = false, baseURL: String? = nil) {
    (self.today, self.latestDay) = (today, latestDay ?? today)
    (self.includesDrafts, self.baseURL) = (includesDrafts, baseURL)
  }
}
