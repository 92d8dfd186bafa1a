import Foundation

/// Removes what publishing no longer needs. Besides this, only `Publisher` and `FileByFilePublisher` remove files.
public enum PublishingCleanup {
  /// Removes a staging folder: everything in it was made by a build, or is a second name of a file in the output.
  static func removeStaging(_ folder: String) throws(WorldError) {
    try remove(folder) { _, _ in true }
  }

  /// Removes the folder that was the output before the switch. Only the files of its own list, and second names of
  /// files in the output, are removed. Anything else is a file that someone put there during the build: it is moved to
  /// the output or, where the new site is in its way, to the folder `kept`.
  ///
  /// - Returns: The new paths of the files in `kept`.
  @discardableResult
  static func removeOldSite(_ folder: String, live: String, kept: String) throws(WorldError) -> [String] {
    guard try FileSystem.exists(folder) else { return [] }
    var displaced: [String] = []
    let manifest = try Manifest.read(in: folder)
    var new: Manifest?
    try remove(folder) { path, entry throws(WorldError) in
      if manifest?.contains(path) == true { return true }
      let target = live + "/" + path
      if let other = try FileSystem.entry(target), other.inode == entry.inode, other.device == entry.device {
        return true
      }
      if try makeFolders(of: path, in: live) {
        if try FileSystem.move(folder + "/" + path, toNew: target) { return false }
        if new == nil { new = try Manifest.read(in: live) }
        if new?.contains(path) != true, try FileSystem.entry(target)?.kind != .folder {
          // Not ours: the file as it was when the build began.
          try FileSystem.move(folder + "/" + path, to: target)
          return false
        }
      }
      displaced.append(try keep(folder + "/" + path, named: path, in: kept))
      return false
    }
    return displaced
  }

  /// Removes the kept pictures that no page uses any more.
  public static func removePictures(in folder: String, but used: Set<String>) throws(WorldError) {
    guard try FileSystem.exists(folder) else { return }
    for name in try FileSystem.names(in: folder) where !used.contains(name) {
      try FileSystem.remove(file: folder + "/" + name)
    }
  }

  /// Makes the folders of a path; false where something else is in the way.
  private static func makeFolders(of path: String, in root: String) throws(WorldError) -> Bool {
    var folder = root
    for part in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      folder += "/" + String(Substring(part))
      if let entry = try FileSystem.entry(folder) {
        if entry.kind != .folder { return false }
      } else {
        try FileSystem.makeFolder(folder)
      }
    }
    return true
  }

  /// Moves a file to the folder of kept ones, under its path with `_` for each `/`, and a number if needed.
  private static func keep(_ file: String, named path: String, in kept: String) throws(WorldError) -> String {
    try FileSystem.makeFolder(kept)
    let name = String(decoding: path.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }, as: UTF8.self)
    for number in 1...10_000 {
      let target = kept + "/" + (number == 1 ? name : "\(number)-\(name)")
      if try FileSystem.move(file, toNew: target) { return target }
    }
    throw WorldError("\(kept) has too many files named \(name)")
  }

  /// Removes the files of a folder that a rule allows, and the folders that are empty then; links are not followed.
  private static func remove(
    _ root: String, where isOurs: (_ path: String, FileSystem.Entry) throws(WorldError) -> Bool
  ) throws(WorldError) {
    guard try FileSystem.entry(root)?.kind == .folder else { return }
    var folders = [""]
    var visited: [String] = []
    while let folder = folders.popLast() {
      visited.append(folder)
      var manifestPath: String?
      for name in try FileSystem.names(in: root + "/" + folder) {
        let path = folder + name
        guard let entry = try FileSystem.entry(root + "/" + path) else { continue }
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
