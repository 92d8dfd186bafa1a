/// Text that a command prints. Names of files and words of pages come from anywhere: whatever of them commands a terminal or a
/// build server, or turns the text around, is replaced before it is printed.
public struct PrintedText: Sendable, Equatable {
  /// What is printed.
  public let text: String

  /// A line: what would end it is replaced, too.
  public static func line(_ text: String) -> PrintedText { PrintedText(text: cleaned(text, keepsLines: false) + "\n") }

  /// Lines for people.
  public static func lines(_ text: String) -> PrintedText { PrintedText(text: cleaned(text, keepsLines: true)) }

  /// What a report has cleaned piece by piece, with colours and commands of its own.
  static func report(_ text: String) -> PrintedText { PrintedText(text: text) }

  /// JSON: characters in texts are written as their numbers, so that programs read what was meant.
  public static func json(_ text: String) -> PrintedText {
    PrintedText(
      text: replacing(text) { scalar in
        scalar == "\n" ? nil : scalar.utf16.map { "\\u" + hexadecimal($0, width: 4) }.joined()
      })
  }

  /// HTML: characters in texts are written as references.
  public static func html(_ text: String) -> PrintedText {
    let text = replacing(text) { $0 == "\n" ? nil : "&#x\(hexadecimal($0.value, width: 1));" }
    return PrintedText(text: withoutCommands(text, colon: "&#58;"))
  }

  /// Comma-separated values (RFC 4180), whose lines end with a carriage return and a line feed.
  public static func csv(_ rows: [[String]]) -> PrintedText {
    let lines = rows.map { row in row.map { field($0) }.joined(separator: ",") }
    return PrintedText(text: lines.map { $0 + "\r\n" }.joined())
  }

  /// A text in which nothing commands a terminal, turns the text around, or is a command of a build server.
  ///
  /// - Parameters:
  ///   - keepsLines: Whether line feeds stay.
  ///   - beginsLine: Whether it is printed at the start of a line, where build servers look for commands.
  public static func cleaned(_ text: String, keepsLines: Bool, beginsLine: Bool = true) -> String {
    var text = replacing(text) { $0 == "\n" && keepsLines ? nil : "\u{FFFD}" }
    if !keepsLines { text = text.replacing("\t", with: "\u{FFFD}") }
    return withoutCommands(text, colon: "\u{FFFD}", beginsLine: beginsLine)
  }

  /// A spreadsheet would run a text that begins like a formula, also after spaces and with full-width signs, so such a text
  /// gets a quote before it. A build server would obey a line that begins with two colons, so that field is quoted.
  private static func field(_ text: String) -> String {
    // Line feeds go: a field in quotes could have a line that is a command.
    let text = withoutCommands(replacing(text) { $0 == "\n" ? " " : "\u{FFFD}" }, colon: ":")
    let first = text.unicodeScalars.first {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint && $0 != "\u{FFFD}"
    }
    let isFormula = first.map { "=+-@＝＋－＠﹢﹣−".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.utf8.contains { "\",\r\n".utf8.contains($0) } || safe.utf8.starts(with: "::".utf8)
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// Whether a character commands a terminal, ends a line unseen, or changes the direction of what follows.
  private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    guard text.unicodeScalars.contains(where: isCommand) else { return text }
    // Bytes: appending to a view of scalars copies all of it each time.
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 64)
    for scalar in text.unicodeScalars {
      if isCommand(scalar), let other = replacement(scalar) {
        result.append(contentsOf: other.utf8)
      } else {
        result.append(contentsOf: scalar.utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A text whose lines no build server takes for commands: `::error …` of GitHub at the start of a line, and `##[error]`,
  /// `##vso[…]` and `##teamcity[…]` of others anywhere.
  ///
  /// - Parameters:
  ///   - colon: What is written for the first of two colons.
  ///   - beginsLine: Whether the text is printed at the start of a line.
  private static func withoutCommands(_ text: String, colon: String, beginsLine: Bool = true) -> String {
    guard text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "#")) else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var (index, isStart) = (0, beginsLine)
    while index < source.count {
      let rest = source[index...]
      if isStart, rest.starts(with: "::".utf8) {
        bytes.append(contentsOf: (colon + ":").utf8)
        index += 2
      } else if rest.starts(with: "##".utf8),
        rest.dropFirst(2).first(where: { !(0x61...0x7A).contains($0 | 0x20) }) == UInt8(ascii: "[")
      {
        bytes.append(contentsOf: "# #".utf8)
        index += 2
      } else {
        bytes.append(source[index])
        index += 1
      }
      let last = source[index - 1]
      isStart = last == 0x0A || last == 0x0D || isStart && (last == 0x20 || last == 0x09)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ number: some BinaryInteger, width: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
