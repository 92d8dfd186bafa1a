internal import Diagnostics
internal import Settings
internal import Values

/// Which keys a page shows. One that is taken and shown nowhere would be a warning to patients that its writer believes to
/// be online.
enum ShownKeys {
  /// A kind of page, the keys that it doesn't show, and what to do instead.
  private struct Place {
    var words: String
    var hidden: [String: String]
  }

  private static let people = ["author", "reviewer", "reviewed", "reviewEvery"]

  private static func place(of path: String, _ type: FrontMatter.PageType?) -> Place? {
    let name = ContentPath.name(of: path)
    if name == "index.md" {
      let isHome = path == "index.md"
      let article =
        "write it into an article\(isHome ? "" : " of this folder"), or say it in the text below the second line ---"
      var hidden = Dictionary(uniqueKeysWithValues: (people + ["keyPoints", "treatment", "toc"]).map { ($0, article) })
      hidden["toc"] = "leave it out: a page that lists others has no contents list"
      hidden["image"] =
        "write share: { image: … } for the picture that networks show; a picture of the page goes into the text"
      return Place(words: isHome ? "on the home page" : "on the page of a folder (index.md)", hidden: hidden)
    }
    guard type == .page else { return nil }
    let hint = "leave it out, or write another type, such as 'type: article' with a 'summary'"
    return Place(
      words: "on a page with 'type: page'", hidden: Dictionary(uniqueKeysWithValues: people.map { ($0, hint) }))
  }

  /// An error for each key that the page doesn't show.
  static func problems(in root: SettingsNode?, path: String, _ type: FrontMatter.PageType?) -> [Diagnostic] {
    guard case .map(let entries)? = root?.content, let place = place(of: path, type) else { return [] }
    return entries.compactMap { key, value in
      guard case .scalar(let name, _) = key.content, let hint = place.hidden[name], !value.isRefused else { return nil }
      return .error(
        .frontMatter, key.range.location(in: PageSource.folder + path),
        "'\(name)' isn't shown \(place.words), so nobody would read it", hint: hint)
    }
  }
}
