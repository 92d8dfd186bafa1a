internal import Diagnostics
internal import Settings

/// Judges the texts that lists, searches and networks show.
enum ShownTexts {
  /// About what search engines and networks show of a summary is half as long.
  private static let mostWords = 60

  static func problems(of front: FrontMatter, _ file: String, _ root: SettingsNode?) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func place(_ key: String) -> SourceLocation {
      guard case .map(let entries)? = root?.content,
        let entry = entries.first(where: { if case .scalar(key, _) = $0.key.content { true } else { false } })
      else { return SourceLocation(path: file) }
      return entry.value.range.location(in: file)
    }
    if let title = front.title, !title.utf8.contains(where: { (0x61...0x7A).contains($0) }), isInCapitals(title) {
      problems.append(
        .warning(
          .frontMatter, place("title"),
          "this title is in capitals, which are slow to read and which screen readers may spell out",
          hint: "write it in lower case, with a capital at the start"))
    }
    let words = (front.summary ?? "").utf8.split { $0 <= 0x20 }.count
    if words > mostWords {
      problems.append(
        .warning(
          .frontMatter, place("summary"), "this summary has \(words) words, more than lists and networks show",
          hint: "shorten it to one or two sentences, about 30 words, and move the rest into the page"))
    }
    return problems
  }

  /// Whether a text of several words has capital letters only: MRI and SPF 50 are names.
  private static func isInCapitals(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }
    let letters = text.filter(\.isLetter)
    return words.count > 1 && letters.count > 9 && letters.allSatisfy(\.isUppercase)
  }
}
