import Foundation
import Testing

/// How the room is built inside.
@Suite struct StructureTests {
  private static let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Markdown").resolvingSymlinksInPath()

  private struct SourceFile {
    /// The folder inside the room; empty for a file at its top.
    var folder: String
    var name: String
    var lines: [String]
  }

  private static func files() throws -> [SourceFile] {
    try FileManager.default.subpathsOfDirectory(atPath: room.path(percentEncoded: false)).filter {
      $0.hasSuffix(".swift")
    }.sorted().map { path in
      let parts = path.split(separator: "/").map(String.init)
      let text = try String(contentsOf: room.appending(path: path), encoding: .utf8)
      return SourceFile(
        folder: parts.count > 1 ? parts[0] : "", name: parts.last ?? "",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// The level of each folder: its files may name types of their own level and of those below.
  private static let levels = ["Tree": 0, "CommonMark": 1, "Rendering": 2, "Constructs": 3, "Findings": 3, "": 4]

  @Test func `no file names a type of a folder above its own`() throws {
    let files = try Self.files()
    var homes: [String: Int] = [:]
    for file in files {
      let level = try #require(Self.levels[file.folder], "\(file.folder) has no level")
      for line in file.lines {
        guard let type = line.firstMatch(of: #/^(?:public |package )?(?:final )?(?:struct|enum|class|protocol) (\w+)/#)
        else { continue }
        homes[String(type.1)] = level
      }
    }
    #expect(homes.count > 25)
    for file in files {
      let level = try #require(Self.levels[file.folder])
      for line in file.lines where !line.contains(#/^\s*\/\//#) {
        for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
          guard let home = homes[String(word)] else { continue }
          #expect(home <= level, "\(file.folder)/\(file.name): \(line)")
        }
      }
    }
  }

  /// A switch over kinds with a `default:` would pass over a new kind in silence. These are about a few kinds only.
  private static let filesWithDefaults: [String: Int] = [
    "BlockPairing.swift": 2, "Callouts.swift": 1, "Definitions.swift": 1, "LookAlikes.swift": 1,
    "NoteMaker+ShortNotes.swift": 1, "Notes+Rendering.swift": 1,
    "Tables+Rendering.swift": 1,
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
