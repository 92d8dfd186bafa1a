public import Values

/// Where the files of a site go. All may be called from any thread.
public protocol OutputSink: Sendable {
  /// Takes a file.
  ///
  /// - Parameter path: Relative to the output, with `/` between folders.
  func add(_ path: String, _ bytes: [UInt8]) throws(WorldError)

  /// Takes a file as it is on the disk, whatever its size.
  ///
  /// - Parameters:
  ///   - file: Its path on the disk; a link there is followed.
  ///   - stamp: The state in which it was found; another file, or a changed one, is refused.
  func copy(_ path: String, from file: String, _ stamp: FileStamp) throws(WorldError)

  /// Takes files as an earlier build left them, if each still has the bytes of its hash; all of them, or none.
  func keep(_ files: [(path: String, hash: ContentHash)]) -> Bool
}
