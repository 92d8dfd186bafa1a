internal import Diagnostics
internal import Settings
internal import Values

/// The keys of a page that not every page shows, and where they are written. One that is taken and shown nowhere would be a
/// warning to patients that its writer believes to be online.
///
/// Whether a page is an article depends on the other files of its folder, so the keys are judged when all are known.
struct ShownKeys: Sendable {
  private static let people = ["author", "reviewer", "reviewed", "reviewEvery"]
  private static let names = people + ["keyPoints", "treatment", "toc", "image"]

  /// The offset of each key of `names` in the file, from 0; 0 for one that isn't there. Front matter has at most 64 KB.
  private var offsets = SIMD8<UInt16>.zero

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
    if kind == .article, source.frontMatter.type != .page || offsets == .zero { return [] }
    return Self.names.indices.compactMap { index in
      let (name, offset) = (Self.names[index], Int(offsets[index]))
      guard offset > 0, let hint = Self.hint(for: name, kind) else { return nil }
      let place = ByteRange(offset..<offset + name.utf8.count).location(in: source.file)
      return .error(
        .frontMatter, place, "'\(name)' isn't shown \(Self.words(for: kind)), so nobody would read it", hint: hint)
    }
  }

  private static func words(for kind: PageAddress.Kind) -> String {
    switch kind {
    case .home: "on the home page"
    case .section: "on the page of a folder, which lists what is in it"
    case .article: "on a page with 'type: page'"
    }
  }

  /// What to do instead of writing a key; nil for one that is shown.
  private static func hint(for name: String, _ kind: PageAddress.Kind) -> String? {
    switch (name, kind) {
    case (_, .article):
      people.contains(name) ? "leave it out, or write another type, such as 'type: article' with a 'summary'" : nil
    case ("toc", _): "leave it out: a page that lists others has no contents list"
    case ("image", _):
      "write share: { image: … } for the picture that networks show; a picture of the page goes into the text"
    case (_, .home): "write it into an article, or say it in the text below the second line ---"
    case (_, .section):
      "write it into an article of this folder, or say it in the text below the second line ---"
    }
  }
}
