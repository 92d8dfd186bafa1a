/// Diagnostics as workflow commands of GitHub, a line each. Columns count characters from 1.
enum GitHubReport {
  /// The lines.
  static func text(for diagnostics: [Diagnostic], _ positions: inout PositionFinder, folder: String) -> String {
    var text = ""
    for diagnostic in diagnostics {
      text += command(for: diagnostic, at: positions.position(of: diagnostic.location), folder: folder)
    }
    return text
  }

  private static func command(for diagnostic: Diagnostic, at position: LinePosition?, folder: String) -> String {
    var properties = ["file=" + escaped(folder + diagnostic.location.path, isProperty: true)]
    if let position {
      properties += ["line=\(position.line)", "col=\(position.column)"]
      if position.endColumn > position.column { properties.append("endColumn=\(position.endColumn)") }
    }
    properties.append("title=" + escaped(diagnostic.rule.id, isProperty: true))
    let words = diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? "")
    return
      "::\(diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(words, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in PrintedText.cleaned(text, keepsLines: true).unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
