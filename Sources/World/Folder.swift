import Foundation
import Values

/// An open folder. Folders below it are opened one by one and never through a link: who exchanges one for a link while the
/// project is read leads nobody out of it.
public struct Folder: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Opens a folder.
  ///
  /// - Parameters:
  ///   - root: The path of a folder that is trusted.
  ///   - path: Folders below it, each with a final `/`; empty for the root itself.
  public init(_ root: String, below path: String = "") throws(WorldError) {
    self.path = root + "/" + path
    var current = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for part in path.utf8.split(separator: UInt8(ascii: "/")) where current >= 0 {
      let next = openat(current, String(Substring(part)), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let code = errno
      close(current)
      errno = code
      current = next
    }
    guard current >= 0 else { throw WorldError("read", self.path, errno: errno) }
    descriptor = current
  }

  deinit { close(descriptor) }

  /// The names in it, sorted by bytes, without `.` and `..`; and apart from that the names that are not UTF-8, as they can be
  /// shown.
  public func names() throws(WorldError) -> (names: [String], unreadable: [String]) {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let folder = fdopendir(copy) else { throw WorldError("read", path, errno: errno) }
    defer { closedir(folder) }
    let (children, unreadable) = try FileSystem.children(in: folder, path)
    return (children.map(\.name), unreadable)
  }

  /// What a name in it names, without following a link; nil where nothing is there.
  public func entry(_ name: String) throws(WorldError) -> FileSystem.Entry? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileSystem.Entry(status) }
    if errno == ENOENT { return nil }
    throw WorldError("look at", path + name, errno: errno)
  }
}
