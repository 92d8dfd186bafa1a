public import Site

/// A file of the finished site, and how to make it.
public struct OutputFile: Sendable {
  /// What makes its bytes.
  public enum Content: Sendable {
    /// A file of `Content/`, copied.
    case copy(contentPath: String)
    /// Bytes that are known already.
    case bytes([UInt8])
    /// A page with a Markdown file, to be read and rendered.
    case page(Int)
    /// A page or file made by a template alone.
    case generated(GeneratedPage)
    /// The share picture of a page, to be drawn.
    case picture(page: Int, SharePicture.Shape)
  }

  /// The path in the output folder.
  public let path: String
  /// What wants this path, for people.
  public let origin: String
  /// What makes its bytes.
  public let content: Content

  /// Whether it is a page for readers: redirects, feeds and copied files are none.
  public var isPage: Bool {
    switch content {
    case .page, .generated(.notFound), .generated(.listing): true
    default: false
    }
  }
}
