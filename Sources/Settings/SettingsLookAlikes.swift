public import Diagnostics

/// Signs that look like a blank, a colon or nothing, where YAML wants a blank and a colon: editors and keyboards put them
/// there, and nobody sees them.
public enum SettingsLookAlikes {
  /// Those before or behind the keys of the first level.
  public static func problems(in bytes: [UInt8], range: Range<Int>, path: String) -> [Diagnostic] {
    guard bytes[range].contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return [] }
    var problems: [Diagnostic] = []
    func report(_ start: Int, _ sign: String, _ message: String, _ hint: String) {
      let place = SourceLocation(path: path, start..<start + sign.utf8.count)
      problems.append(.error(.frontMatter, place, message, hint: hint))
    }
    var next: Int? = range.lowerBound
    while let start = next, start < range.upperBound {
      let content: Range<Int>
      (content, next) = LineEnd.line(from: start, in: bytes)
      let line = bytes[content]
      if let sign = invisible.first(where: { line.starts(with: $0.utf8) }) {
        report(
          start, sign, "an invisible sign stands before this line's first word", "delete it, and write the line again")
        continue
      }
      let key = line.prefix { isLetter($0) }
      let rest = line[key.endIndex...]
      if key.isEmpty { continue }
      if rest.starts(with: (":" + noBreakSpace).utf8) {
        report(
          rest.startIndex + 1, noBreakSpace, "behind this colon stands a no-break space, which is no blank here",
          "delete it, and type a blank")
      } else if rest.starts(with: wideColon.utf8) {
        report(rest.startIndex, wideColon, "this is a wide colon, which is none here", "write ':' and a blank")
      }
    }
    return problems
  }

  private static let noBreakSpace = "\u{A0}", wideColon = "\u{FF1A}"
  /// A no-break space, a zero-width space and its relatives, a byte order mark.
  private static let invisible = [noBreakSpace, "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
}
