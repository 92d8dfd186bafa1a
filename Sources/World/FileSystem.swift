import CPlatform
import Foundation
import Values

/// Calls of the operating system, with errors that say what and where.
public enum FileSystem {
  /// What a path names, without following a link.
  public struct Entry: Equatable, Sendable {
    /// What kinds of things a path can name.
    public enum Kind: Sendable { case file, folder, link, other }
    /// What it is.
    public var kind: Kind
    /// Length in bytes.
    public var size: Int
    /// Last change of the content, in nanoseconds since 1970.
    public var modified: Int
    /// Which file it is, on which device.
    public var inode: UInt64, device: UInt64
    /// The permission bits.
    public var mode: UInt32
    /// The numbers of the owning user and group.
    var owner: uid_t, group: gid_t

    init(_ status: stat) {
      kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
      size = Int(status.st_size)
      #if os(macOS)
        modified = status.st_mtimespec.tv_sec * 1_000_000_000 + status.st_mtimespec.tv_nsec
      #else
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
      #endif
      inode = UInt64(status.st_ino)
      device = UInt64(status.st_dev)
      mode = UInt32(status.st_mode) & 0o7777
      (owner, group) = (status.st_uid, status.st_gid)
    }
  }

  /// What a path names; nil where nothing is there.
  ///
  /// - Throws: Where the system can't tell, so that an error is never mistaken for an absent file.
  public static func entry(_ path: String) throws(WorldError) -> Entry? {
    var status = stat()
    if lstat(path, &status) == 0 { return Entry(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw WorldError("look at", path, errno: errno)
  }

  /// Whether something is at a path.
  public static func exists(_ path: String) throws(WorldError) -> Bool { try entry(path) != nil }

  /// Whether a path leads to a folder, perhaps through a link.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folders that contain a relative path, the outermost first, without the root.
  public static func folders(of path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(Substring(path.utf8[..<$0])) }
  }

  /// Whether every folder of a path below a root is a folder, not a link to one.
  public static func isInside(_ root: String, _ path: String) throws(WorldError) -> Bool {
    var folder = root
    for part in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      folder += "/" + String(Substring(part))
      guard try entry(folder)?.kind == .folder else { return false }
    }
    return true
  }

  /// The absolute path without links, `.` and `..`; nil where nothing is there.
  public static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The most bytes that are read into memory: a file with holes may say that it has thousands of gigabytes.
  private static let largest = 1 << 28

