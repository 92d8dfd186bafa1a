public import Diagnostics
internal import Values

/// Characters that look like a space, a colon or nothing where YAML expects a space and a colon. Editors and keyboards
/// insert them, and they can't be seen.
public enum SettingsLookAlikes {
  /// Those before or after the keys of the first level.
  public static func problems(in bytes: [UInt8], range: Range<Int>, path: String) -> [Diagnostic] {
    guard bytes[range].contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return [] }
    var problems: [Diagnostic] = []
    func report(_ start: Int, _ character: String, _ message: String, _ hint: String) {
      let place = SourceLocation(path: path, start..<start + character.utf8.count)
      problems.append(.error(.frontMatter, place, message, hint: hint))
    }
    var next: Int? = range.lowerBound
    while let start = next, start < range.upperBound {
      let content: Range<Int>
      (content, next) = LineEnd.line(from: start, in: bytes)
      let line = bytes[content]
      if let character = invisible.first(where: { line.starts(with: $0.utf8) }) {
        report(
          start, character, "an invisible character comes before the first word of this line",
          "delete it, or type the line again")
        continue
      }
      let key = line.prefix(while: \.isASCIILetter)
      let rest = line[key.endIndex...]
      if key.isEmpty { continue }
      if rest.starts(with: (":" + noBreakSpace).utf8) {
        report(
          rest.startIndex + 1, noBreakSpace, YAMLProblem.noBreakSpace.message, YAMLProblem.noBreakSpace.hint ?? "")
      } else if rest.starts(with: wideColon.utf8) {
        report(rest.startIndex, wideColon, "YAML doesn't know this full-width colon", "write ':' and a space")
      }
    }
    return problems
  }

  private static let noBreakSpace = "\u{A0}", wideColon = "\u{FF1A}"
  /// A no-break space, a zero-width space and its relatives, a byte order mark.
  private static let invisible = [noBreakSpace, "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"]
}
