internal import World

/// What tells one state of a file from another.
struct FileStamp: Equatable, Sendable {
  var size: Int
  var modified: Int

  init(_ entry: FileSystem.Entry) { (size, modified) = (entry.size, entry.modified) }
}
