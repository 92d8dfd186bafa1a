/// Diagnostics as text for people: place, message, source line, caret and hint.
public struct TextReport: Sendable {
  /// Whether to colour with ANSI escapes.
  public var isColored: Bool
  /// Reads a file that a diagnostic names, so that its line can be shown; nil where it can't be read.
  public var source: @Sendable (String) -> [UInt8]?
  /// Whether all problems are shown, however many there are.
  public var showsAll: Bool

  /// Makes a report.
  public init(isColored: Bool, showsAll: Bool = false, source: @escaping @Sendable (String) -> [UInt8]?) {
    (self.isColored, self.showsAll, self.source) = (isColored, showsAll, source)
  }

  /// The text for some diagnostics, to be printed.
  public func report(_ diagnostics: [Diagnostic]) -> PrintedText { .report(text(for: diagnostics)) }

  /// The text for some diagnostics, each ending in a line feed. Columns count characters from 1.
  public func text(for diagnostics: [Diagnostic]) -> String {
    var result = ""
    var positions = PositionFinder(source)
    let selection = showsAll ? nil : ReadableSelection(diagnostics)
    for diagnostic in selection?.shown ?? diagnostics {
      let position = positions.position(of: diagnostic.location)
      let line = position.flatMap { positions.lines(of: diagnostic.location.path)?.line($0.line) }
      result += text(for: diagnostic, at: position, line: line)
    }
    for line in selection?.lines ?? [] { result += line + "\n" }
    return result
  }

  private func text(for diagnostic: Diagnostic, at position: LinePosition?, line: ArraySlice<UInt8>?) -> String {
    var head = diagnostic.location.path
    if let position { head += ":\(position.line):\(position.column)" }
    let severity = diagnostic.severity.rawValue
    let color = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "35" : "36"
    var result =
      styled(Self.printable(head, beginsLine: true), "1") + ": " + styled(severity, "1;" + color) + ": "
      + styled(Self.printable(diagnostic.message), "1") + " [\(diagnostic.rule.id)]\n"
    let hint = diagnostic.hint.map { Self.printable($0) }
    if let line, let position {
      let excerpt = LineExcerpt(line: line, byteColumn: position.byteColumn)
      let number = String(position.line)
      let gutter = String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number
      let margin = String(repeating: " ", count: gutter.utf8.count)
      result += "\(gutter) | \(excerpt.text)\n\(margin) | \(excerpt.padding)" + styled("^", "1;32")
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

  /// Text that can't command a terminal or a build server, on one line.
  private static func printable(_ text: String, beginsLine: Bool = false) -> String {
    PrintedText.cleaned(text, keepsLines: false, beginsLine: beginsLine)
  }
}
