import Foundation
import Testing

/// Whole sites, compared byte by byte with the files of `expected/`, including unexpected files.
@Suite struct GoodFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/good")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))?.filter {
      !$0.hasPrefix(".")
    }.sorted() ?? []

  @Test func `there are fixtures`() { #expect(!Self.names.isEmpty) }

  /// `RECORD_GOLDEN=1` writes what is published now to `expected/`, and fails: look at the difference before you commit.
  @Test(arguments: names) func `the site is the one that was recorded`(_ name: String) throws {
    let fixture = Self.folder.appending(path: name)
    let project = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: project) }
    for part in ["Content", "Templates"]
    where FileManager.default.fileExists(atPath: fixture.appending(path: part).path(percentEncoded: false)) {
      try FileManager.default.copyItem(at: fixture.appending(path: part), to: project.appending(path: part))
    }
    let result = try Program.run([
      "build", "-C", project.path(percentEncoded: false), "--today", "2026-11-23", "--color", "never",
    ])
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let expected = fixture.appending(path: "expected")
    let all = try files(in: project.appending(path: "Public"))
    let manifest = String(decoding: try #require(all[Self.manifest]), as: UTF8.self)
    #expect(
      all.keys.sorted() == (manifest.split(separator: "\n").dropFirst().map(String.init) + [Self.manifest]).sorted())
    let published = all.filter { !isTheSameEverywhere($0.key) }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(at: expected)
      for (path, bytes) in published {
        let file = expected.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
      }
      Issue.record("recorded \(name): look at the difference, then run without RECORD_GOLDEN")
      return
    }
    let wanted = try files(in: expected)
    #expect(published.keys.sorted() == wanted.keys.sorted())
    for (path, bytes) in published where bytes != wanted[path] {
      Issue.record("\(name)/\(path) differs:\n\(firstDifference(bytes, wanted[path] ?? Data()))")
    }
  }

  private static let manifest = ".sitegen-manifest"

  /// The theme's scripts and the words of the search: a second copy of each would test nothing. A hand-out in large print has the
  /// text of the other.
  private func isTheSameEverywhere(_ path: String) -> Bool {
    if path.contains("/handout/large/") { return true }
    if path.hasPrefix("search/data/words-") { return true }
    guard let parts = path.wholeMatch(of: /assets\/(.+)-[0-9a-f]{16}\.js/) else { return false }
    let theme = Self.folder.appending(path: "../../../Templates/assets/\(parts.1).js")
    return FileManager.default.fileExists(atPath: theme.path(percentEncoded: false))
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      var isFolder: ObjCBool = false
      guard
        FileManager.default.fileExists(
          atPath: folder.appending(path: path).path(percentEncoded: false), isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: folder.appending(path: path))
    }
    return files
  }

  private func firstDifference(_ a: Data, _ b: Data) -> String {
    let lines = zip(
      String(decoding: a, as: UTF8.self).split(separator: "\n"),
      String(decoding: b, as: UTF8.self).split(separator: "\n"))
    return lines.first { $0 != $1 }.map { "published: \($0)\nexpected:  \($1)" } ?? "one is longer"
  }
}
