public import Values

/// A link or picture of an article, understood.
public struct ResolvedLink: Sendable {
  /// What it leads to.
  public enum Target: Sendable, Equatable {
    /// A page, by its index.
    case page(Int)
    /// A copied file, by its index.
    case file(Int)
    /// Another site, a telephone, a mail address.
    case elsewhere
    /// A file that couldn't be read, which was reported there.
    case unreadable
  }

  /// What it leads to.
  public var target: Target
  /// How it is written in links.
  public var link: Link
  /// The heading that it names, without `#`.
  public var fragment: String?
  /// Something to fix that doesn't stop the build.
  public var warning: LinkProblem?
}
