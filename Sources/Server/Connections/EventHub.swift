import Synchronization

/// Hands news to everybody who listens.
final class EventHub: Sendable {
  private struct Listeners {
    var next = 0
    var streams: [Int: AsyncStream<PreviewEvent>.Continuation] = [:]
  }

  private let listeners = Mutex(Listeners())

  /// News from now on. A listener that is slower than the news misses old ones, which the newest replaces.
  func listen() -> AsyncStream<PreviewEvent> {
    let (stream, continuation) = AsyncStream.makeStream(of: PreviewEvent.self, bufferingPolicy: .bufferingNewest(32))
    let number = listeners.withLock { listeners in
      listeners.next += 1
      listeners.streams[listeners.next] = continuation
      return listeners.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.listeners.withLock { $0.streams[number] = nil }
    }
    return stream
  }

  /// Tells all listeners.
  func tell(_ event: PreviewEvent) {
    let streams = listeners.withLock { Array($0.streams.values) }
    for stream in streams { stream.yield(event) }
  }
}
