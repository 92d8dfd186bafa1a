import Foundation

/// The CPU time that this thread spends in `body`. Time in which other programs have the processor doesn't count.
public func cpuTime(of body: () throws -> Void) rethrows -> Duration {
  let start = cpuTime()
  try body()
  return cpuTime() - start
}

/// The CPU time of this thread so far.
private func cpuTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
