internal import Diagnostics
internal import Site
internal import Values

/// The files of a plan, no two of which have one path.
struct PathClaims {
  /// The files in the order in which they were added.
  private(set) var files: [Output] = []
  var diagnostics: [Diagnostic] = []
  /// What has a path, by the path in lower case. `String` keys are equal when they are canonically equivalent, so the
  /// two Unicode forms of a name, which some file systems can't tell apart, are one key too.
  private var claims: [String: Claim] = [:]
  /// The folders of all paths, likewise, each with a file in it.
  private var folders: [String: Claim] = [:]

  /// A file that has a path, and what needs it.
  private struct Claim {
    var path: String, origin: String, place: SourceLocation
    /// Whether it is the old address of a page, which only one line asks for.
    var isAlias: Bool

    init(_ output: Output) {
      (path, origin, place) = (output.path, output.origin, output.place)
      isAlias = OutputKind.all[output.kind].name == OutputKind.redirect.name
    }
  }

  mutating func reserveCapacity(_ count: Int) { claims.reserveCapacity(count) }

  /// Pages whose address another one has: that other files in their folders have none isn't reported again.
  private var pagesWithoutAddress: Set<Int> = []

  /// Adds a file, unless another one has its path.
  mutating func add(_ output: Output) {
    if let owner = output.owner, pagesWithoutAddress.contains(owner) { return }
    let key = output.path.lowercased()
    let claim = Claim(output)
    if let other = claims[key] {
      if output.content == .markdown { pagesWithoutAddress.insert(output.subject) }
      return conflict(claim, other)
    }
    if let problem = Self.problem(of: output) {
      diagnostics.append(
        .error(
          .fileName, output.place, "the address of \(output.origin) \(problem), so not every host can serve it",
          hint: "choose a shorter or another name"))
      return
    }
    claims[key] = claim
    var end = output.path.utf8.endIndex
    while let slash = output.path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let folder = String(Substring(output.path.utf8[..<slash])).lowercased()
      if folders.updateValue(claim, forKey: folder) != nil { break }
      end = slash
    }
    files.append(output)
  }

  /// Keeps a folder, whose path ends in `/`, free of all files but those that are written when all pages are made.
  mutating func reserve(_ folder: String, for owner: String) {
    guard folders[String(folder.dropLast())] != nil,
      let first = claims.filter({ $0.key.hasPrefix(folder) }).min(by: { $0.key < $1.key })?.value
    else { return }
    report(first, with: owner, path: folder, at: first.place)
  }

  /// Reports files with the path of a folder.
  mutating func checkFolders() {
    for (folder, inside) in folders {
      guard let claim = claims[folder] else { continue }
      conflict(claim, inside)
    }
  }

  /// Reports a file that needs the path of another one; where a line asks for the path, there.
  private mutating func conflict(_ claim: Claim, _ other: Claim) {
    let place = claim.place.range == nil && other.place.range != nil ? other.place : claim.place
    report(claim, with: other.origin, path: claim.path, at: place, isAlias: claim.isAlias || other.isAlias)
  }

  /// Why a path can't be published; nil if it can. Files of `Content/` were judged by their names.
  private static func problem(of output: Output) -> String? {
    let path = output.path
    if path.utf8.count > 1000 { return "is longer than 1000 bytes" }
    guard output.content == .template else { return nil }
    for name in path.utf8.split(separator: UInt8(ascii: "/")) {
      if let problem = HostedName.problem(String(Substring(name))) { return problem }
    }
    return nil
  }

  private mutating func report(
    _ claim: Claim, with other: String, path: String, at place: SourceLocation, isAlias: Bool? = nil
  ) {
    let origin = claim.origin
    // Two files whose names look the same: `é` as one character, and as a letter with an accent.
    let areTwins = origin == other && !origin.utf8.elementsEqual(other.utf8)
    let isPage = [origin, other].contains { $0.utf8.suffix(3).elementsEqual(".md".utf8) }
    let hint =
      isAlias ?? claim.isAlias
      ? "an old address can't be one that the site has: delete this alias, or rename the other"
      : isPage && !areTwins ? "rename one, or give it another 'slug'" : "rename one"
    diagnostics.append(
      .error(
        .duplicateAddress, place,
        "\(origin) and \(other) both claim the address /\(path)"
          + (areTwins ? "; the names look the same, but an accent is encoded in two ways" : ""),
        hint: hint))
  }
}
