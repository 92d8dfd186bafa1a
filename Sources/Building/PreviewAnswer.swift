public import Diagnostics
public import World

/// What a preview has for an address.
public struct PreviewAnswer: Sendable {
  /// Where the bytes are.
  public enum Body: Sendable {
    /// In memory.
    case bytes([UInt8])
    /// On the disk, in a state in which they were found.
    case file(path: String, stamp: FileStamp)
    /// Nowhere: there is nothing to show but problems.
    case nothing
    /// At another address, a path on the site.
    case elsewhere(String)
  }

  /// What to show.
  public var body: Body
  /// The path in the output, which tells the type.
  public var path: String
  /// Whether the site has the page; the site's own page for missing addresses is shown otherwise.
  public var isFound = true
  /// What keeps the site from being published: first what is wrong with this page. Where there is something, the body is
  /// that of the last good page.
  public var problems: [Diagnostic] = []
  /// Why the page of this address is left out, in a sentence; nil where nothing is left out here.
  public var note: String?
  /// Whether the body is the last good page, and not the page as its files are now.
  public var isOld = false

  /// Whether it is a page for readers.
  public var isPage: Bool { path.hasSuffix(".html") }
}
