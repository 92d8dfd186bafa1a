public import Markdown
public import Site

/// A link or picture of an article.
public struct ArticleLink: Sendable {
  /// Its node in the article's tree.
  public let node: NodeID
  /// Whether it is a picture.
  public let isPicture: Bool
  /// What it leads to; nil for one that leads nowhere, which is an error of the article.
  public let resolved: ResolvedLink?

  /// Whether it is a link to a heading of a page.
  var leadsToHeading: Bool {
    if case .page? = resolved?.target { !isPicture && resolved?.fragment != nil } else { false }
  }
}
