/// A link at the top of every page.
public struct NavigationLink: Sendable {
  /// Its words.
  public let title: String
  /// The page that it leads to, an index in `Site.pages`; nil for one that is made of settings.
  public let page: Int?
  /// The path on the site.
  public let sitePath: String
}
