import World

/// Where a project is in its repository.
enum Repository {
  /// The project's path from the repository's root, with a final `/`; empty where they are the same, or where there is none.
  ///
  /// The root is the workspace of the build server, or else the nearest folder with `.git`.
  static func path(of project: String, environment: [String: String]) -> String {
    for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
      guard let root = environment[name].flatMap(FileSystem.resolved) else { continue }
      if project == root { return "" }
      if project.utf8.starts(with: (root + "/").utf8) { return String(project.dropFirst(root.count + 1)) + "/" }
    }
    var folder = project
    while !folder.isEmpty {
      if (try? FileSystem.exists(folder + "/.git")) == true {
        return folder == project ? "" : String(project.dropFirst(folder.count + 1)) + "/"
      }
      guard let slash = folder.lastIndex(of: "/") else { return "" }
      folder = String(folder[..<slash])
    }
    return ""
  }
}
