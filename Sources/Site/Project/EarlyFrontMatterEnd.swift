internal import Diagnostics
internal import Settings
internal import Values

/// A line `---` too early in the front matter: the keys after it would become words of the page, and a date of review
/// would be lost.
enum EarlyFrontMatterEnd {
  /// The problem of a file whose body begins with keys and another `---`; nil for other files.
  static func problem(in bytes: [UInt8], _ split: SplitSource, file: String) -> Diagnostic? {
    guard let settings = split.settings, hasKeysAndFence(bytes, from: split.bodyStart) else { return nil }
    return .error(
      .frontMatter, SourceLocation(path: file, settings.upperBound..<settings.upperBound + 3),
      "the front matter ends at this line, but more of its keys follow", hint: "delete this line")
  }

  private static func hasKeysAndFence(_ bytes: [UInt8], from start: Int) -> Bool {
    var hasKey = false
    var next: Int? = start
    while let lineStart = next {
      let content: Range<Int>
      (content, next) = LineEnd.line(from: lineStart, in: bytes)
      let line = bytes[content]
      if hasKey, SplitSource.isFence(line) { return true }
      if isKey(line) {
        hasKey = true
      } else if !line.allSatisfy(\.isSpaceOrTab), !hasKey || !continuesValue(line) {
        return false
      }
    }
    return false
  }

  /// Whether a line begins with a known key and a colon.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    guard line[(colon + 1)...].first.map(\.isSpaceOrTab) ?? true else { return false }
    let name = line[..<colon]
    return FrontMatter.keys.contains { name.elementsEqual($0.name.utf8) }
  }

  /// Whether a line can belong to the value of the key above it.
  private static func continuesValue(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == 0x20 || line.starts(with: "- ".utf8) || line.first == UInt8(ascii: "#")
  }
}
