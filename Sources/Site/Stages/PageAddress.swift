/// Where a published page is.
public struct PageAddress: Sendable, Equatable {
  /// The page's index in `Site.pages`, from 0.
  public let id: Int
  /// What it is.
  public let kind: Page.Kind
  /// The path inside `Content/`.
  public let source: String
  /// The path on the site, such as `microneedling/benefits/`; the home page's is empty.
  public let sitePath: String
}
