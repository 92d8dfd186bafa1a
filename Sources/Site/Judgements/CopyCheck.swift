internal import Diagnostics
internal import Settings
internal import Values

/// Finds pages that are copies of others by accident: by the names that file managers give, or by their titles.
enum CopyCheck {
  /// What is wrong with the pages that are published.
  static func problems(of pages: [Page]) -> [Diagnostic] {
    let bySource = Dictionary(pages.map { ($0.source.lowercased(), $0.id) }) { first, _ in first }
    var known: [String: Int] = [:]
    return pages.compactMap { page in
      let folder = ContentPath.folder(of: page.source)
      // Without `.md`.
      let name = String(ContentPath.name(of: page.source).dropLast(3))
      if let original = original(of: name), let id = bySource[(folder + original + ".md").lowercased()] {
        return problem(page, "this looks like a copy of '\(pages[id].source)'", "a name of its own")
      }
      // Two guides may each have a page called "Risks"; two pages side by side may not.
      let key = "\(page.parent ?? -1) \(page.title.lowercased())"
      guard let first = known[key] else {
        known[key] = page.id
        return nil
      }
      return problem(
        page, "this page has the same title as '\(pages[first].source)' in the same folder", "a title of its own")
    }
  }

  private static func problem(_ page: Page, _ message: String, _ wanted: String) -> Diagnostic {
    .warning(
      .sameTitle, SourceLocation(path: page.file), message,
      hint: "if it is a copy, delete it; otherwise, give it \(wanted)")
  }

  /// Whether a name ends with a bracket, or has the letters of "copy" in any of the languages: patterns take long, and nearly no
  /// name needs them.
  private static func mayBeCopy(_ name: String) -> Bool {
    var before: UInt8 = 0
    for byte in name.utf8 {
      if byte | 0x20 == UInt8(ascii: "p"), before | 0x20 == UInt8(ascii: "o") || before == 0xB3 { return true }
      before = byte
    }
    return before == UInt8(ascii: ")")
  }

  /// The name that a file had which a file manager has copied; nil for other names. Both without `.md`.
  static func original(of name: String) -> String? {
    guard mayBeCopy(name) else { return nil }
    for match in [
      name.wholeMatch(
        of: #/(.+?)(?: -)?[ _-](?:copy|kopie|copie|copia|kopia|cópia)(?:[ _-]?\(?\d+\)?)?/#.ignoresCase())?.1,
      name.wholeMatch(
        of: #/(?:copy|kopie|copie|copia|kopia|cópia)(?: \(?\d+\)?)? (?:of|von|de|di|van) (.+)/#.ignoresCase())?.1,
      name.wholeMatch(of: #/(.+?) ?\(\d+\)/#)?.1,
    ] { if let match { return String(match) } }
    return nil
  }
}
