internal import Foundation

/// The parts of SARIF 2.1.0 (OASIS, 27 March 2020) that a list of problems needs.
struct SARIFReport: Encodable {
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
    /// Columns count from 1 in what `columnKind` says; the end is the column after the last character.
    var startColumn: Int
    var endColumn: Int
  }
  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }
  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
    var message: Text?
  }
  struct Result: Encodable {
    var ruleId: String
    /// The place of the rule in `Driver.rules`, from 0.
    var ruleIndex: Int?
    var level: String
    var message: Text
    var locations: [Location]
    var relatedLocations: [Location]?
    var properties: Properties?
    var fixes: [Fix]?
  }
  struct Properties: Encodable {
    var group: String
    var excerpt: String?
  }
  /// What to put in the place of a region.
  struct Fix: Encodable {
    struct Change: Encodable {
      var artifactLocation: ArtifactLocation
      var replacements: [Replacement]
    }
    struct Replacement: Encodable {
      var deletedRegion: Region
      var insertedContent: Text
    }
    var description: Text
    var artifactChanges: [Change]
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

  init(_ diagnostics: [Diagnostic], _ positions: inout PositionFinder, folder: String) {
    // Only the rules that are broken: viewers look a rule up by its index, and show no others.
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.id < $1.id }
    let indexes = Dictionary(uniqueKeysWithValues: zip(rules, 0...))
    func physical(_ location: SourceLocation) -> PhysicalLocation {
      let region = positions.position(of: location).map {
        Region(startLine: $0.line, startColumn: $0.column, endColumn: $0.endColumn)
      }
      let path = folder + location.path
      let uri = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return PhysicalLocation(artifactLocation: ArtifactLocation(uri: uri.isEmpty ? "." : uri), region: region)
    }
    let results = diagnostics.map { diagnostic in
      let place = physical(diagnostic.location)
      let fix = diagnostic.replacement.flatMap { text in
        place.region.map {
          Fix(
            description: Text(text: "Write '\(text)'"),
            artifactChanges: [
              Fix.Change(
                artifactLocation: place.artifactLocation,
                replacements: [Fix.Replacement(deletedRegion: $0, insertedContent: Text(text: text))])
            ])
        }
      }
      return Result(
        ruleId: diagnostic.rule.id, ruleIndex: indexes[diagnostic.rule], level: diagnostic.severity.rawValue,
        message: Text(text: diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? "")),
        locations: [Location(physicalLocation: place)],
        relatedLocations: diagnostic.related.map {
          [Location(physicalLocation: physical($0), message: Text(text: "the other place"))]
        },
        properties: Properties(group: diagnostic.rule.group.rawValue, excerpt: diagnostic.excerpt),
        fixes: fix.map { [$0] })
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules.map(ReportingDescriptor.init))), results: results)]
  }
}
