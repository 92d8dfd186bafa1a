import Foundation
import Testing

/// Where a new kind of node has to be thought of.
@Suite struct NodeKindTests {
  private static let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Markdown").resolvingSymlinksInPath()

  private struct SourceFile {
    var name: String
    var lines: [String]
  }

  private static func files() throws -> [SourceFile] {
    try FileManager.default.subpathsOfDirectory(atPath: room.path(percentEncoded: false)).filter {
      $0.hasSuffix(".swift")
    }.sorted().map { path in
      let text = try String(contentsOf: room.appending(path: path), encoding: .utf8)
      return SourceFile(
        name: String(path.split(separator: "/").last ?? ""),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// A switch over kinds with a `default:` would pass over a new kind in silence. These are about a few kinds only.
  private static let filesWithDefaults: [String: Int] = [
    "BlockPairing.swift": 2, "BlockText.swift": 1, "LostSigns.swift": 1, "UnderlinedParagraphs.swift": 1,
    "Callouts.swift": 1, "Definitions.swift": 1, "LookAlikes.swift": 2,
    "Document+CareCards.swift": 1, "Document+Edges.swift": 1, "Document+Editing.swift": 1,
    "NoteMaker+ShortNotes.swift": 1, "Notes+Rendering.swift": 1, "PlainHeadings.swift": 1,
    "Tables+Rendering.swift": 1, "WordlessLinks.swift": 2,
  ]

  @Test func `a new kind of node is asked for wherever it matters`() throws {
    var found: [String: Int] = [:]
    for file in try Self.files() {
      for (index, line) in file.lines.enumerated() {
        guard let head = line.firstMatch(of: #/^(\s*).*\bswitch (.*) \{$/#), head.2.lowercased().contains("kind")
        else { continue }
        let rest = file.lines[(index + 1)...].prefix { $0 != "\(head.1)}" }
        if rest.contains(where: { $0.hasPrefix("\(head.1)default") }) { found[file.name, default: 0] += 1 }
      }
    }
    #expect(found == Self.filesWithDefaults.filter { $0.value > 0 })
  }
}
