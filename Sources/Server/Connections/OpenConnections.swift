import Synchronization

/// Counts connections, so that one visitor too many costs nothing.
final class OpenConnections: Sendable {
  private let count = Mutex(0)
  private let most: Int

  init(most: Int) { self.most = most }

  /// Counts one more; false where that is one too many.
  func open() -> Bool {
    count.withLock { count in
      count += 1
      return count <= most
    }
  }

  /// Counts one less.
  func close() { count.withLock { $0 -= 1 } }
}
