internal import Synchronization

/// How many passes the loops of all pages may still make together. A page may list every page; if each page does, a large site
/// would take hours.
public final class LoopBudget: Sendable {
  private let left: Atomic<Int>

  /// Makes a budget for a number of pages. A list of all pages of a site with 10,000 pages is ten thousand passes, so
  /// thousands for each page are more than lists of a section need.
  public init(pages: Int) { left = Atomic(10_000_000 + 2_000 * pages) }

  /// Whether there are none left.
  var isSpent: Bool { left.load(ordering: .relaxed) < 0 }

  /// Takes some passes; whether there were as many.
  func spend(_ passes: Int) -> Bool { left.subtract(passes, ordering: .relaxed).newValue >= 0 }
}
