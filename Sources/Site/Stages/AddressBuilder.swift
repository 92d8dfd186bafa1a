internal import Settings
internal import Values
internal import Diagnostics

/// Makes addresses of the names of files and folders.
struct AddressBuilder {
  private(set) var pages: [PageAddress] = []
  private(set) var files: [ContentFile] = []
  private(set) var unreadable: Unreadable
  private(set) var diagnostics: [Diagnostic] = []
  /// The path on the site of each folder, by its path with a final `/`.
  private var folders: [String: String] = ["": ""]

  private let kinds: PublishedKinds

  init(unreadable: Unreadable, _ kinds: PublishedKinds) { (self.unreadable, self.kinds) = (unreadable, kinds) }

  /// Adds the files that are copied.
  mutating func add(files all: [ContentFile]) {
    for var file in all {
      if let problem = kinds.problem(of: file) {
        diagnostics.append(problem)
        unreadable.insert(file.path)
        if let article = PublishedKinds.intendedArticle(file.path) { unreadable.insert(article) }
        continue
      }
      if let problem = HostedName.problem(ContentPath.name(of: file.path)) {
        diagnostics.append(
          .error(
            .fileName, SourceLocation(path: PageSource.folder + file.path),
            "this file's name \(problem), so not every host can serve it",
            hint: "rename it with letters, digits, - and ."))
        unreadable.insert(file.path)
        continue
      }
      diagnostics += file.problems
      if let doubt = kinds.doubt(about: file) { diagnostics.append(doubt) }
      if file.problems.containsErrors {
        unreadable.insert(file.path)
        continue
      }
      file.sitePath =
        sitePath(ofFolder: ContentPath.folder(of: file.path))
        + PercentEncoding.encode(ContentPath.name(of: file.path), keeping: .path)
      files.append(file)
    }
  }

  /// Adds the pages that are published.
  mutating func add(pages sources: [PageSource], _ folderPages: FolderPages) {
    var owners: [String: PageSource] = [:]
    for source in sources {
      var path = sitePath(ofFolder: ContentPath.folder(of: source.path))
      if let last = lastPart(of: source) { path += last + "/" }
      let folder = folderPages.folder(of: source)
      if let folder, let owner = owners.updateValue(source, forKey: folder) {
        diagnostics.append(
          .error(
            .duplicateAddress, SourceLocation(path: source.file), "\(owner.file) is the page of this folder already",
            hint: "write both texts into one of the two files, and delete the other"))
        path += Self.placeholder(source.path) + "/"
      }
      pages.append(PageAddress(id: pages.count, folder: folder, source: source.path, sitePath: path))
    }
  }

  /// The last part of an article's path on the site; nil for a page that has its folder's.
  private mutating func lastPart(of source: PageSource) -> String? {
    guard let slug = source.frontMatter.slug else {
      if source.isIndex { return nil }
      let name = String(decoding: ContentPath.name(of: source.path).utf8.dropLast(3), as: UTF8.self)
      return self.slug(name, of: source.file, what: "file")
    }
    let place = slug.range.location(in: source.file)
    if !source.isIndex, Slug.isSlug(slug.value) {
      guard let problem = HostedName.problem(slug.value) else { return slug.value }
      diagnostics.append(
        .error(.slug, place, "this slug \(problem), so not every host can serve the page", hint: "write another one"))
      return Self.placeholder(ContentPath.name(of: source.path))
    }
    if source.isIndex {
      diagnostics.append(.error(.slug, place, "an index.md has no slug of its own", hint: "rename its folder"))
      return nil
    }
    let better = Slug.ascii(slug.value)
    diagnostics.append(
      .error(
        .slug, place, "'\(slug.value)' can't be the last part of an address",
        hint: better.isEmpty ? "use lower-case letters, digits and -" : "write 'slug: \(better)'"))
    return Self.placeholder(ContentPath.name(of: source.path))
  }

  /// The path on the site of a folder of `Content/`; a name that isn't a slug becomes one, with a warning.
  private mutating func sitePath(ofFolder folder: String) -> String {
    if let known = folders[folder] { return known }
    if folder.hasPrefix(".well-known/") { return PercentEncoding.encode(folder, keeping: .path) }
    let inner = String(decoding: folder.utf8.dropLast(), as: UTF8.self)
    let above = sitePath(ofFolder: ContentPath.folder(of: inner))
    let path = above + slug(ContentPath.name(of: inner), of: PageSource.folder + inner, what: "folder") + "/"
    folders[folder] = path
    return path
  }

  private mutating func slug(_ name: String, of file: String, what: String) -> String {
    if let problem = HostedName.problem(Slug.isSlug(name) ? name : Slug.ascii(name)) {
      diagnostics.append(
        .error(
          .fileName, SourceLocation(path: file), "this \(what)'s name \(problem), so not every host can serve it",
          hint: "rename it"))
      return Self.placeholder(ContentHash(of: Array(file.utf8)).hexadecimal)
    }
    if Slug.isSlug(name) { return name }
    let slug = Slug.ascii(name)
    let place = SourceLocation(path: file)
    if slug.isEmpty {
      diagnostics.append(
        .error(
          .slug, place, "the \(what)'s name has no letters that an address can hold: '\(name)'",
          hint: "name it with letters a to z, digits and -, or write 'slug: …'"))
      return Self.placeholder(ContentPath.name(of: file))
    }
    if name == "_index" {
      diagnostics.append(
        .error(.slug, place, "Hugo's _index.md is called index.md here", hint: "rename it to 'index.md'"))
      return Self.placeholder(ContentPath.name(of: file))
    }
    diagnostics.append(
      .warning(
        .slug, place, "the \(what)'s name can't be part of an address, so '\(slug)' is used",
        hint: CopyCheck.original(of: name) == nil
          ? "rename it to '\(slug + (file.hasSuffix(".md") ? ".md" : ""))'"
          : "if it is a copy, delete it; otherwise, give it a name of its own: lower-case letters, digits and -"
      ))
    return slug
  }

  /// What takes the place of an address that can't be made. No other address is the same, so nothing else is reported.
  private static func placeholder(_ name: String) -> String { PercentEncoding.encode("?" + name, keeping: .unreserved) }
}
