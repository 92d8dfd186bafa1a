internal import Diagnostics
internal import Settings
internal import Values

/// Says why a page has no front matter: often something comes before its first line, or the line isn't quite right.
enum MissingFrontMatter {
  static func problem(in bytes: [UInt8], file: String) -> Diagnostic {
    func error(_ message: String, _ hint: String, _ place: Range<Int> = 0..<0) -> Diagnostic {
      .error(.frontMatter, SourceLocation(path: file, place), message, hint: hint)
    }
    var start = 0
    var before: (message: String, hint: String)?
    let text = bytes.prefix(4096)
    // What may come before the first line.
    while start < text.count {
      let rest = text[start...]
      if rest.starts(with: TextEncoding.byteOrderMark) {
        // The first one is usual, and nobody sees it.
        if start > 0 {
          before =
            before ?? (
              "an invisible character (a byte order mark) is before the first line",
              "delete what is before ---; if nothing is seen there, type the line again"
            )
        }
        start += 3
      } else if text[start].isLineEnd || text[start].isSpaceOrTab {
        before =
          before ?? ("an empty line or a space is before the first line ---", "delete it: the file begins with ---")
        start += 1
      } else if let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first,
        InvisibleCharacter.isInvisible(scalar)
      {
        before =
          before ?? (
            "an invisible character is before the first line: \(InvisibleCharacter.name(scalar))",
            "delete it; if nothing is seen there, type the line again"
          )
        start += String(scalar).utf8.count
      } else {
        break
      }
    }
    let line = text[start...].prefix { !$0.isLineEnd }
    let shown = String(decoding: line.prefix(20), as: UTF8.self)
    if SplitSource.isFence(line), let before { return error(before.message, before.hint, 0..<max(1, start)) }
    let dashes: Set<Character> = ["-", "–", "—", "−", "―", "‐", "‑", "_", "*", "="]
    let place = start..<start + line.count
    if !shown.isEmpty, shown.count <= 12, shown.allSatisfy({ dashes.contains($0) || $0 == " " }) {
      return error("the first line must be three hyphens, not '\(shown)'", "write ---", place)
    }
    if line.starts(with: "+++".utf8) {
      return error(
        "this front matter is TOML (+++); it must be YAML",
        "write --- in place of +++, and 'key: value' in place of 'key = value'", place)
    }
    if line.starts(with: "PK".utf8) || line.starts(with: "{\\rtf".utf8) || line.starts(with: [0xD0, 0xCF]) {
      return error(
        "this is a document of a word processor, although its name ends in '.md'",
        "save it as text: “Save as”, “Plain text”, UTF-8", 0..<2)
    }
    let isKey = line.prefix { $0 != UInt8(ascii: ":") }.allSatisfy(\.isASCIILetter) && line.contains(UInt8(ascii: ":"))
    return error(
      "this page has no front matter",
      isKey
        ? "write a line '---' before '\(shown)', and another after the last key"
        : "begin it with a line '---', 'title: …' and another '---'")
  }
}
