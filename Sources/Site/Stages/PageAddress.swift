/// Where a published page is.
public struct PageAddress: Sendable, Equatable {
  /// What a page is.
  public enum Kind: Sendable {
    case home, section, article

    /// What the page of a folder is; without a folder, an article.
    init(folder: String?) { self = folder.map { $0.isEmpty ? .home : .section } ?? .article }
  }

  /// The page's index in `Site.pages`, from 0.
  public let id: Int
  /// What it is.
  public var kind: Kind { Kind(folder: folder) }
  /// The folder whose page it is, with a final `/`; empty for the home page, nil for an article.
  let folder: String?
  /// The path inside `Content/`.
  public let source: String
  /// The path on the site, such as `microneedling/benefits/`; the home page's is empty.
  public let sitePath: String
}