  /// Reads a regular file; refuses a pipe instead of waiting for it.
  ///
  /// - Parameters:
  ///   - limit: At most this many bytes, from the start.
  ///   - followsLink: Whether the last part of the path may be a link.
  ///   - stamp: The state in which the file was found; another file, or a changed one, is refused.
  public static func read(
    _ path: String, limit: Int = .max, followsLink: Bool = false, stamp: FileStamp? = nil
  ) throws(WorldError) -> (bytes: [UInt8], entry: Entry) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw WorldError("read", path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw WorldError("read", path, errno: errno) }
    let entry = Entry(status)
    guard entry.kind == .file else { throw WorldError("cannot read \(path): it isn't a regular file", at: path) }
    if let problem = stamp?.problem(entry, path) { throw problem }
    var problem: Int32?
    let capacity = min(limit, entry.size)
    guard capacity <= largest else {
      throw WorldError("cannot read \(path): it has \(entry.size >> 20) MB, more than \(largest >> 20)", at: path)
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let result = Foundation.read(descriptor, rest.baseAddress, rest.count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { problem = errno }
        if result <= 0 { break }
        count += result
      }
    }
    if let problem { throw WorldError("read", path, errno: problem) }
    return (bytes, entry)
  }

  /// The names in a folder, sorted by bytes, without `.` and `..`.
  ///
  /// - Throws: Also for a name that isn't UTF-8: decoded with repairs, it would no longer lead to the file.
  public static func names(in path: String) throws(WorldError) -> [String] { try children(of: path).map(\.name) }

  /// The names in a folder as `names(in:)` gives them, and what each names; nil where the file system doesn't say.
  public static func children(of path: String) throws(WorldError) -> [(name: String, kind: Entry.Kind?)] {
    let (children, unreadable) = try listing(of: path)
    if let name = unreadable.first {
      throw WorldError("\(path) contains '\(name)', whose name isn't valid UTF-8; rename it")
    }
    return children
  }

  /// What is in a folder, and apart from that the names that are not UTF-8, as they can be shown.
  public static func listing(of path: String) throws(WorldError) -> (
    children: [(name: String, kind: Entry.Kind?)], unreadable: [String]
  ) {
    guard let folder = opendir(path) else { throw WorldError("read", path, errno: errno) }
    defer { closedir(folder) }
    return try children(in: folder, path)
  }

  /// What is in an open folder.
  static func children(in folder: OpaquePointer, _ path: String) throws(WorldError) -> (
    children: [(name: String, kind: Entry.Kind?)], unreadable: [String]
  ) {
    var children: [(name: String, kind: Entry.Kind?)] = []
    var unreadable: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let kind: Entry.Kind? =
        switch Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .folder
        case Int32(DT_LNK): .link
        case Int32(DT_UNKNOWN): nil
        default: .other
        }
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          if let name = String(validatingCString: name) {
            if name != ".", name != ".." { children.append((name, kind)) }
          } else {
            unreadable.append(String(cString: name))
          }
        }
      }
    }
    if errno != 0 { throw WorldError("read", path, errno: errno) }
    return (children.sorted { $0.name.precedesByBytes($1.name) }, unreadable.sorted())
  }

  /// Makes a folder with mode 0755 where there is none.
  public static func makeFolder(_ path: String) throws(WorldError) {
    if mkdir(path, 0o755) == 0 { return }
    let code = errno
    if code == EEXIST, try entry(path)?.kind == .folder { return }
    throw WorldError("make the folder", path, errno: code)
  }

  /// Writes a new file with mode 0644; never through a link, never over another file.
  public static func create(_ path: String, _ content: [UInt8]) throws(WorldError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WorldError("write", path, errno: errno) }
    var problem = content.withUnsafeBytes { bytes -> Int32? in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : ENOSPC }
        rest = rest.dropFirst(count)
      }
      return nil
    }
    if close(descriptor) != 0, problem == nil { problem = errno }
    if let problem { throw WorldError("write", path, errno: problem) }
  }

  /// Writes a file that is replaced as a whole: readers see the old one or the new one.
  public static func replace(_ path: String, _ content: [UInt8]) throws(WorldError) {
    let new = unfinished(path)
    try remove(file: new)
    try create(new, content)
    try move(new, to: path)
  }

  /// Where the new content of a file waits; a build that died may have left it.
  public static func unfinished(_ path: String) -> String { path + ".new" }

  /// Renames, replacing a file.
  public static func move(_ from: String, to target: String) throws(WorldError) {
    if rename(from, target) != 0 { throw WorldError("rename \(from) to", target, errno: errno) }
  }

  /// Renames unless something is at the new path, or a file where a folder of it should be; false then.
  public static func move(_ from: String, toNew target: String) throws(WorldError) -> Bool {
    if platform_move_new(from, target) == 0 { return true }
    if errno == EEXIST || errno == ENOTDIR || errno == ENOENT { return false }
    // Where the file system has no such rename, a hard link is safe too: it never replaces anything.
    if errno == EINVAL || errno == ENOSYS, linkat(AT_FDCWD, from, AT_FDCWD, target, 0) == 0 {
      try remove(file: from)
      return true
    }
    if errno == EEXIST { return false }
    throw WorldError("rename \(from) to", target, errno: errno)
  }

  /// Exchanges what two paths name in one step; false where the file system can't.
  public static func exchange(_ first: String, _ second: String) throws(WorldError) -> Bool {
    if platform_exchange(first, second) == 0 { return true }
    switch errno {
    case ENOSYS, EINVAL, EXDEV, EBUSY, ENOTSUP, EOPNOTSUPP: return false
    default: throw WorldError("put the new site in place of", second, errno: errno)
    }
  }

  /// Writes all changes of a folder's file system to the disk.
  public static func synchronize(_ path: String) throws(WorldError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WorldError("open", path, errno: errno) }
    defer { close(descriptor) }
    if platform_sync_file_system(descriptor) != 0 { throw WorldError("write to the disk", path, errno: errno) }
  }

  /// Writes the folder of something that was renamed to the disk. Errors are ignored: after the switch the site is
  /// published, even if its entry in the folder is not on the disk yet.
  public static func synchronizeFolder(of path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let descriptor = open(String(Substring(path.utf8[...slash])), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The program that is running, without links; nil where the system doesn't say.
  public static var program: String? {
    var path = [CChar](repeating: 0, count: 4096)
    guard platform_executable(&path, UInt32(path.count)) == 0 else { return nil }
    return path.withUnsafeBufferPointer { $0.baseAddress.flatMap(String.init(validatingCString:)) }.flatMap(resolved)
  }

  /// Gives a folder the mode and the owner of another.
  public static func adopt(_ entry: Entry, for folder: String) throws(WorldError) {
    let own = try self.entry(folder)
    if own?.owner != entry.owner || own?.group != entry.group, chown(folder, entry.owner, entry.group) != 0 {
      throw WorldError("keep the owner of", folder, errno: errno)
    }
    if chmod(folder, mode_t(entry.mode)) != 0 { throw WorldError("keep the mode of", folder, errno: errno) }
  }

  /// Gives a file a second name; a link itself is linked, not what it names.
  public static func link(_ from: String, to target: String) throws(WorldError) {
    if linkat(AT_FDCWD, from, AT_FDCWD, target, 0) != 0 { throw WorldError("link \(from) to", target, errno: errno) }
  }

  /// Removes a file.
  public static func remove(file path: String) throws(WorldError) {
    if unlink(path) != 0, errno != ENOENT { throw WorldError("remove", path, errno: errno) }
  }

  /// Removes a folder if it is empty; returns whether it is gone.
  @discardableResult
  public static func remove(emptyFolder path: String) -> Bool { rmdir(path) == 0 || errno == ENOENT }
}
