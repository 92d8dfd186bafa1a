/// A page without a Markdown file.
public enum GeneratedPage: Sendable {
  case notFound, sitemap, robots
  /// A list of articles for feed readers.
  case feed(Feed)
  /// A page that lists others.
  case listing(Listing)
  /// An old address that leads to a page.
  case redirect(page: Int)
}
