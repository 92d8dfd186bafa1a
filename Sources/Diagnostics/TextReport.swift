/// Diagnostics as text for people: place, message, source line, caret and hint.
public struct TextReport: Sendable {
  /// Whether to colour with ANSI escapes.
  public var isColored: Bool
  /// Reads a file that a diagnostic names, so that its line can be shown; nil where it can't be read.
  public var source: @Sendable (String) -> [UInt8]?

  /// Makes a report.
  public init(isColored: Bool, source: @escaping @Sendable (String) -> [UInt8]?) {
    self.isColored = isColored
    self.source = source
  }

  /// The text for some diagnostics, each ending in a line feed.
  public func text(for diagnostics: [Diagnostic]) -> String {
    var result = ""
    var open: (path: String, lines: LineIndex)?
    for diagnostic in diagnostics {
      let path = diagnostic.location.path
      if open?.path != path, diagnostic.location.line > 0 {
        open = source(path).map { (path, LineIndex($0)) }
      }
      let line = open?.path == path ? open?.lines.line(diagnostic.location.line) : nil
      result += text(for: diagnostic, line: line)
    }
    return result
  }

  private func text(for diagnostic: Diagnostic, line: ArraySlice<UInt8>?) -> String {
    let place = diagnostic.location
    var head = Self.printable(place.path)
    if place.line > 0 { head += ":\(place.line)" }
    if place.line > 0, place.column > 0 { head += ":\(place.column)" }
    let severity = diagnostic.severity.rawValue
    let color = diagnostic.severity == .error ? "31" : "35"
    var result =
      styled(head, "1") + ": " + styled(severity, "1;" + color) + ": "
      + styled(Self.printable(diagnostic.message), "1") + " [\(diagnostic.rule.id)]\n"
    let hint = diagnostic.hint.map(Self.printable)
    if let line, place.column > 0 {
      let excerpt = Excerpt(line: line, column: place.column)
      let number = String(place.line)
      let gutter = String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number
      let blank = String(repeating: " ", count: gutter.utf8.count)
      result += "\(gutter) | \(excerpt.text)\n\(blank) | \(excerpt.padding)" + styled("^", "1;32")
      result += hint.map { " " + $0 } ?? ""
      result += "\n"
    } else if let hint {
      result += "     = \(hint)\n"
    }
    return result
  }

  private func styled(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Text with control characters replaced, so that a file's content can't command the terminal.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

/// A source line cut to what fits, and the blanks that bring a caret under its place.
private struct Excerpt {
  var text = ""
  var padding = ""

  /// Cuts a line round a 1-based byte column.
  init(line: ArraySlice<UInt8>, column: Int) {
    let width = 100
    // Of a line of a megabyte only what may be shown is looked at: there may be thousands of problems in it.
    let near = line.prefix(column - 1).suffix(width * 4).drop { $0 & 0xC0 == 0x80 && line.count > width * 4 }
    let before = Array(String(decoding: near, as: UTF8.self).unicodeScalars)
    let after = Array(String(decoding: line.dropFirst(column - 1).prefix(width * 4), as: UTF8.self).unicodeScalars)
    let isLong = before.count + after.count > width
    let kept = isLong ? before.suffix(width * 2 / 3) : before[...]
    let rest = isLong ? after.prefix(width - kept.count) : after[...]
    if kept.count < before.count {
      text += "…"
      padding += " "
    }
    for scalar in kept {
      text += Self.shown(scalar)
      padding += scalar == "\t" ? "\t" : String(repeating: " ", count: Self.cells(scalar))
    }
    for scalar in rest { text += Self.shown(scalar) }
    if rest.count < after.count { text += "…" }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    scalar == "\t" ? "\t" : TextReport.printable(String(scalar))
  }

  /// How many terminal cells a character takes, after the East Asian Width classes of Unicode Annex 11.
  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
