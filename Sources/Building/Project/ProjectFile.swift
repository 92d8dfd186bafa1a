import World

/// A file of the project, found but not read.
struct ProjectFile: Sendable {
  /// The path below the folder that was searched.
  var path: String
  /// What to open: the path itself, or where a link inside the project leads.
  var file: String
  /// Its state when it was found.
  var stamp: FileStamp
}
