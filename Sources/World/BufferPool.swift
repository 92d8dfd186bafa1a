import Synchronization

/// Buffers that are used again: a page's bytes are too many to ask the allocator for them each time.
public final class BufferPool: Sendable {
  private let buffers = Mutex<[[UInt8]]>([])

  /// An empty pool.
  public init() {}

  /// An empty buffer, perhaps with room from an earlier use.
  public func take() -> [UInt8] { buffers.withLock { $0.popLast() } ?? [] }

  /// Gives a buffer back, to be used again.
  public func give(back buffer: consuming [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    buffers.withLock { [buffer] in $0.append(buffer) }
  }
}
