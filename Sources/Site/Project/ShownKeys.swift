internal import Diagnostics
internal import Settings
internal import Values

/// The keys of a page that not every page shows, and where they are written. One that is taken and shown nowhere would be a
/// warning to patients that its writer believes to be online.
///
/// Whether a page is an article depends on the other files of its folder, so the keys are judged when all are known.
struct ShownKeys: Sendable {
  private static let people = ["author", "reviewer", "reviewed", "reviewEvery"]
  private static let home = ["highlights", "popular"]
  private static let names =
    people + ["keyPoints", "treatment", "toc", "facts", "ordered", "video", "results", "decision"] + home

  /// The offset of each key of `names` in the file, from 0; 0 for one that isn't there. Front matter has at most 64 KB.
  private var offsets = SIMD16<UInt16>.zero

  /// Finds the keys in front matter.
  init(in root: SettingsNode?) {
    guard case .map(let entries)? = root?.content else { return }
    for (key, value) in entries where !value.isRefused {
      guard case .scalar(let name, _) = key.content, let index = Self.names.firstIndex(of: name) else { continue }
      offsets[index] = UInt16(clamping: key.range.start)
    }
  }

  /// An error for each key that a page doesn't show.
  func problems(in source: PageSource, _ kind: PageAddress.Kind) -> [Diagnostic] {
    if offsets == .zero { return [] }
    let isPlain = source.frontMatter.type == .page
    return Self.names.indices.compactMap { index in
      let (name, offset) = (Self.names[index], Int(offsets[index]))
      guard offset > 0, let hint = Self.hint(for: name, kind, isPlain: isPlain) else { return nil }
      let place = ByteRange(offset..<offset + name.utf8.count).location(in: source.file)
      return .error(
        .frontMatter, place,
        "'\(name)' isn't shown \(Self.words(for: kind, isPlain: isPlain)), so nobody would read it", hint: hint)
    }
  }

  private static func words(for kind: PageAddress.Kind, isPlain: Bool) -> String {
    switch kind {
    case .home: "on the home page"
    case .section: "on the page of a folder, which lists what is in it"
    case .article: isPlain ? "on a page with 'type: page'" : "on the page of an article"
    }
  }

  /// What to do instead of writing a key; nil for one that is shown.
  ///
  /// - Parameter isPlain: Whether the page has 'type: page'.
  private static func hint(for name: String, _ kind: PageAddress.Kind, isPlain: Bool) -> String? {
    if home.contains(name) {
      return kind == .home ? nil : "write it into index.md right in Content/, the home page, or leave it out"
    }
    switch (name, kind) {
    case ("ordered", .section): return nil
    case ("ordered", _): return "write it into the index.md of a folder, or leave it out"
    case ("toc", .home), ("toc", .section): return "leave it out: a page that lists others has no contents list"
    case (_, .home): return "write it into an article, or say it in the text below the second line ---"
    case (_, .section):
      return "write it into an article of this folder, or say it in the text below the second line ---"
    case (_, .article):
      guard isPlain, people.contains(name) || name == "facts" else { return nil }
      return "leave it out, or write another type, such as 'type: article' with a 'summary'"
    }
  }
}
