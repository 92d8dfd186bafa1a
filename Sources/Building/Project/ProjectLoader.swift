import Diagnostics
import Pages
import Site
import Values
import World

/// Reads `Content/` and `Templates/`: everything but the bodies of articles.
struct ProjectLoader {
  /// The project's folder.
  let folder: String
  /// How many threads read.
  let jobs: Int

  /// What was read of each file of `Content/`, by the bytes of its path: as strings, two Unicode forms of one name
  /// would be the same key.
  typealias Readings = [[UInt8]: ContentReading]

  /// Reads the project.
  ///
  /// - Parameters:
  ///   - earlier: What was read before, which is used again for files that haven't changed since.
  ///   - changed: Paths from the project's folder of files that are read again whatever they look like.
  ///   - keepsReadings: Whether there is a next time.
  /// - Returns: The project, and what was read of each file, for the next time.
  func load(
    reusing earlier: Readings = [:], changed: Set<String> = [], keepsReadings: Bool
  ) throws(WorldError) -> (project: LoadedProject, readings: Readings) {
    var finder = FileFinder(folder: folder)
    let files = try finder.files(below: "Content")
    let readings = try Workers.map(count: files.count, jobs: jobs) { index throws(WorldError) -> ContentReading in
      let file = files[index]
      if !earlier.isEmpty, let known = earlier[Array(file.path.utf8)], known.stamp == file.stamp,
        !changed.contains("Content/" + file.path)
      {
        return known
      }
      return try ContentReading.read(file)
    }
    let theme = try theme(&finder)
    let project = LoadedProject(files, readings, theme: theme, finder)
    guard keepsReadings else { return (project, [:]) }
    let kept = zip(files, readings).map { (Array($0.path.utf8), $1) }
    return (project, Readings(kept) { first, _ in first })
  }

  /// Reads changed files again, if only the bodies of known articles have changed.
  ///
  /// - Parameters:
  ///   - paths: All files that have changed, from the project's folder.
  ///   - earlier: What was read before.
  /// - Returns: What was read of each; nil where something else has changed, too.
  func changedBodies(
    among paths: Set<String>, _ earlier: Readings
  ) throws(WorldError) -> [(file: ProjectFile, reading: ContentReading)]? {
    let top = "Content/"
    var found: [(file: ProjectFile, reading: ContentReading)] = []
    for path in paths.sorted(by: { $0.precedesByBytes($1) }) {
      guard path.hasPrefix(top) else { return nil }
      let name = String(path.dropFirst(top.count))
      let known = earlier[Array(name.utf8)]
      guard try FileSystem.isInside(folder, path), let entry = try FileSystem.entry(folder + "/" + path) else {
        // A file that was made and is gone again is none; one that was known has disappeared.
        if known == nil { continue }
        return nil
      }
      guard let known, entry.kind == .file, case .page = known.content else { return nil }
      let file = ProjectFile(path: name, file: folder + "/" + path, stamp: FileStamp(entry))
      let reading = try ContentReading.read(file)
      guard reading.hash == known.hash, reading.unreadable == known.unreadable,
        reading.diagnostics == known.diagnostics
      else { return nil }
      found.append((file, reading))
    }
    return found
  }

  private func theme(_ finder: inout FileFinder) throws(WorldError) -> [ThemeFile] {
    var files = BuiltInTheme.all
    guard try FileSystem.exists(folder + "/Templates") else { return files }
    for found in try finder.files(below: "Templates") {
      var file = ThemeFile(
        name: found.path, path: "Templates/" + found.path,
        bytes: try FileSystem.read(found.file, stamp: found.stamp).bytes)
      if let index = files.firstIndex(where: { $0.name == file.name }) {
        file.replaced = files[index].bytes
        files[index] = file
      } else {
        files.append(file)
      }
    }
    return files.sorted { $0.name.precedesByBytes($1.name) }
  }
}
