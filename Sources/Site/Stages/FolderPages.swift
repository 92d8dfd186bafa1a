internal import Settings
internal import Values

/// Which pages are pages of a folder, which list what is in it. The others are articles.
///
/// The page of the folder `acne/` is `acne/index.md`, or `acne.md` beside it. An index.md that is alone in its folder has
/// nothing to list, so it is an article. Pages that are left out count, so that a page stays what it is on the day when the
/// first of them is published.
struct FolderPages {
  /// The folder whose page each page of the project is, by the paths of their files; `""` is the home page's.
  private var folders: [String: String] = [:]

  /// Finds the pages of the folders.
  init(of project: Project) {
    var (withPages, filled) = Self.foldersWithPages(project)
    let byAddress = Dictionary(withPages.map { (Self.address(ofFolder: $0), $0) }, uniquingKeysWith: { min($0, $1) })
    for source in project.pages where !source.isIndex && !byAddress.isEmpty {
      guard let folder = byAddress[Self.address(ofPage: source)] else { continue }
      folders[source.path] = folder
      filled.insert(folder)
    }
    for source in project.pages where source.isIndex {
      let folder = ContentPath.folder(of: source.path)
      if source.isHome || filled.contains(folder) { folders[source.path] = folder }
    }
  }

  /// The folder whose page a page is, with a final `/`; empty for the home page, nil for an article.
  func folder(of source: PageSource) -> String? { folders[source.path] }

  /// What a page is.
  func kind(of source: PageSource) -> PageAddress.Kind { PageAddress.Kind(folder: folder(of: source)) }

  /// The folders with pages, and those with pages besides their own index.md.
  private static func foldersWithPages(_ project: Project) -> (all: Set<String>, filled: Set<String>) {
    var (all, filled) = (Set<String>(), Set<String>())
    func fill(_ path: String) {
      let own = ContentPath.folder(of: path)
      if all.insert(own).inserted || !filled.contains(own) {
        var folder = ContentPath.name(of: path) == PageSource.home ? ContentPath.parent(ofFolder: own) : own
        while !folder.isEmpty, filled.insert(folder).inserted {
          all.insert(folder)
          folder = ContentPath.parent(ofFolder: folder)
        }
      }
    }
    for source in project.pages { fill(source.path) }
    for path in project.unreadable.markdownFiles { fill(path) }
    all.remove("")
    return (all, filled)
  }

  /// What a folder and a file of one address have in common: the folder around them, and the slug of their own name.
  private static func address(ofFolder folder: String) -> String {
    let inner = String(decoding: folder.utf8.dropLast(), as: UTF8.self)
    return ContentPath.folder(of: inner) + slug(of: ContentPath.name(of: inner))
  }

  private static func address(ofPage source: PageSource) -> String {
    let name = String(decoding: ContentPath.name(of: source.path).utf8.dropLast(3), as: UTF8.self)
    return ContentPath.folder(of: source.path) + (source.frontMatter.slug?.value ?? slug(of: name))
  }

  /// A name without letters for an address, which is reported, is like no other.
  private static func slug(of name: String) -> String {
    if Slug.isSlug(name) { return name }
    let slug = Slug.ascii(name)
    return slug.isEmpty ? name : slug
  }
}
