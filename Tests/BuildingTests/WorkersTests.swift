import Synchronization
import Testing
import World

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 8]) func `two pieces of work give their results in order`(_ jobs: Int) throws {
    let (first, second) = try Workers.both(jobs: jobs) {
      "first"
    } _: {
      2
    }
    #expect(first == "first" && second == 2)
  }

  @Test(arguments: [1, 2]) func `an error of either ends both`(_ jobs: Int) {
    #expect(throws: WorldError.self) {
      try Workers.both(jobs: jobs) { () throws(WorldError) -> Int in
        throw WorldError("no")
      } _: {
        2
      }
    }
    #expect(throws: WorldError.self) {
      try Workers.both(jobs: jobs) {
        1
      } _: { () throws(WorldError) -> Int in
        throw WorldError("no")
      }
    }
  }

  @Test func `with two jobs they run at the same time`() throws {
    let meeting = Mutex(0)
    /// Whether the other one comes while this one waits.
    let arrive: @Sendable () -> Bool = {
      meeting.withLock { $0 += 1 }
      let end = ContinuousClock.now + .seconds(60)
      while ContinuousClock.now < end {
        if meeting.withLock({ $0 == 2 }) { return true }
      }
      return false
    }
    let (first, second) = try Workers.both(jobs: 2, arrive, arrive)
    #expect(first && second)
  }
}
