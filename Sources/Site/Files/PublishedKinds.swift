internal import Diagnostics
internal import Media
internal import Settings
internal import Values

/// Decides which files of `Content/` are published: kinds that belong on a site, and what `publish` in `site.yaml` adds.
///
/// Whatever else lies in the folder would become public by accident.
struct PublishedKinds {
  /// What `publish` adds: endings, names and paths inside `Content/`, as they are written.
  private let added: [String]

  init(_ settings: ProjectSettings) { added = settings.publish.map(\.value) }

  /// Why a file isn't published; nil where it is.
  func problem(of file: ContentFile) -> Diagnostic? {
    let name = String(file.path.split(separator: "/").last ?? "")
    let place = SourceLocation(path: PageSource.folder + file.path)
    if isAdded(file, byName: name) { return nil }
    if name.hasPrefix(".") { return hidden(name, place) }
    if let left = leftover(file.path, name) { return .error(.publishedFile, place, left.message, hint: left.hint) }
    if let article = Self.intendedArticle(file.path) {
      let isNote = file.path.lowercased().hasSuffix(".md.txt")
      let newName = article.split(separator: "/").last.map(String.init) ?? article
      return .error(
        .file, place,
        isNote
          ? "this looks like an article whose editor has added '.txt' to its name"
          : "this looks like an article, but articles' names end in '.md'", hint: "rename it to \(newName)")
    }
    if MediaKind.named(file.ending) != nil || isAddedByEnding(file) { return nil }
    let shown = file.ending.isEmpty ? name : file.ending
    return .error(
      .publishedFile, place,
      file.ending.isEmpty
        ? "a file of an unknown kind isn't published" : "files that end in '.\(file.ending)' aren't published",
      hint:
        "move it out of Content/; to publish such files on purpose, write in Content/site.yaml: \(publishLine(adding: shown))"
    )
  }

  /// Why somebody should look at a file that is published: what it does is checked by nobody. Whoever names the file itself in
  /// `publish`, and not only its ending, has looked.
  func doubt(about file: ContentFile) -> Diagnostic? {
    guard let activity = file.activity else { return nil }
    if isAdded(file, byName: ContentPath.name(of: file.path)) { return nil }
    return .warning(
      .publishedFile, SourceLocation(path: PageSource.folder + file.path),
      "this file \(activity); it is published as it is, and nothing checks it",
      hint: file.ending == "pdf"
        ? "save it again without them, with “Print to PDF”"
        : "write an article instead; if you trust the file, write its path in Content/site.yaml: "
          + publishLine(adding: file.path))
  }

  /// Hidden files are for programs; some are meant for web servers, others keep secrets.
  private func hidden(_ name: String, _ place: SourceLocation) -> Diagnostic {
    .warning(
      .publishedFile, place, "this file isn't published, because its name begins with a dot",
      hint:
        "move it out of Content/; to publish it on purpose, write in Content/site.yaml: \(publishLine(adding: name))")
  }

  private func publishLine(adding entry: String) -> String {
    let all = (added + [entry]).map { entry in
      let isPlain =
        entry.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_./".utf8.contains($0) }
        && entry.utf8.first.map(\.isASCIIAlphanumeric) == true
      return isPlain ? entry : "\"\(entry.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    return "publish: [\(all.joined(separator: ", "))]"
  }

  private func isAdded(_ file: ContentFile, byName name: String) -> Bool {
    file.isWellKnown || added.contains { $0 == name || $0 == file.path || $0 == "/" + file.path }
  }

  private func isAddedByEnding(_ file: ContentFile) -> Bool {
    !file.ending.isEmpty
      && added.contains { entry in
        (entry.hasPrefix("*.") ? entry.dropFirst(2) : entry.hasPrefix(".") ? entry.dropFirst() : entry[...])
          .lowercased()
          == file.ending
      }
  }

  /// What editors, office programs and file managers leave beside people's files.
  private func leftover(_ path: String, _ name: String) -> (message: String, hint: String)? {
    let delete = "delete it"
    let lower = name.lowercased()
    if name.hasPrefix("~$") || name.hasPrefix("~WRL") || (lower.hasPrefix("~") && lower.hasSuffix(".tmp")) {
      return ("an office program left this file while a document was open", delete)
    }
    if ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"].contains(lower) || path.hasPrefix("__MACOSX/")
      || path.contains("/__MACOSX/")
    {
      return ("a file manager left this file; it isn't a part of the site", delete)
    }
    if name.utf8.last == UInt8(ascii: "~") || name.hasPrefix("#") && name.hasSuffix("#")
      || Self.backups.contains(ContentFile.ending(of: path))
    {
      return ("this looks like a copy that an editor or a download left", "delete it, or move it out of Content/")
    }
    return nil
  }

  private static let backups: Set<String> = [
    "bak", "orig", "old", "tmp", "temp", "swp", "swo", "rej", "part", "crdownload", "download", "partial", "wbk", "asd",
    "autosave", "lock", "lck",
  ]
  private static let markdown: Set<String> = ["md", "markdown", "mdown", "mkd", "mdx", "mdwn", "mkdn"]

  /// The path that a file should have which looks like an article by another name; nil for other files.
  ///
  /// - Parameter path: The path inside `Content/`.
  static func intendedArticle(_ path: String) -> String? {
    let ending = ContentFile.ending(of: path)
    if markdown.contains(ending) { return String(path.dropLast(ending.count)) + "md" }
    return path.lowercased().utf8.suffix(7).elementsEqual(".md.txt".utf8) ? String(path.dropLast(4)) : nil
  }
}
