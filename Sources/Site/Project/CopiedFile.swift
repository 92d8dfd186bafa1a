internal import Values
public import Diagnostics

/// What may be wrong with copying a file as it is.
public enum CopiedFile {
  /// A problem with a file by its name; nil where there is none.
  ///
  /// - Parameter path: The path inside `Content/`.
  public static func problem(_ path: String) -> Diagnostic? {
    let place = SourceLocation(path: PageSource.folder + path)
    let name = ContentPath.name(of: path)
    let ending = String(name.split(separator: ".").last ?? "").lowercased()
    if name.utf8.last == UInt8(ascii: "~") || backups.contains(ending) {
      return .warning(
        .file, place, "this looks like a copy that an editor left; it is published as it is",
        hint: "delete it, or move it out of Content/")
    }
    if let article = intendedArticle(path).map(ContentPath.name) {
      return .error(
        .file, place,
        markdown.contains(ending)
          ? "this looks like an article, but articles' names end in '.md'"
          : "this looks like an article whose editor has added '.txt' to its name",
        hint: "rename it to \(article)")
    }
    if active.contains(ending) {
      return .warning(
        .file, place, "this file may run scripts or name other sites; it is published as it is, and nothing checks it",
        hint: "write an article instead, or make sure that you trust the file")
    }
    return nil
  }

  /// The path that a file should have which looks like an article by another name; nil for other files.
  ///
  /// - Parameter path: The path inside `Content/`.
  public static func intendedArticle(_ path: String) -> String? {
    let ending = String(ContentPath.name(of: path).split(separator: ".").last ?? "").lowercased()
    if markdown.contains(ending) { return String(path.dropLast(ending.count)) + "md" }
    return path.lowercased().utf8.suffix(7).elementsEqual(".md.txt".utf8) ? String(path.dropLast(4)) : nil
  }

  private static let backups: Set<String> = ["bak", "orig", "old", "tmp", "swp", "rej"]
  private static let markdown: Set<String> = ["md", "markdown", "mdown", "mkd", "mdx"]
  private static let active: Set<String> = ["html", "htm", "xhtml", "js", "mjs", "php", "swf", "xml", "xsl"]
}
