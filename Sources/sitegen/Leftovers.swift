import Foundation

/// Removes what publishing no longer needs. Nothing else in the program deletes.
enum Leftovers {
  /// Removes a staging folder: everything in it was made by a build, or is a second name of a file in the output.
  static func removeStaging(_ folder: String) throws(WorldError) {
    try remove(folder) { _, _ in true }
  }

  /// Removes a folder that stood, or was to stand, in the output's place. Only what its own list names, and what is
  /// also in the output under the same name, is removed; anything else is a file of someone's, and goes back.
  static func removeExchanged(_ folder: String, live: String) throws(WorldError) {
    guard FileSystem.exists(folder) else { return }
    let manifest: Manifest?
    do { manifest = try Manifest.read(in: folder) } catch {
      throw WorldError("\(folder) can't be understood; move its files to a safe place and delete it")
    }
    try remove(folder) { path, entry throws(WorldError) in
      if path == Manifest.name || manifest?.contains(path) == true { return true }
      let target = live + "/" + path
      if let other = FileSystem.entry(target) { return other.inode == entry.inode && other.device == entry.device }
      var parent = live
      for part in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
        parent += "/" + String(Substring(part))
        try FileSystem.makeFolder(parent)
      }
      try FileSystem.move(folder + "/" + path, to: target)
      return false
    }
  }

  /// Removes the files of a folder that a rule allows, and the folders that are empty then; links are not followed.
  private static func remove(
    _ root: String, where isOurs: (_ path: String, FileSystem.Entry) throws(WorldError) -> Bool
  ) throws(WorldError) {
    guard FileSystem.entry(root)?.kind == .folder else { return }
    var folders = [""]
    var visited: [String] = []
    while let folder = folders.popLast() {
      visited.append(folder)
      var manifestPath: String?
      for name in try FileSystem.names(in: root + "/" + folder) {
        let path = folder + name
        guard let entry = FileSystem.entry(root + "/" + path) else { continue }
        if entry.kind == .folder {
          folders.append(path + "/")
        } else if path == Manifest.name {
          manifestPath = path
        } else if try isOurs(path, entry) {
          try FileSystem.remove(file: root + "/" + path)
        }
      }
      // The list goes last: if we are stopped before, the next build needs it.
      if let manifestPath { visited.insert("\0" + manifestPath, at: 0) }
    }
    for folder in visited.reversed() {
      if folder.utf8.first == 0 {
        try FileSystem.remove(file: root + "/" + String(decoding: folder.utf8.dropFirst(), as: UTF8.self))
      } else if !folder.isEmpty {
        FileSystem.remove(emptyFolder: root + "/" + folder)
      }
    }
    FileSystem.remove(emptyFolder: root)
  }
}
