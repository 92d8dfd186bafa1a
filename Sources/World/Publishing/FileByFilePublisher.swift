import Foundation

/// Publishing where a file system can't exchange folders: each file is replaced by a rename of its own, pages last. A
/// reader may see old and new pages side by side for a moment; no file is ever half written.
struct FileByFilePublisher {
  /// The complete new site.
  let from: String
  /// Where a file waits for its rename; one that a killed build has left is removed by the next.
  static func temporary(in output: String) -> String { output + "/.sitegen-new" }

  /// The output folder.
  let to: String
  let previous: Manifest?
  let manifest: Manifest
  /// The paths that differ from the published ones.
  let staged: [String]

  init(from: String, to: String, previous: Manifest?, manifest: Manifest, staged: [String]) {
    (self.from, self.to, self.previous, self.manifest, self.staged) = (from, to, previous, manifest, staged)
  }

  /// Replaces the files. The list is written first with the old and the new paths, so that the build after an
  /// interrupted one recognizes both as written by builds.
  func replace() throws(WorldError) {
    let both = Manifest((previous?.paths ?? []).union(manifest.paths).map { String(decoding: $0, as: UTF8.self) })
    try put(both.bytes, at: Manifest.name)
    let obsolete = (previous?.paths ?? []).subtracting(manifest.paths)
    // A file that becomes a folder, or a folder that becomes a file, makes room first.
    let folders = Set(staged.flatMap(FileSystem.folders))
    let (inTheWay, others) = obsolete.map { String(decoding: $0, as: UTF8.self) }.partitioned {
      folders.contains($0) || FileSystem.folders(of: $0).contains(where: manifest.contains)
    }
    for path in inTheWay { try remove(path) }
    for path in staged.filter({ !$0.hasSuffix(".html") }) + staged.filter({ $0.hasSuffix(".html") }) {
      try put(at: path) { temporary throws(WorldError) in try FileSystem.copy(from + "/" + path, to: temporary) }
    }
    for path in others { try remove(path) }
    try put(manifest.bytes, at: Manifest.name)
  }

  private func remove(_ path: String) throws(WorldError) {
    guard try FileSystem.isInside(to, path) else { return }
    try FileSystem.remove(file: to + "/" + path)
    removeEmptyFolders(above: path)
  }

  private func put(_ bytes: [UInt8], at path: String) throws(WorldError) {
    try put(at: path) { temporary throws(WorldError) in try FileSystem.create(temporary, bytes) }
  }

  /// Writes a file beside its place, then renames it.
  private func put(at path: String, write: (_ temporary: String) throws(WorldError) -> Void) throws(WorldError) {
    var folder = to
    for part in path.utf8.split(separator: UInt8(ascii: "/")).dropLast() {
      folder += "/" + String(Substring(part))
      try FileSystem.makeFolder(folder)
    }
    let temporary = Self.temporary(in: to)
    try FileSystem.remove(file: temporary)
    try write(temporary)
    try FileSystem.move(temporary, to: to + "/" + path)
  }

  private func removeEmptyFolders(above path: String) {
    var end = path.utf8.endIndex
    while let slash = path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
      guard FileSystem.remove(emptyFolder: to + "/" + String(Substring(path.utf8[..<slash]))) else { return }
      end = slash
    }
  }
}

extension Sequence {
  /// The elements that meet a condition, and the others.
  fileprivate func partitioned(_ condition: (Element) -> Bool) -> (matching: [Element], others: [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
