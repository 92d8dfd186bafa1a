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

  }
  var diagnostics: [Entry]
  var summary: [String: Int]

  init(_ diagnostics: [Diagnostic], _ positions: inout PositionFinder, summary: [String: Int]) {
    self.summary = summary
    self.diagnostics = diagnostics.map {
      let position = positions.position(of: $0.location)
      return Entry(
        path: $0.location.path, line: position?.line ?? 0, column: position?.byteColumn ?? 0,
        endColumn: position?.endByteColumn ?? 0, severity: $0.severity, rule: $0.rule.id, group: $0.rule.group.rawValue,
        message: $0.message,
        hint: $0.hint, excerpt: $0.excerpt, replacement: $0.replacement)
    }
  }
}
