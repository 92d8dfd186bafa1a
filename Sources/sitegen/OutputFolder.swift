import Foundation

/// The folder that a build publishes to, after it was found harmless.
struct OutputFolder {
  /// The absolute path without links.
  let path: String
  /// How people call it.
  let shown: String
  /// Where builds keep what is not published: the lock, the staging folder.
  let workFolder: String
  /// Where the record of the last build lies.
  var recordPath: String { workFolder + "/record" }
  /// Where the words that the search has counted lie.
  var searchPath: String { workFolder + "/search" }
  /// Where drawn pictures are kept for the next build.
  var pictureFolder: String { workFolder + "/pictures" }
  /// The paths that earlier builds wrote; nil where no build has published yet.
  let manifest: Manifest?

  /// Judges a folder.
  ///
  /// - Parameters:
  ///   - output: As the user wrote it, relative to the current folder or the project.
  ///   - project: The project's folder, without links.
  /// - Throws: `WorldError` for a folder whose files could be lost or that can't be written.
  init(_ output: String, project: String) throws {
    shown = output
    func refuse(_ reason: String) -> WorldError { WorldError("the output folder can't be '\(output)': \(reason)") }
    if output.utf8.allSatisfy({ $0 == 0x20 }) { throw refuse("its name is empty") }
    let absolute = output.hasPrefix("/") ? output : project + "/" + output
    let entry = try FileSystem.entry(Self.withoutFinalSlash(absolute))
    if entry?.kind == .link { throw refuse("it is a link; name the folder itself") }
    if let entry, entry.kind != .folder { throw refuse("it is a file") }
    guard let path = Self.resolved(absolute) else { throw refuse("the folder around it does not exist") }
    self.path = path
    let home =
      ProcessInfo.processInfo.environment["HOME"] ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
    if path == "/" { throw refuse("that is the whole disk") }
    if let home, FileSystem.resolved(home) == path { throw refuse("that is your home folder") }
    if Self.holds(path, project) {
      throw refuse(path == project ? "that is the project itself" : "it holds the project")
    }
    for input in ["Content", "Templates", "Sources", ".git", ".sitegen"] {
      let folder = FileSystem.resolved(project + "/" + input) ?? project + "/" + input
      if Self.holds(folder, path) || Self.holds(path, folder) { throw refuse("it is inside \(input)/, or holds it") }
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
    manifest = try Manifest.read(in: path)
    if manifest == nil, entry != nil, let stranger = try FileSystem.names(in: path).first(where: { !$0.hasPrefix(".") })
    {
      throw refuse(
        "it holds files that sitegen did not write, such as '\(stranger)'; empty it, or choose another folder")
    }
  }

  /// Whether a folder is another one or holds it.
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

/// The list of files that builds wrote, kept inside the output folder.
struct Manifest: Equatable {
  /// Paths relative to the folder, by bytes.
  let paths: Set<[UInt8]>

  /// The file's name.
  static let name = ".sitegen-manifest"
  private static let firstLine = "sitegen manifest 1"

  init(_ paths: some Sequence<String>) { self.paths = Set(paths.map { Array($0.utf8) }) }

  func contains(_ path: String) -> Bool { paths.contains(Array(path.utf8)) }

  /// Reads the list of a folder; nil where there is none.
  ///
  /// - Throws: `WorldError` for a list that no version of this program wrote.
  static func read(in folder: String) throws -> Manifest? {
    let path = folder + "/" + name
    guard try FileSystem.exists(path) else { return nil }
    let lines = try FileSystem.read(path).bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual(firstLine.utf8) else {
      throw WorldError(
        "\(path) is no list of a sitegen build; if the folder may be built anew, delete that file and empty the folder")
    }
    return Manifest(lines.dropFirst().filter(isSafe).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a path stays inside the folder: a list may have been edited.
  private static func isSafe(_ path: ArraySlice<UInt8>) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
  }

  /// The list's bytes: sorted, so that equal sites have equal lists.
  var bytes: [UInt8] {
    var result = Array(Self.firstLine.utf8) + [0x0A]
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) { result += path + [0x0A] }
    return result
  }
}

/// Holds the right to publish to a folder; the kernel frees it with the process, however that ends.
struct OutputLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the right.
  ///
  /// - Throws: `WorldError` while another build has it.
  init(_ folder: String) throws(WorldError) {
    let path = folder + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WorldError("open", path, errno: errno) }
    var status = stat()
    // A second name of somebody's file would have the process's number written into it.
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
      close(descriptor)
      throw WorldError("\(path) is no lock of a build; remove it")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      let holder = (try? FileSystem.read(path).bytes).map { String(decoding: $0, as: UTF8.self) } ?? ""
      close(descriptor)
      if code == EWOULDBLOCK {
        throw WorldError("another build (process \(holder)) is publishing to this folder; wait for it to end")
      }
      throw WorldError("lock", path, errno: code)
    }
    // Only to tell others who holds it: that this fails must not stop a build.
    let identity = String(getpid())
    ftruncate(descriptor, 0)
    _ = identity.withCString { pwrite(descriptor, $0, strlen($0), 0) }
  }

  deinit { close(descriptor) }
}
