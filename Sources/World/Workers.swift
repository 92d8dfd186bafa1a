import Foundation
import Synchronization

/// Does work on several threads.
public enum Workers {
  /// Calls `body` once for each index, on several threads, in no order. Each thread has a state of its own, so that the
  /// work takes no lock.
  ///
  /// The first error ends the work; it is thrown when all threads have stopped.
  ///
  /// - Parameters:
  ///   - jobs: How many threads; with one, everything happens on the calling thread, in order.
  ///   - progress: Called every now and then with how many are done.
  /// - Returns: The threads' states, in no order.
  public static func fold<State: Sendable>(
    count: Int, jobs: Int, progress: (Int) -> Void = { _ in }, from initial: @escaping @Sendable () -> State,
    body: @escaping @Sendable (inout State, Int) throws(WorldError) -> Void
  ) throws(WorldError) -> [State] {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let failure = Mutex<WorldError?>(nil)
    let states = Mutex<[State]>([])
    let work: @Sendable () -> Void = {
      var state = initial()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        do throws(WorldError) {
          try body(&state, index)
        } catch {
          failure.withLock { $0 = $0 ?? error }
          next.store(count, ordering: .relaxed)
        }
        done.wrappingAdd(1, ordering: .relaxed)
      }
      states.withLock { [state] in $0.append(state) }
    }
    if jobs <= 1 || count <= 1 {
      work()
    } else {
      run(work, jobs: min(jobs, count)) { progress(done.load(ordering: .relaxed)) }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return states.withLock { $0 }
  }

  /// Calls `body` once for each index, on several threads, in no order, as `fold` does.
  public static func forEach(
    count: Int, jobs: Int, body: @escaping @Sendable (Int) throws(WorldError) -> Void
  ) throws(WorldError) {
    _ = try fold(count: count, jobs: jobs, from: { () }) { _, index throws(WorldError) in try body(index) }
  }

  /// Does two pieces of work at the same time, on two threads; with one job, one after the other.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () throws(WorldError) -> First,
    _ second: @escaping @Sendable () throws(WorldError) -> Second
  ) throws(WorldError) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    try forEach(count: 2, jobs: jobs) { index throws(WorldError) in
      if index == 0 {
        let result = try first()
        results.withLock { $0.0 = result }
      } else {
        let result = try second()
        results.withLock { $0.1 = result }
      }
    }
    guard case let (first?, second?) = results.withLock({ $0 }) else { preconditionFailure("both have a result") }
    return (first, second)
  }

  private static func run(_ work: @escaping @Sendable () -> Void, jobs: Int, tick: () -> Void) {
    let group = DispatchGroup()
    for _ in 0..<jobs {
      group.enter()
      let thread = Thread {
        work()
        group.leave()
      }
      // As large as the main thread's: the limits on recursion in parsers need half a megabyte, so this leaves a
      // margin.
      thread.stackSize = 8 << 20
      thread.start()
    }
    while group.wait(timeout: .now() + .milliseconds(200)) == .timedOut { tick() }
  }

  /// The results of `body` for each index, in order.
  public static func map<Result: Sendable>(
    count: Int, jobs: Int, body: @escaping @Sendable (Int) throws(WorldError) -> Result
  ) throws(WorldError) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let chunk = max(1, count / (max(1, jobs) * 16))
    let chunks = (count + chunk - 1) / chunk
    try forEach(count: chunks, jobs: jobs) { index throws(WorldError) in
      var part: [Result] = []
      for item in index * chunk..<min(count, (index + 1) * chunk) { part.append(try body(item)) }
      results.withLock { all in
        for (offset, result) in part.enumerated() { all[index * chunk + offset] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
