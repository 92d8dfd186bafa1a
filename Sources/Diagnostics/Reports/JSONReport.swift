/// Diagnostics as one JSON object. Lines count from 1, columns count UTF-8 bytes from 1; 0 means the file as a whole.
struct JSONReport: Encodable {
  /// A problem.
  struct Entry: Encodable {
    var path: String
    var line: Int
    var column: Int
    var endColumn: Int
    var severity: Severity
    var rule: String
    var group: String

    var message: String
    var hint: String?
    var excerpt: String?
    var replacement: String?
    var related: Place?
  }
  /// The other place of a problem.
  struct Place: Encodable {
    var path: String
    var line: Int
    var column: Int
    var endColumn: Int
  }
  var diagnostics: [Entry]
  var summary: [String: Int]

  init(_ diagnostics: [Diagnostic], _ positions: inout PositionFinder, summary: [String: Int]) {
    self.summary = summary
    func place(_ location: SourceLocation) -> Place {
      let position = positions.position(of: location)
      return Place(
        path: location.path, line: position?.line ?? 0, column: position?.byteColumn ?? 0,
        endColumn: position?.endByteColumn ?? 0)
    }
    self.diagnostics = diagnostics.map {
      let own = place($0.location)
      return Entry(
        path: own.path, line: own.line, column: own.column, endColumn: own.endColumn, severity: $0.severity,
        rule: $0.rule.id, group: $0.rule.group.rawValue, message: $0.message, hint: $0.hint, excerpt: $0.excerpt,
        replacement: $0.replacement, related: $0.related.map(place))
    }
  }
}
