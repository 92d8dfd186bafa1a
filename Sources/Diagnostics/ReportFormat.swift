internal import Foundation

/// The ways in which diagnostics can be printed.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One object with all diagnostics and a summary.
  case json
  /// GitHub workflow commands.
  case github
  /// Static Analysis Results Interchange Format 2.1.0.
  case sarif
}

extension ReportFormat {
  /// Diagnostics and a summary for other programs.
  ///
  /// - Parameters:
  ///   - diagnostics: In the order in which they are to stand.
  ///   - summary: Named figures of the run; only `json` shows them.
  ///   - text: What makes the text for people.
  public func report(_ diagnostics: [Diagnostic], summary: [String: Int], text: TextReport) throws -> String {
    switch self {
    case .text: text.text(for: diagnostics)
    case .json: try JSONReport(diagnostics, summary: summary).encoded()
    case .github: diagnostics.map(Self.workflowCommand).joined()
    case .sarif: try SARIFReport(diagnostics).encoded()
    }
  }

  /// One line of GitHub's workflow command syntax, with its escapes.
  private static func workflowCommand(_ diagnostic: Diagnostic) -> String {
    func escaped(_ text: String, property: Bool) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "%": result += "%25"
        case "\r": result += "%0D"
        case "\n": result += "%0A"
        case ":" where property: result += "%3A"
        case "," where property: result += "%2C"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
    let place = diagnostic.location
    var properties = ["file=" + escaped(place.path, property: true)]
    if place.line > 0 { properties.append("line=\(place.line)") }
    if place.line > 0, place.column > 0 {
      properties.append("col=\(place.column)")
      if place.endColumn > place.column { properties.append("endColumn=\(place.endColumn)") }
    }
    properties.append("title=" + escaped(diagnostic.rule.id, property: true))
    let words = diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? "")
    return
      "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(words, property: false))\n"
  }
}

extension Encodable {
  fileprivate func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

private struct JSONReport: Encodable {
  struct Entry: Encodable {
    var path: String
    var line: Int
    var column: Int
    var endColumn: Int
    var severity: Severity
    var rule: String
    var message: String
    var hint: String?
  }
  var diagnostics: [Entry]
  var summary: [String: Int]

  init(_ diagnostics: [Diagnostic], summary: [String: Int]) {
    self.summary = summary
    self.diagnostics = diagnostics.map {
      Entry(
        path: $0.location.path, line: $0.location.line, column: $0.location.column,
        endColumn: $0.location.endColumn, severity: $0.severity, rule: $0.rule.id, message: $0.message,
        hint: $0.hint)
    }
  }
}

/// The parts of SARIF 2.1.0 (OASIS, 27 March 2020) that a list of problems needs.
private struct SARIFReport: Encodable {
  struct Text: Encodable { var text: String }
  struct ReportingDescriptor: Encodable {
    var id: String
    var shortDescription: Text
    var fullDescription: Text
    var help: Text

    init(_ rule: Rule) {
      id = rule.id
      shortDescription = Text(text: rule.title)
      fullDescription = Text(text: rule.reason)
      help = Text(text: rule.example)
    }
  }
  struct Driver: Encodable {
    var name = "sitegen"
    var rules: [ReportingDescriptor]
  }
  struct Tool: Encodable { var driver: Driver }
  struct ArtifactLocation: Encodable { var uri: String }
  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
    var endColumn: Int?
  }
  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }
  struct Location: Encodable { var physicalLocation: PhysicalLocation }
  struct Result: Encodable {
    var ruleId: String
    /// The place of the rule in `Driver.rules`, from 0.
    var ruleIndex: Int?
    var level: String
    var message: Text
    var locations: [Location]
  }
  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }
  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  init(_ diagnostics: [Diagnostic]) {
    // Only the rules that are broken: viewers look a rule up by its index, and show no others.
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.id < $1.id }
    let indexes = Dictionary(uniqueKeysWithValues: zip(rules, 0...))
    let results = diagnostics.map { diagnostic in
      let place = diagnostic.location
      let region =
        place.line > 0
        ? Region(
          startLine: place.line, startColumn: place.column > 0 ? place.column : nil,
          endColumn: place.column > 0 ? place.endColumn : nil) : nil
      let uri = place.path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? place.path
      return Result(
        ruleId: diagnostic.rule.id, ruleIndex: indexes[diagnostic.rule], level: diagnostic.severity.rawValue,
        message: Text(text: diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? "")),
        locations: [
          Location(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: uri.isEmpty ? "." : uri), region: region))
        ])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules.map(ReportingDescriptor.init))), results: results)]
  }
}
