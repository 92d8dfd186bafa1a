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

  /// Reads the project.
  ///
  /// - Parameters:
  ///   - earlier: What was read before, which is used again for files that haven't changed since.
  ///   - changed: Paths from the project's folder of files that are read again whatever they look like.
  func load(reusing earlier: ProjectReadings? = nil, changed: Set<String> = []) throws(WorldError) -> ProjectReadings {
    var finder = FileFinder(folder: folder)
    let files = try finder.files(below: "Content")
    let items = try Workers.map(count: files.count, jobs: jobs) { index throws(WorldError) -> ProjectReadings.Item in
      let file = files[index]
      if let earlier, let place = earlier.place(of: file.path), earlier.items[place].reading.stamp == file.stamp,
        !changed.contains("Content/" + file.path)
      {
        return ProjectReadings.Item(file, earlier.items[place].reading)
      }
      return ProjectReadings.Item(file, try ContentReading.read(file))
    }
    return ProjectReadings(items, theme: try theme(&finder), finder)
  }

  /// Reads changed files again, if they are files of `Content/` that were there before and still are.
  ///
  /// - Parameters:
  ///   - paths: All files that have changed, from the project's folder.
  ///   - earlier: What was read before.
  /// - Returns: What was read of each, and its place; nil where something else has changed, too.
  func changedFiles(
    among paths: Set<String>, _ earlier: ProjectReadings
  ) throws(WorldError) -> [(place: Int, item: ProjectReadings.Item)]? {
    let top = "Content/"
    var found: [(place: Int, item: ProjectReadings.Item)] = []
    for path in paths.sorted(by: { $0.precedesByBytes($1) }) {
      guard path.hasPrefix(top) else { return nil }
      let name = String(path.dropFirst(top.count))
      let place = earlier.place(of: name)
      guard try FileSystem.isInside(folder, path), let entry = try FileSystem.entry(folder + "/" + path) else {
        // A file that was made and is gone again is none; one that was known has disappeared.
        if place == nil { continue }
        return nil
      }
      guard let place, entry.kind == .file else { return nil }
      let file = ProjectFile(path: name, file: folder + "/" + path, stamp: FileStamp(entry))
      found.append((place, ProjectReadings.Item(file, try ContentReading.read(file))))
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
