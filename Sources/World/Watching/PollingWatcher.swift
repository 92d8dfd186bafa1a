import Foundation
import Synchronization

/// Looks at all files again and again, where the system reports no changes.
final class PollingWatcher: FolderWatcher {
  private let root: String
  private let folders: [String]
  private let last: Mutex<[String: TreeStamp?]>

  init(_ root: String, _ folders: [String]) {
    (self.root, self.folders) = (root, folders)
    last = Mutex(Self.stamps(root, folders))
  }

  /// Looks about three times a second, and spends at most a twentieth of the time on it.
  func next() -> FolderChange {
    while true {
      let start = ContinuousClock.now
      let stamps = Self.stamps(root, folders)
      let isChanged = last.withLock { last in
        let isChanged = last != stamps
        last = stamps
        return isChanged
      }
      if isChanged { return .anything }
      let pause = max(0.3, (ContinuousClock.now - start) / .seconds(1) * 19)
      Thread.sleep(forTimeInterval: pause)
    }
  }

  /// A folder that was changed within the last moment has none yet, and neither has one that isn't there.
  private static func stamps(_ root: String, _ folders: [String]) -> [String: TreeStamp?] {
    var stamps: [String: TreeStamp?] = [:]
    for folder in folders {
      stamps[folder] = .some(TreeStamp(of: [root + "/" + folder], allowsLinks: true, jobs: 1))
    }
    return stamps
  }
}
