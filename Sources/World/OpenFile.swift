import Foundation

/// A file of which parts are read one after the other, however large it is.
public final class OpenFile: Sendable {
  /// Its length in bytes.
  public let size: Int
  private let descriptor: Int32
  private let path: String

  /// Opens a regular file.
  ///
  /// - Parameter stamp: The state in which it was found; another file, or a changed one, is refused.
  public init(_ path: String, stamp: FileStamp) throws(WorldError) {
    let opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { throw WorldError("read", path, errno: errno) }
    var status = stat()
    guard fstat(opened, &status) == 0, stamp.problem(FileSystem.Entry(status), path) == nil else {
      close(opened)
      throw WorldError("cannot read \(path): it has changed")
    }
    (descriptor, size, self.path) = (opened, Int(status.st_size), path)
  }

  deinit { close(descriptor) }

  /// Reads a part; fewer bytes where the file has become shorter.
  ///
  /// - Parameter range: In bytes from the start.
  public func bytes(_ range: Range<Int>) throws(WorldError) -> [UInt8] {
    var problem: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
        let result = pread(descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
        if result < 0, errno == EINTR { continue }
        if result < 0 { problem = errno }
        if result <= 0 { break }
        count += result
      }
    }
    if let problem { throw WorldError("read", path, errno: problem) }
    return bytes
  }
}
