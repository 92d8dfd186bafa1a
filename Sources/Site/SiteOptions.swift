public import Values

/// What a build is told besides the content.
public struct SiteOptions: Sendable {
  /// The day that counts as today.
  public var today: Day
  /// Whether drafts are published.
  public var includesDrafts = false
  /// Replaces the settings' `url`; normalised.
  public var baseURL: String?
  /// Whether pictures can be drawn for pages that have none.
  public var drawsPictures = false

  /// Makes options.
  public init(today: Day, includesDrafts: Bool = false, baseURL: String? = nil, drawsPictures: Bool = false) {
    (self.today, self.includesDrafts, self.baseURL) = (today, includesDrafts, baseURL)
    self.drawsPictures = drawsPictures
  }
}
