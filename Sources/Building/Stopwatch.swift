/// Measures the stages of a build.
struct Stopwatch {
  private var last = ContinuousClock.now
  private(set) var laps: [(stage: String, seconds: Double)] = []

  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    laps.append((stage, (now - last) / .seconds(1)))
    last = now
  }
}
