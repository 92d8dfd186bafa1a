public import Pages
import Values
public import World

/// Which of the project's templates are copies of built-in files, and of which version of them. A copy gets none of the
/// built-in file's later improvements, so its owner should hear of them.
public struct CopiedTemplates {
  /// Where this is kept, in the project's folder.
  public static let path = "Templates/.copied"

  private static let firstLine =
    "# What built-in files looked like when they were copied here; sitegen writes this file."

  /// What a file of the theme is in this project.
  public enum Origin: Equatable {
    /// The built-in file is used.
    case builtIn
    /// The project has a file of this name that the theme lacks.
    case added
    /// The project's file replaces the built-in one.
    case own
    /// The project's file is the same as the built-in one.
    case same
    /// The built-in file has changed since the project's one was copied from it.
    case overtaken
  }

  private let folder: String
  /// The hash of each built-in file as it was copied, by its name in the theme.
  private var hashes: [String: ContentHash] = [:]

  /// Reads what a project has kept.
  ///
  /// - Parameter folder: The project's folder.
  public init(in folder: String) throws(WorldError) {
    self.folder = folder
    guard try FileSystem.exists(folder + "/" + Self.path) else { return }
    let bytes = try FileSystem.read(folder + "/" + Self.path, limit: 1_000_000).bytes
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let hash = ContentHash(hexadecimal: words[0]) else { continue }
      hashes[String(words[1])] = hash
    }
  }

  /// The built-in files that have changed since the project copied them, by their names, sorted.
  public func overtaken() throws(WorldError) -> [String] {
    guard !hashes.isEmpty else { return [] }
    var names: [String] = []
    for file in BuiltInTheme.all where hashes[file.name] != nil {
      if try origin(of: file) == .overtaken { names.append(file.name) }
    }
    return names.sorted { $0.precedesByBytes($1) }
  }

  /// Every file of the theme, and every file that the project adds to it, by name.
  public func all() throws(WorldError) -> [(name: String, origin: Origin)] {
    var all: [(name: String, origin: Origin)] = []
    for file in BuiltInTheme.all { all.append((file.name, try origin(of: file))) }
    if try FileSystem.exists(folder + "/Templates") {
      var finder = FileFinder(folder: folder)
      let known = Set(all.map(\.name))
      all += try finder.files(below: "Templates").filter { !known.contains($0.path) }.map { ($0.path, .added) }
    }
    return all.sorted { $0.name.precedesByBytes($1.name) }
  }

  /// Notes that the project's file has what the built-in one has now.
  ///
  /// - Parameter file: A built-in file.
  public mutating func note(_ file: ThemeFile) throws(WorldError) {
    hashes[file.name] = ContentHash(of: file.bytes)
    let lines = hashes.sorted { $0.key.precedesByBytes($1.key) }.map { "\($1.hexadecimal) \($0)" }
    try FileSystem.replace(
      folder + "/" + Self.path, Array(([Self.firstLine] + lines).joined(separator: "\n").utf8) + [10])
  }

  private func origin(of file: ThemeFile) throws(WorldError) -> Origin {
    let path = folder + "/" + file.path
    guard try FileSystem.exists(path) else { return .builtIn }
    let now = ContentHash(of: file.bytes)
    if ContentHash(of: try FileSystem.read(path).bytes) == now { return .same }
    return hashes[file.name].map { $0 != now } == true ? .overtaken : .own
  }
}
