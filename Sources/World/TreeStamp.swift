import Foundation
internal import Values

/// A number for everything below some folders: names, sizes, modes, inodes, times of change. While it stays the same, no
/// file was changed, for the kernel sets the time of change of an inode (`ctime`) itself.
public struct TreeStamp: Sendable, Equatable {
  /// The number.
  public private(set) var value: UInt64 = 0
  /// The latest time of change, in nanoseconds since 1970.
  private var latest = 0

  /// Looks at all files. Links are not followed.
  ///
  /// - Parameter allowsLinks: Whether there may be links, whose targets can change unseen.
  /// - Returns: nil where something can't be looked at, where there is a link, or where a file was changed so lately that
  ///   another change might have the same time.
  public init?(of folders: [String], allowsLinks: Bool, jobs: Int) {
    let start = Self.now
    var branches: [String] = []
    for folder in folders {
      guard let found = add(folder, allowsLinks) else { return nil }
      branches += found
    }
    // Each folder on the first level is a piece of work.
    let firstLevel = branches
    let parts = try? Workers.fold(count: firstLevel.count, jobs: jobs, from: { TreeStamp?.some(TreeStamp()) }) {
      part, index in
      var stamp = part
      var rest = [firstLevel[index]]
      while let folder = rest.popLast() {
        guard let found = stamp?.add(folder, allowsLinks) else {
          stamp = nil
          break
        }
        rest += found
      }
      part = stamp
    }
    for part in parts ?? [nil] {
      guard let part else { return nil }
      value &+= part.value
      latest = max(latest, part.latest)
    }
    // The clock of file systems ticks every few milliseconds.
    if latest > start - Self.tick { return nil }
  }

  private init() {}

  private static let tick = 10_000_000

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Waits until whatever is changed from now on has a later time than what was changed before.
  public static func waitForTick() { usleep(UInt32(tick / 1000 + 2000)) }

  /// Adds what is in a folder; returns the folders in it, or nil where there is a problem.
  private mutating func add(_ folder: String, _ allowsLinks: Bool) -> [String]? {
    guard let open = opendir(folder) else { return nil }
    defer { closedir(open) }
    var folders: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard fstatat(dirfd(open), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      let path = folder + "/" + name
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        folders.append(path)
        add(path, [Int(status.st_mode)])
      case S_IFREG: add(path, status)
      default:
        if !allowsLinks { return nil }
        add(path, status)
      }
    }
    return folders
  }

  private mutating func add(_ path: String, _ status: stat) {
    #if os(macOS)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    latest = max(latest, changed.tv_sec * 1_000_000_000 + changed.tv_nsec)
    add(
      path,
      [
        Int(status.st_mode), Int(status.st_size), Int(truncatingIfNeeded: status.st_ino), modified.tv_sec,
        modified.tv_nsec, changed.tv_sec, changed.tv_nsec,
      ])
  }

  /// Folders give their names in any order, so the hashes are added up.
  private mutating func add(_ path: String, _ numbers: [Int]) {
    var bytes = Array(path.utf8)
    for number in numbers { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }
    value &+= ContentHash(of: bytes).value
  }
}
