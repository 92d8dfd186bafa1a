/// What tells one state of a file from another, and the file from another one at its path.
public struct FileStamp: Equatable, Sendable {
  /// Length in bytes.
  public let size: Int
  private let modified: Int, inode: UInt64, device: UInt64

  /// The state in which a file was found.
  public init(_ entry: FileSystem.Entry) {
    (size, modified, inode, device) = (entry.size, entry.modified, entry.inode, entry.device)
  }

  /// What is wrong with a file that isn't the one that was found, or not in that state.
  ///
  /// - Parameter path: Where it was opened.
  func problem(_ entry: FileSystem.Entry, _ path: String) -> WorldError? {
    if self == FileStamp(entry) { return nil }
    return WorldError("\(path) was changed while the site was being built; build again")
  }
}
