internal import Diagnostics
internal import Media
internal import Settings
internal import Values

/// Judges the files of a film.
enum FilmCheck {
  /// What is wrong with the film of a page.
  static func problems(of source: PageSource, in addresses: Addresses) -> [Diagnostic] {
    guard let film = source.frontMatter.film else { return [] }
    var problems: [Diagnostic] = []
    func check(_ written: Located<String>, _ kinds: [String], _ isWrong: String, _ hint: String) {
      guard let path = ContentPath.resolve(written.value.utf8, from: ContentPath.folder(of: source.path)) else {
        return problems.append(
          .error(
            .film, written.range.location(in: source.file), "'\(written.value)' is outside Content/",
            hint: "copy the file into Content/"))
      }
      if addresses.unreadable.contains(path) { return }
      guard let id = addresses.filesByPath[path] else {
        let files = addresses.files.map(\.path).filter { kinds.contains(ContentFile.ending(of: $0)) }
        return problems.append(
          .error(
            .film, written.range.location(in: source.file), "there is no file '\(written.value)'",
            hint: Spelling.nearest(to: path, in: files).map { "did you mean '/\($0)'?" }
              ?? "paths begin at this file's folder, or with / at Content/"))
      }
      if !kinds.contains(addresses.files[id].ending) {
        problems.append(
          .error(.film, written.range.location(in: source.file), "'\(written.value)' \(isWrong)", hint: hint))
      }
    }
    if film.host == nil, let file = film.file {
      check(file, Self.filmEndings, "isn't a film that browsers can play", "save it as MP4 (H.264) or WebM")
    }
    for file in film.captions.compactMap(\.file) {
      check(file, ["vtt"], "isn't a file of WebVTT, the captions that browsers show", "save the captions as .vtt")
    }
    return problems
  }

  private static let filmEndings = MediaKind.all.filter { $0.name == "film" }.flatMap(\.endings)
}
