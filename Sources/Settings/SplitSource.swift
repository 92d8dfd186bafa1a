public import Diagnostics
internal import Values

/// A text file split into the settings between its `---` lines and what follows them.
public struct SplitSource: Sendable {
  /// Where the settings are, in bytes from 0; nil where the file has none.
  public var settings: Range<Int>?
  /// Where the body begins, in bytes from 0.
  public var bodyStart: Int

  /// A file that is all body.
  public static let none = SplitSource(settings: nil, bodyStart: 0)

  /// Settings larger than this are refused, in bytes: libyaml takes quadratic time on some.
  public static let maximumSettings = 64 * 1024

  /// Splits a file. Only its start need be given, as long as that is longer than `maximumSettings`.
  public static func split(_ bytes: [UInt8], path: String) -> (source: SplitSource, diagnostics: [Diagnostic]) {
    let start = bytes.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    var (line, next) = LineEnd.line(from: start, in: bytes)
    guard isFence(bytes[line]) else { return (SplitSource(settings: nil, bodyStart: start), []) }
    let settingsStart = next ?? bytes.count
    while let lineStart = next {
      (line, next) = LineEnd.line(from: lineStart, in: bytes)
      if lineStart - settingsStart > maximumSettings { break }
      if isFence(bytes[line]) {
        return (SplitSource(settings: settingsStart..<lineStart, bodyStart: next ?? bytes.count), [])
      }
    }
    let place = SourceLocation(path: path, start..<start + 3)
    // Not all of a long file may be here, so its end isn't known.
    if bytes.count - settingsStart > maximumSettings {
      let message = "the front matter is larger than \(maximumSettings / 1024) kB"
      return (
        SplitSource(settings: nil, bodyStart: start),
        [.error(.frontMatter, place, message, hint: "is its closing '---' line missing?")]
      )
    }
    return (
      SplitSource(settings: nil, bodyStart: start),
      [
        .error(
          .frontMatter, place, "the front matter that begins here is never closed",
          hint: "write a line '---' after its last line")
      ]
    )
  }

  /// Whether a line is `---`, perhaps with spaces or tabs after it.
  public static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(\.isSpaceOrTab)
  }
}
