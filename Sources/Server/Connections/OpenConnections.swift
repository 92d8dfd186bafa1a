import Synchronization

/// Knows the connections, so that one visitor too many costs only whoever has been silent for longest.
final class OpenConnections: Sendable {
  private struct State {
    /// Rises with everything that is heard.
    var now = 0
    /// When each was last heard of, and what ends it.
    var connections: [Int: (heard: Int, end: @Sendable () -> Void)] = [:]
  }

  private let state = Mutex(State())
  private let most: Int

  /// - Parameter most: How many there are at most at a time.
  init(most: Int) { self.most = most }

  /// Adds one, and ends another where that is one too many.
  ///
  /// - Parameter end: Ends the connection; called at most once.
  /// - Returns: Its number.
  func open(_ end: @escaping @Sendable () -> Void) -> Int {
    let (number, oldest) = state.withLock { state -> (Int, (@Sendable () -> Void)?) in
      var oldest: (@Sendable () -> Void)?
      if state.connections.count >= most,
        let number = state.connections.min(by: { $0.value.heard < $1.value.heard })?.key
      {
        oldest = state.connections.removeValue(forKey: number)?.end
      }
      state.now += 1
      state.connections[state.now] = (state.now, end)
      return (state.now, oldest)
    }
    oldest?()
    return number
  }

  /// Something was heard of one.
  func hear(_ number: Int) {
    state.withLock { state in
      state.now += 1
      state.connections[number]?.heard = state.now
    }
  }

  /// One has ended.
  func close(_ number: Int) { state.withLock { $0.connections[number] = nil } }
}
