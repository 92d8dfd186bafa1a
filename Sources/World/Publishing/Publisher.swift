public import Values
import Foundation
import Synchronization

/// Publishes a site all or nothing: new files go into a staging folder beside the output, unchanged ones join them as
/// hard links, and one step exchanges the two folders. Then the old files are removed, by their list.
public final class Publisher: OutputSink {
  private let output: String
  /// The list of the last publication.
  let previous: Manifest?
  /// Whether the output exists; if not, nothing in it can be in the way.
  private let hasOutput: Bool
  private let staging: String
  private let exchange: String
  /// Where files go that no build wrote and that are in the way of pages.
  private let kept: String
  /// Identifies the folder that is about to be published, so that the next build can tell whether an interrupted build
  /// ended before or after the switch.
  private let switched: String
  private let shown: String
  private let state = Mutex(State())

  private struct State {
    var folders: Set<String> = []
    var staged: [String] = []
    var unchanged: [String] = []
    var survey: ForeignFiles?
  }

  /// Removes what an interrupted build has left. The caller has the lock.
  public init(_ target: OutputFolder) throws(WorldError) {
    // Read only after locking, because another build may just have published.
    let manifest = try Manifest.read(in: target.path)
    hasOutput = try FileSystem.exists(target.path)
    output = target.path
    shown = target.shown
    previous = manifest
    staging = target.workFolder + "/staging"
    exchange = target.workFolder + "/exchange"
    kept = target.workFolder + "/kept"
    switched = target.workFolder + "/switched"
    for path in [target.recordPath, target.searchPath] { try FileSystem.remove(file: FileSystem.unfinished(path)) }
    try PublishingCleanup.removeStaging(staging)
    try Self.removeExchanged(exchange, live: output, switched: switched, kept: kept)
    let temporary = FileByFilePublisher.temporary(in: output)
    if try FileSystem.exists(temporary) { try FileSystem.remove(file: temporary) }
    try FileSystem.makeFolder(staging)
  }

  // MARK: Files

  /// Takes a file of the new site; writes it only if the published one differs. May be called from any thread.
  public func add(_ path: String, _ bytes: [UInt8]) throws(WorldError) {
    if isPublished(path, bytes) { return state.withLock { $0.unchanged.append(path) } }
    try stage(path) { target throws(WorldError) in try FileSystem.create(target, bytes) }
  }

  /// Takes a copy of a file of the disk, block by block; writes it only if the published one differs.
  public func copy(_ path: String, from file: String, _ stamp: FileStamp) throws(WorldError) {
    if try isPublished(path, asCopyOf: file, stamp) { return state.withLock { $0.unchanged.append(path) } }
    try stage(path) { target throws(WorldError) in try FileSystem.copy(file, stamp, to: target) }
  }

  /// Writes a file into the staging folder.
  private func stage(_ path: String, write: (_ target: String) throws(WorldError) -> Void) throws(WorldError) {
    if hasOutput, previous?.contains(path) != true {
      if let entry = try FileSystem.entry(output + "/" + path), entry.kind != .folder { throw inTheWay(path) }
    }
    try makeFolders(of: path)
    try write(staging + "/" + path)
    state.withLock { $0.staged.append(path) }
  }

  private func isPublished(_ path: String, asCopyOf file: String, _ stamp: FileStamp) throws(WorldError) -> Bool {
    guard previous?.contains(path) == true, let entry = try FileSystem.entry(output + "/" + path), entry.kind == .file,
      entry.mode == 0o644
    else { return false }
    return FileSystem.haveSameBytes(file, stamp, output + "/" + path)
  }

  /// Takes files of the new site as they are published, if each still has the bytes of its hash; all of them, or none.
  public func keep(_ files: [(path: String, hash: ContentHash)]) -> Bool {
    for (path, hash) in files {
      guard let previous, previous.contains(path), let file = try? FileSystem.read(output + "/" + path),
        file.entry.mode == 0o644, ContentHash(of: file.bytes) == hash
      else { return false }
    }
    state.withLock { $0.unchanged += files.map(\.path) }
    return true
  }

