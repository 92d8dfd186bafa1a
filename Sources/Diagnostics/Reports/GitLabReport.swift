internal import Foundation

/// Diagnostics as a Code Quality report of GitLab. Lines count from 1.
struct GitLabReport: Encodable {
  struct Lines: Encodable { var begin: Int }
  struct Location: Encodable {
    var path: String
    var lines: Lines
  }
  struct Entry: Encodable {
    var description: String
    var check_name: String
    var fingerprint: String
    var severity: String
    var location: Location
  }
  private var entries: [Entry] = []

  init(_ diagnostics: [Diagnostic], _ positions: inout PositionFinder, folder: String) {
    // GitLab compares reports by fingerprints, so a problem keeps its own when lines are added above it.
    var seen: [String: Int] = [:]
    for diagnostic in diagnostics {
      let words = "\(diagnostic.rule.id) \(diagnostic.location.path) \(diagnostic.message)"
      let count = seen[words, default: 0]
      seen[words] = count + 1
      entries.append(
        Entry(
          description: diagnostic.message + (diagnostic.hint.map { " (\($0))" } ?? ""), check_name: diagnostic.rule.id,
          fingerprint: Self.fingerprint("\(words) \(count)"),
          severity: diagnostic.severity == .error ? "major" : diagnostic.severity == .warning ? "minor" : "info",
          location: Location(
            path: folder + diagnostic.location.path,
            lines: Lines(begin: positions.position(of: diagnostic.location)?.line ?? 1))))
    }
  }

  func encode(to encoder: any Encoder) throws { try entries.encode(to: encoder) }

  /// FNV-1a, 64 bits, twice. Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
  private static func fingerprint(_ text: String) -> String {
    func hash(_ start: UInt64) -> String {
      let value = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    return hash(0xCBF2_9CE4_8422_2325) + hash(0x6C62_272E_07BB_0142)
  }
}
