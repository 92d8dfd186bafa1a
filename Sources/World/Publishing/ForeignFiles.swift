import Values

/// What is in an output folder that no build wrote.
struct ForeignFiles: Sendable {
  private(set) var foreignFiles: [String] = []
  /// Those of them that are links.
  private(set) var foreignLinks: Set<String> = []
  private(set) var foreignFolders: [(path: String, entry: FileSystem.Entry)] = []

  /// Looks at every file of a folder; links are not followed.
  init(of root: String, manifest: Manifest?) throws(WorldError) {
    guard try FileSystem.exists(root) else { return }
    var known = Set<[UInt8]>()
    for path in manifest?.paths ?? [] {
      var end = path.count
      while let slash = path[..<end].lastIndex(of: UInt8(ascii: "/")), known.insert(Array(path[..<slash])).inserted {
        end = slash
      }
    }
    var folders = [""]
    while let folder = folders.popLast() {
      for child in try FileSystem.children(of: root + "/" + folder) {
        let path = folder + child.name
        if path == Manifest.name { continue }
        var kind = child.kind
        if kind == nil { kind = try FileSystem.entry(root + "/" + path)?.kind }
        if kind == .folder {
          if !known.contains(Array(path.utf8)), let entry = try FileSystem.entry(root + "/" + path) {
            foreignFolders.append((path, entry))
          }
          folders.append(path + "/")
        } else if kind != nil, manifest?.contains(path) != true {
          foreignFiles.append(path)
          if kind == .link { foreignLinks.insert(path) }
        }
      }
    }
    foreignFiles.sort { $0.precedesByBytes($1) }
    foreignFolders.sort { $0.path.precedesByBytes($1.path) }
  }
}