  private func inTheWay(_ path: String) -> WorldError {
    WorldError("\(shown)/\(path) is in the way: no build wrote it; move it elsewhere, or rename the page")
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

  /// What is in the output that no build wrote; looked up once.
  private func survey() throws(WorldError) -> ForeignFiles {
    if let known = state.withLock({ $0.survey }) { return known }
    let survey = try ForeignFiles(of: output, manifest: previous)
    state.withLock { $0.survey = survey }
    return survey
  }

  /// The files that no build wrote and that visitors could see.
  public func foreignFiles() throws(WorldError) -> [String] { try survey().foreignFiles.filter { !Self.isHidden($0) } }

  // MARK: The switch

  /// Publishes what was added.
  public func publish(jobs: Int) throws(WorldError) -> Outcome {
    let (staged, unchanged) = state.withLock { ($0.staged.sorted(), $0.unchanged.sorted()) }
    let manifest = Manifest(staged + unchanged)
    let survey = try survey()
    var outcome = Outcome(written: staged.count, unchanged: unchanged.count)
    outcome.removed = (previous?.paths ?? []).subtracting(manifest.paths).count
    try checkRoom(for: staged, unchanged, survey)
    if staged.isEmpty, outcome.removed == 0, previous != nil {
      // Nothing changed: the published site stays as it is.
      try PublishingCleanup.removeStaging(staging)
      return outcome
    }
    if staged.count == 1, outcome.removed == 0, try replace(staged[0]) {
      try? PublishingCleanup.removeStaging(staging)
      return outcome
    }
    do throws(WorldError) {
      try complete(unchanged, survey, manifest, jobs: jobs)
      try writeSwitchMark()
      try FileSystem.move(staging, to: exchange)
    } catch {
      guard Self.meansNoLinks(error) else { throw error }
      return try replaceOneByOne(from: staging, manifest, staged, outcome)
    }
    guard try exchangeFolders() else { return try replaceOneByOne(from: exchange, manifest, staged, outcome) }
    FileSystem.synchronizeFolder(of: output)
    do throws(WorldError) {
      outcome.displaced = try PublishingCleanup.removeOldSite(exchange, live: output, kept: kept)
      try FileSystem.remove(file: switched)
    } catch {
      outcome.leftover = error.message
    }
    return outcome
  }

  /// Publishes a site in which one file is another and the rest is as before: one rename is enough, and the folders
  /// need not be made again. False where that isn't possible.
  private func replace(_ path: String) throws(WorldError) -> Bool {
    guard previous?.contains(path) == true, try FileSystem.isInside(output, path) else { return false }
    try FileSystem.synchronize(staging)
    do throws(WorldError) {
      try FileSystem.move(staging + "/" + path, to: output + "/" + path)
    } catch {
      if error.code == EXDEV { return false }
      throw error
    }
    FileSystem.synchronizeFolder(of: output + "/" + path)
    return true
  }

  /// Files that no build wrote keep their places, so no file of the site may have the same path.
  private func checkRoom(for staged: [String], _ unchanged: [String], _ survey: ForeignFiles) throws(WorldError) {
    let foreign = Set(survey.foreignFiles)
    let foreignFolders = Set(survey.foreignFiles.flatMap(FileSystem.folders) + survey.foreignFolders.map(\.path))
    for path in staged {
      if let file = FileSystem.folders(of: path).first(where: foreign.contains) { throw inTheWay(file) }
      if foreignFolders.contains(path) { throw inTheWay(path) }
    }
    // A folder of pages that was replaced by a link no longer belongs to the site.
    let links = survey.foreignLinks
    if links.isEmpty { return }
    for path in unchanged {
      if let link = FileSystem.folders(of: path).first(where: links.contains) { throw inTheWay(link) }
    }
  }

  /// Makes the staging folder the whole new site: unchanged files, foreign files, the list.
  private func complete(_ unchanged: [String], _ survey: ForeignFiles, _ manifest: Manifest, jobs: Int)
    throws(WorldError)
  {
    // Threads that make entries of the same folder wait for each other, so each thread takes files of the same folders.
    let chunk = max(1, unchanged.count / (4 * jobs))
    try Workers.forEach(count: (unchanged.count + chunk - 1) / chunk, jobs: jobs) { index throws(WorldError) in
      for path in unchanged[(index * chunk)..<min(unchanged.count, (index + 1) * chunk)] {
        try self.makeFolders(of: path)
        try FileSystem.link(self.output + "/" + path, to: self.staging + "/" + path)
      }
    }
    for folder in survey.foreignFolders {
      try makeFolders(of: folder.path + "/x")
      try FileSystem.adopt(folder.entry, for: staging + "/" + folder.path)
    }
    for file in survey.foreignFiles {
      try makeFolders(of: file)
      try FileSystem.link(output + "/" + file, to: staging + "/" + file)
    }
    try FileSystem.create(staging + "/" + Manifest.name, manifest.bytes)
    if let entry = try FileSystem.entry(output) { try FileSystem.adopt(entry, for: staging) }
    try FileSystem.synchronize(staging)
  }

  /// Whether an error says that files can't have second names here (another file system, another owner), so that the
  /// whole folder can't be made a second time beside the old one.
  private static func meansNoLinks(_ error: WorldError) -> Bool {
    [EXDEV, EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS].contains(error.code)
  }

  private func replaceOneByOne(
    from folder: String, _ manifest: Manifest, _ staged: [String], _ outcome: Outcome
  ) throws(WorldError) -> Outcome {
    var outcome = outcome
    outcome.isOneByOne = true
    try FileByFilePublisher(from: folder, to: output, previous: previous, manifest: manifest, staged: staged).replace()
    do throws(WorldError) {
      try PublishingCleanup.removeStaging(folder)
      try FileSystem.remove(file: switched)
    } catch {
      outcome.leftover = error.message
    }
    return outcome
  }

  private func writeSwitchMark() throws(WorldError) {
    guard let entry = try FileSystem.entry(staging) else { throw WorldError("\(staging) no longer exists") }
    try FileSystem.remove(file: switched)
    try FileSystem.create(switched, Self.mark(of: entry))
  }

  private static func mark(of entry: FileSystem.Entry) -> [UInt8] { Array("\(entry.device) \(entry.inode)\n".utf8) }

  /// Removes what a build has left that was interrupted near the switch. Before the switch, everything in the folder
  /// was made by a build or is a second name; after it, the folder is the old site.
  private static func removeExchanged(
    _ exchange: String, live: String, switched: String, kept: String
  ) throws(WorldError) {
    let isMarked = try FileSystem.exists(switched)
    if try FileSystem.exists(exchange) {
      let entry = try FileSystem.entry(live)
      let mark = isMarked ? try FileSystem.read(switched).bytes : []
      if let entry, mark == Self.mark(of: entry) {
        try PublishingCleanup.removeOldSite(exchange, live: live, kept: kept)
      } else {
        try PublishingCleanup.removeStaging(exchange)
      }
    }
    if isMarked { try FileSystem.remove(file: switched) }
  }

  /// Puts the new folder in the old one's place; false where the file system can't do it in one step.
  private func exchangeFolders() throws(WorldError) -> Bool {
    if try !FileSystem.exists(output) {
      try FileSystem.move(exchange, to: output)
      return true
    }
    return try FileSystem.exchange(exchange, output)
  }

  private static func isHidden(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }

  /// Gives up: the output stays as it was. What can't be removed now, the next build removes.
  public func abandon() { try? PublishingCleanup.removeStaging(staging) }
}
