internal import Diagnostics
internal import Values

/// The files of a plan, no two of which have one path.
struct PathClaims {
  /// The files in the order in which they were added.
  private(set) var files: [Output] = []
  var diagnostics: [Diagnostic] = []
  /// What has a path, by the path in lower case. `String` keys are equal when they are canonically equivalent, so the
  /// two Unicode forms of a name, which some file systems can't tell apart, are one key too.
  private var claims: [String: (path: String, origin: String, place: SourceLocation)] = [:]
  /// The folders of all paths, likewise, each with the origin of a file in it.
  private var folders: [String: String] = [:]

  mutating func reserveCapacity(_ count: Int) { claims.reserveCapacity(count) }

  /// Pages whose address another one has: that other files in their folders have none isn't reported again.
  private var pagesWithoutAddress: Set<Int> = []

  /// Adds a file, unless another one has its path.
  mutating func add(_ output: Output) {
    if let owner = output.owner, pagesWithoutAddress.contains(owner) { return }
    let key = output.path.lowercased()
    if let other = claims[key] {
      if output.content == .markdown { pagesWithoutAddress.insert(output.subject) }
      return conflict(output.path, output.origin, other.origin, at: output.place)
    }
    claims[key] = (output.path, output.origin, output.place)
    var end = output.path.utf8.endIndex
    while let slash = output.path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let folder = String(Substring(output.path.utf8[..<slash])).lowercased()
      if folders.updateValue(output.origin, forKey: folder) != nil { break }
      end = slash
    }
    files.append(output)
  }

  /// Keeps a folder, whose path ends in `/`, free of all files but those that are written when all pages are made.
  mutating func reserve(_ folder: String, for owner: String) {
    guard let origin = folders[String(folder.dropLast())] else { return }
    let place =
      claims.filter { $0.key.hasPrefix(folder) }.min { $0.key < $1.key }?.value.place ?? SourceLocation(path: origin)
    conflict(folder, origin, owner, at: place)
  }

  /// Reports files with the path of a folder.
  mutating func checkFolders() {
    for (folder, origin) in folders {
      guard let claim = claims[folder] else { continue }
      conflict(claim.path, claim.origin, origin, at: claim.place)
    }
  }

  private mutating func conflict(_ path: String, _ origin: String, _ other: String, at place: SourceLocation) {
    // Two files whose names look the same: `é` as one character, and as a letter with an accent.
    let areTwins = origin == other && !origin.utf8.elementsEqual(other.utf8)
    let isPage = [origin, other].contains { $0.utf8.suffix(3).elementsEqual(".md".utf8) }
    diagnostics.append(
      .error(
        .duplicateAddress, place,
        "\(origin) and \(other) both claim the address /\(path)"
          + (areTwins ? "; the names look the same, but an accent is encoded in two ways" : ""),
        hint: isPage && !areTwins ? "rename one, or give it another 'slug'" : "rename one"))
  }
}
