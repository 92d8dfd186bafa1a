internal import Values
internal import Diagnostics

/// Where each page and file of a project is, and what links lead to. All of it comes from the project alone, so it is
/// the same for each clinic that publishes the project.
public struct Addresses: Sendable, Equatable {
  /// The published pages, sorted by their files' paths.
  public let pages: [PageAddress]
  /// The files that are copied, sorted by path.
  public let files: [ContentFile]
  /// The home page's index in `pages`; nil for a project without one.
  public let home: Int?

  /// The pages' indices by the paths of their files.
  let pagesBySource: [String: Int]
  /// The pages' indices by their paths on the site.
  let pagesByAddress: [String: Int]
  /// The files' indices by path.
  let filesByPath: [String: Int]
  /// The paths in `Content/` of all pages and files by their last part, and by their folder with its final `/`.
  let pathsByName: [String: [String]], pathsByFolder: [String: [String]]
  /// Why pages and files are left out, by their paths.
  let reasonsBySource: [String: String]
  /// Files that couldn't be read, or whose names can't be served: nothing is reported about links to them.
  let unreadable: Unreadable

  /// Finds the addresses of a project's published pages and of its files.
  static func make(
    _ project: Project, _ leftOut: LeftOut, _ folderPages: FolderPages, _ patients: PatientPictures
  ) -> (addresses: Addresses, diagnostics: [Diagnostic]) {
    var builder = AddressBuilder(unreadable: project.unreadable, PublishedKinds(project.settings))
    let ended = project.files.filter { patients.hasEnded($0.path) }.map(\.path)
    builder.add(files: ended.isEmpty ? project.files : project.files.filter { !patients.hasEnded($0.path) })
    builder.add(pages: leftOut.published, folderPages)
    let reasons = leftOut.pages.map { ($0.source, $0.reason.rawValue) } + ended.map { ($0, "its consent has ended") }
    let addresses = Addresses(
      pages: builder.pages, files: builder.files, leftOut: reasons, unreadable: builder.unreadable)
    return (addresses, builder.diagnostics)
  }

  private init(
    pages: [PageAddress], files: [ContentFile], leftOut: [(path: String, reason: String)], unreadable: Unreadable
  ) {
    (self.pages, self.files, self.unreadable) = (pages, files, unreadable)
    home = pages.first { $0.kind == .home }?.id
    pagesBySource = Dictionary(pages.map { ($0.source, $0.id) }, uniquingKeysWith: { _, last in last })
    pagesByAddress = Dictionary(pages.map { ($0.sitePath, $0.id) }, uniquingKeysWith: { first, _ in first })
    filesByPath = Dictionary(files.indices.map { (files[$0].path, $0) }, uniquingKeysWith: { _, last in last })
    reasonsBySource = Dictionary(leftOut.map { ($0.path, $0.reason) }, uniquingKeysWith: { _, last in last })
    let paths = pages.map(\.source) + files.map(\.path)
    pathsByName = Dictionary(grouping: paths, by: ContentPath.name)
    pathsByFolder = Dictionary(grouping: paths, by: ContentPath.folder)
  }

  /// Whether the page of a folder couldn't be read.
  func isUnreadable(pageOf folder: String) -> Bool {
    let name = String(decoding: folder.utf8.dropLast(), as: UTF8.self)
    return unreadable.contains(folder + PageSource.home) || unreadable.contains(name + ".md")
  }
}
