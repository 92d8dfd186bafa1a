import Foundation

/// The folder that a build publishes to, checked so that no other files can be lost.
public struct OutputFolder: Sendable {
  /// The absolute path without links.
  public let path: String
  /// Its path as the user wrote it.
  public let shown: String
  /// Where builds keep what isn't published: the lock, the staging folder.
  public let workFolder: String
  /// The path of the record of the last build.
  public var recordPath: String { workFolder + "/record" }
  /// The path of the words that the search has counted.
  public var searchPath: String { workFolder + "/search" }
  /// Where drawn pictures are kept for the next build.
  public var pictureFolder: String { workFolder + "/pictures" }

  /// Whether a build has published to it.
  public var hasSite: Bool { (try? FileSystem.exists(path + "/" + Manifest.name)) == true }

  /// Whether a build that died has left something, which the next one removes.
  public var hasLeftovers: Bool {
    ["staging", "exchange", "switched"].contains { (try? FileSystem.exists(workFolder + "/" + $0)) != false }
  }

  /// Checks a folder.
  ///
  /// - Parameters:
  ///   - output: As the user wrote it, relative to the current folder or the project.
  ///   - project: The project's folder, without links.
  /// - Throws: `WorldError` for a folder whose files could be lost or that can't be written.
  public init(_ output: String, project: String) throws(WorldError) {
    shown = output
    func refuse(_ reason: String) -> WorldError { WorldError("the output folder can't be '\(output)': \(reason)") }
    if output.utf8.allSatisfy({ $0 == 0x20 }) { throw refuse("its name is empty") }
    if output == "~" || output.hasPrefix("~/") {
      throw refuse("~ means your home folder only to a shell; write the whole path")
    }
    let absolute = output.hasPrefix("/") ? output : project + "/" + output
    let entry = try FileSystem.entry(Self.withoutFinalSlash(absolute))
    if entry?.kind == .link { throw refuse("it is a link; name the folder itself") }
    if let entry, entry.kind != .folder { throw refuse("it is a file") }
    guard let path = Self.resolved(absolute) else { throw refuse("its parent folder does not exist") }
    self.path = path
    let home =
      ProcessInfo.processInfo.environment["HOME"] ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
    if path == "/" { throw refuse("that is the whole disk") }
    if let home, FileSystem.resolved(home) == path { throw refuse("that is your home folder") }
    if Self.holds(path, project) {
      throw refuse(path == project ? "that is the project itself" : "it contains the project")
    }
    for input in ["Content", "Templates", "Sources", ".git", ".sitegen"] {
      let folder = FileSystem.resolved(project + "/" + input) ?? project + "/" + input
      if Self.holds(folder, path) || Self.holds(path, folder) { throw refuse("it is inside \(input)/, or contains it") }
    }
    var above = path
    while above != project, let slash = above.utf8.lastIndex(of: UInt8(ascii: "/")), slash > above.utf8.startIndex {
      above = String(Substring(above.utf8[..<slash]))
      if try FileSystem.exists(above + "/" + Manifest.name) { throw refuse("it is inside the output of another build") }
    }
    let parent = String(
      decoding: path.utf8[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.utf8.startIndex)], as: UTF8.self)
    workFolder = parent + "/.sitegen/" + String(decoding: path.utf8.dropFirst(parent.utf8.count + 1), as: UTF8.self)
    if entry != nil, access(path, W_OK) != 0 { throw WorldError("write to", path, errno: errno) }
    let isOurs = try FileSystem.exists(path + "/" + Manifest.name)
    if !isOurs, entry != nil, let stranger = try FileSystem.names(in: path).first(where: { !$0.hasPrefix(".") }) {
      throw refuse(
        "it contains files that sitegen did not write, such as '\(stranger)'; empty it, or choose another folder")
    }
  }

  /// Whether a folder is another one or contains it.
  private static func holds(_ outer: String, _ inner: String) -> Bool {
    inner == outer || inner.utf8.starts(with: (outer + "/").utf8)
  }

  private static func withoutFinalSlash(_ path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path without links; its last part need not exist.
  private static func resolved(_ path: String) -> String? {
    if let known = FileSystem.resolved(path) { return known }
    let bare = withoutFinalSlash(path)
    guard let slash = bare.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let name = String(decoding: bare.utf8[bare.utf8.index(after: slash)...], as: UTF8.self)
    guard name != ".", name != "..",
      let parent = FileSystem.resolved(
        slash == bare.utf8.startIndex ? "/" : String(decoding: bare.utf8[..<slash], as: UTF8.self))
    else { return nil }
    return parent == "/" ? "/" + name : parent + "/" + name
  }
}
