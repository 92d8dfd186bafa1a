/// Where a published page is.
public struct PageAddress: Sendable, Equatable {
  /// What a page is.
  public enum Kind: Sendable { case home, section, article }

  /// The page's index in `Site.pages`, from 0.
  public let id: Int
  /// What it is.
  public let kind: Kind
  /// The path inside `Content/`.
  public let source: String
  /// The path on the site, such as `microneedling/benefits/`; the home page's is empty.
  public let sitePath: String
}
