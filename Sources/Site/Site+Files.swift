internal import Settings
internal import Values

extension Site {
  /// The files that settings and the front matter of published pages name, as indices in `files`.
  public var filesInUse: Set<Int> {
    var found = Set([logo, clinic.share?.image.flatMap { file(at: $0.value.utf8, from: "") }].compactMap(\.self))
    for page in pages { found.formUnion(files(namedBy: page.front, of: page.source)) }
    return found
  }

  /// The files that front matter names.
  ///
  /// - Parameter path: The page's path inside `Content/`.
  public func files(namedBy front: FrontMatter, of path: String) -> [Int] {
    let folder = ContentPath.folder(of: path)
    let named = [front.image?.file, front.share?.image, front.share?.pinImage]
    return named.compactMap { $0.flatMap { file(at: $0.value.utf8, from: folder) } }
  }

  /// The file that a path leads to, without what follows `?` or `#`; nil where it leads to none.
  public func file(at path: some Collection<UInt8>, from folder: String) -> Int? {
    let path = path.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return ContentPath.resolve(path, from: folder).flatMap { addresses.filesByPath[$0] }
  }

  /// What the writers state of the pages that are left out.
  public var leftOutSources: [PageSource] {
    let paths = Set(leftOut.map(\.source))
    return paths.isEmpty ? [] : project.pages.filter { paths.contains($0.path) }
  }
}
