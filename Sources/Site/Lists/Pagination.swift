/// How a long list is spread over pages.
public struct Pagination: Sendable {
  /// How many entries are on a page where the site doesn't say.
  public static let standardSize = 50

  /// How many entries there are, and how many are on a page.
  public let count: Int, size: Int
  /// The list's own path on the site.
  public let sitePath: String

  /// Spreads a list.
  public init(count: Int, size: Int, sitePath: String) {
    (self.count, self.size, self.sitePath) = (count, max(1, size), sitePath)
  }

  /// How many pages there are; at least one.
  public var pages: Int { max(1, (count + size - 1) / size) }

  /// The entries of a page, from 1.
  public func entries(ofPage number: Int) -> Range<Int> {
    let start = min(count, (number - 1) * size)
    return start..<min(count, start + size)
  }

  /// The path on the site of a page, from 1: the first is the list's own.
  public func path(ofPage number: Int) -> String { number == 1 ? sitePath : "\(sitePath)page/\(number)/" }
}
