import Foundation

extension FileSystem {
  /// How many bytes of a file are in memory while it is copied or compared.
  private static let blockSize = 1 << 18

  /// An open file that is closed when it is no longer used.
  private struct OpenFile: ~Copyable {
    let descriptor: Int32
    let size: Int

    /// Opens a regular file for reading.
    ///
    /// - Parameter stamp: The state in which it was found; nil where it is ours.
    init(_ path: String, _ stamp: FileStamp? = nil) throws(WorldError) {
      descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { throw WorldError("read", path, errno: errno) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else {
        let code = errno
        close(descriptor)
        throw WorldError("read", path, errno: code)
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw WorldError("cannot read \(path): it isn't a regular file")
      }
      if let problem = stamp?.problem(Entry(status), path) {
        close(descriptor)
        throw problem
      }
      size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Fills a buffer from here on; fewer bytes only at the end of the file, -1 for an error.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      var count = 0
      while count < buffer.count {
        let result = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { return -1 }
        if result == 0 { break }
        count += result
      }
      return count
    }
  }

  /// Copies a file block by block, so that a large file takes no more memory than a small one; the new file has mode
  /// 0644. Never through a link, never over another file.
  static func copy(_ from: String, _ stamp: FileStamp? = nil, to target: String) throws(WorldError) {
    let source = try OpenFile(from, stamp)
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WorldError("write", target, errno: errno) }
    var problem: WorldError?
    withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) { buffer in
      while problem == nil {
        let count = source.read(into: buffer)
        if count < 0 { problem = WorldError("read", from, errno: errno) }
        if count <= 0 { break }
        if let code = write(buffer[..<count], to: descriptor) { problem = WorldError("write", target, errno: code) }
      }
    }
    if close(descriptor) != 0, problem == nil { problem = WorldError("write", target, errno: errno) }
    if let problem { throw problem }
  }

  /// Writes bytes to an open file; the C library's number where that fails.
  static func write(_ bytes: Slice<UnsafeMutableRawBufferPointer>, to descriptor: Int32) -> Int32? {
    var rest = UnsafeRawBufferPointer(rebasing: bytes)[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : ENOSPC }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// Whether two files have the same bytes; false also where one can't be read, or the first isn't as it was found.
  static func haveSameBytes(_ first: String, _ stamp: FileStamp, _ second: String) -> Bool {
    guard let a = try? OpenFile(first, stamp), let b = try? OpenFile(second), a.size == b.size else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 2 * blockSize, alignment: 16) { buffer in
      let left = UnsafeMutableRawBufferPointer(rebasing: buffer[..<blockSize])
      let right = UnsafeMutableRawBufferPointer(rebasing: buffer[blockSize...])
      while true {
        let count = a.read(into: left)
        guard count >= 0, b.read(into: right) == count else { return false }
        if count == 0 { return true }
        guard let one = left.baseAddress, let other = right.baseAddress, memcmp(one, other, count) == 0 else {
          return false
        }
      }
    }
  }
}
