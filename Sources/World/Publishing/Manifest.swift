/// The list of files that builds wrote, in the output folder.
struct Manifest: Equatable, Sendable {
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
  static func read(in folder: String) throws(WorldError) -> Manifest? {
    let path = folder + "/" + name
    guard try FileSystem.exists(path) else { return nil }
    let lines = try FileSystem.read(path).bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual(firstLine.utf8) else {
      throw WorldError(
        "\(path) isn't a list of a sitegen build; to build the site again, delete that file and empty the folder")
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
