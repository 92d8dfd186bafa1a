/// The pages that were shown last without an error, so that a half-finished sentence doesn't take the page away.
struct LastGoodPages {
  /// How many are kept.
  private static let most = 64

  private var pages: [String: [UInt8]] = [:]
  /// Their paths, those that were shown last at the end.
  private var order: [String] = []

  /// The bytes of a page; nil for one that was never good, or not lately.
  subscript(path: String) -> [UInt8]? { pages[path] }

  /// Keeps a page.
  mutating func keep(_ bytes: [UInt8], at path: String) {
    order.removeAll { $0 == path }
    order.append(path)
    pages[path] = bytes
    if order.count > Self.most { pages[order.removeFirst()] = nil }
  }
}
