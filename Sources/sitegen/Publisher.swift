import CPlatform
import Foundation
import Synchronization

/// Publishes a site all or nothing: new files go into a staging folder beside the output, unchanged ones join them as
/// hard links, and one step exchanges the two folders. What the last step left is removed afterwards, by list.
final class Publisher: Sendable {
  /// What happened, for the summary.
  struct Outcome: Sendable {
    var written = 0
    var unchanged = 0
    var removed = 0
    /// Files that no build wrote.
    var foreign: [String] = []
    /// Whether the file system could not exchange folders, so that files were replaced one by one.
    var isOneByOne = false
  }

  private let output: String
  private let previous: Manifest?
  private let staging: String
  /// Where new files wait.
  var stagingFolder: String { staging }
  private let exchange: String
  private let shown: String
  private let state = Mutex(State())

  private struct State {
    var folders: Set<String> = []
    var staged: [String] = []
    var unchanged: [String] = []
  }

  /// Makes ready: removes what a build that died has left. The caller holds the lock.
  init(_ folder: OutputFolder) throws(WorldError) {
    output = folder.path
    shown = folder.shown
    previous = folder.manifest
    staging = folder.workFolder + "/staging"
    exchange = folder.workFolder + "/exchange"
    try Leftovers.removeStaging(staging)
    try Leftovers.removeExchanged(exchange, live: output)
    try FileSystem.makeFolder(staging)
  }

  // MARK: Files

  /// Takes a file of the new site; writes it only if the published one differs. May be called from any thread.
  func add(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
    if isPublished(path, bytes) {
      state.withLock { $0.unchanged.append(path) }
    } else {
      if previous?.contains(path) != true, FileSystem.exists(output + "/" + path) {
        throw WorldError("\(shown)/\(path) is in the way: no build wrote it; move it elsewhere, or rename the page")
      }
      try makeFolders(of: path)
      try FileSystem.create(staging + "/" + path, bytes)
      state.withLock { $0.staged.append(path) }
    }
  }

  /// Whether the published file has these bytes and the right mode. The bytes are compared, not their times or hashes:
  /// reading them costs less than a hash of good quality, and an edit by hand is noticed.
  private func isPublished(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard let previous, previous.contains(path) else { return false }
    let descriptor = open(output + "/" + path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode == S_IFREG | 0o644, status.st_size == bytes.count else {
      return false
    }
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
          if count < 0, errno == EINTR { continue }
          guard count > 0, count <= rest.count else { return false }
          let expected = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
          guard let wanted = expected.baseAddress, let found = buffer.baseAddress, memcmp(found, wanted, count) == 0
          else { return false }
          rest = rest.dropFirst(count)
        }
        return true
      }
    }
  }

  private func makeFolders(of path: String) throws(WorldError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = String(Substring(path.utf8[..<slash]))
    if state.withLock({ $0.folders.contains(folder) }) { return }
    try makeFolders(of: folder)
    try FileSystem.makeFolder(staging + "/" + folder)
    state.withLock { _ = $0.folders.insert(folder) }
  }

  // MARK: The switch

  /// Publishes what was added.
  func publish(jobs: Int) throws(WorldError) -> Outcome {
    let (staged, unchanged) = state.withLock { ($0.staged.sorted(), $0.unchanged) }
    let manifest = Manifest(staged + unchanged)
    let survey = try Survey(of: output, manifest: previous)
    var outcome = Outcome(written: staged.count, unchanged: unchanged.count)
    outcome.removed = (previous?.paths ?? []).subtracting(manifest.paths).count
    outcome.foreign = survey.foreignFiles.filter { !Self.isHidden($0) }
    if staged.isEmpty, outcome.removed == 0, previous != nil {
      try Leftovers.removeStaging(staging)
      return outcome
    }
    let list = manifest.bytes
    try Workers.forEach(count: unchanged.count, jobs: jobs) { index throws(WorldError) in
      try self.makeFolders(of: unchanged[index])
      try FileSystem.link(self.output + "/" + unchanged[index], to: self.staging + "/" + unchanged[index])
    }
    try carry(survey)
    try FileSystem.create(staging + "/" + Manifest.name, list)
    try synchronize(staging)
    try FileSystem.move(staging, to: exchange)
    if try exchangeFolders() {
      try synchronizeParent()
      try Leftovers.removeExchanged(exchange, live: output)
    } else {
      outcome.isOneByOne = true
      try OneByOne(from: exchange, to: output, previous: previous, manifest: manifest, staged: staged).replace()
      try Leftovers.removeStaging(exchange)
    }
    return outcome
  }

  /// Files that no build wrote come along as hard links, with the folders that hold them.
  private func carry(_ survey: Survey) throws(WorldError) {
    for folder in survey.foreignFolders {
      try makeFolders(of: folder.path + "/x")
      chmod(staging + "/" + folder.path, mode_t(folder.mode))
    }
    for file in survey.foreignFiles {
      try makeFolders(of: file)
      try FileSystem.link(output + "/" + file, to: staging + "/" + file)
    }
  }

  /// Puts the new folder in the old one's place; false where the file system can't do it in one step.
  private func exchangeFolders() throws(WorldError) -> Bool {
    if !FileSystem.exists(output) {
      try FileSystem.move(exchange, to: output)
      return true
    }
    if platform_exchange(exchange, output) == 0 { return true }
    switch errno {
    case ENOSYS, EINVAL, EXDEV, EBUSY, ENOTSUP, EOPNOTSUPP: return false
    default: throw WorldError("put the new site in the place of", output, errno: errno)
    }
  }

  private func synchronize(_ path: String) throws(WorldError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorldError("open", path, errno: errno) }
    defer { close(descriptor) }
    if platform_sync_file_system(descriptor) != 0 { throw WorldError("write to the disk", path, errno: errno) }
  }

  /// After the switch the site is published; that its folder's entry is not on the disk yet is no failure of the build.
  private func synchronizeParent() throws(WorldError) {
    guard let slash = output.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let descriptor = open(String(Substring(output.utf8[...slash])), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func isHidden(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }
}

/// What is in an output folder that no build wrote.
struct Survey {
  private(set) var foreignFiles: [String] = []
  private(set) var foreignFolders: [(path: String, mode: UInt32)] = []

  /// Looks at every file of a folder; links are not followed.
  init(of root: String, manifest: Manifest?) throws(WorldError) {
    guard FileSystem.exists(root) else { return }
    var known = Set<[UInt8]>()
    for path in manifest?.paths ?? [] {
      var end = path.count
      while let slash = path[..<end].lastIndex(of: UInt8(ascii: "/")), known.insert(Array(path[..<slash])).inserted {
        end = slash
      }
    }
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try FileSystem.names(in: root + "/" + folder) {
        let path = folder + name
        if path == Manifest.name || manifest?.contains(path) == true { continue }
        let bytes = Array(path.utf8)
        guard let entry = FileSystem.entry(root + "/" + path) else { continue }
        if entry.kind == .folder {
          if !known.contains(bytes) { foreignFolders.append((path, entry.mode)) }
          folders.append(path + "/")
        } else {
          foreignFiles.append(path)
        }
      }
    }
    foreignFiles.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    foreignFolders.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
