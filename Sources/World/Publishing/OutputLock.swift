import Foundation

/// Holds the right to publish to a folder; the kernel frees it with the process, however that ends.
public struct OutputLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the right to publish to a folder; makes its work folder if need be.
  ///
  /// - Throws: `WorldError` while another build has it.
  public static func take(_ target: OutputFolder) throws(WorldError) -> OutputLock {
    let folder = target.workFolder
    let parent = String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)])
    try FileSystem.makeFolder(parent)
    // What a build keeps for the next one belongs into no repository. Where this can't be written, the build goes on.
    let ignored = parent + "/.gitignore"
    if (try? FileSystem.exists(ignored)) == false { try? FileSystem.create(ignored, Array("*\n".utf8)) }
    try FileSystem.makeFolder(folder)
    return try OutputLock(folder)
  }

  private init(_ folder: String) throws(WorldError) {
    let path = folder + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WorldError("open", path, errno: errno) }
    var status = stat()
    // Writing the process's number through a hard link would destroy someone's file.
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
      close(descriptor)
      throw WorldError("\(path) isn't the lock of a build; remove it")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = (try? FileSystem.read(path).bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
      close(descriptor)
      if code == EWOULDBLOCK {
        throw WorldError("another build (process \(holder)) is publishing to this folder; wait for it to end")
      }
      throw WorldError("lock", path, errno: code)
    }
    // The number only tells others which process has the lock, so the build goes on where writing it fails.
    let identity = String(getpid())
    ftruncate(descriptor, 0)
    _ = identity.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit { close(descriptor) }
}
