import Building
import Diagnostics
import Foundation
import Pages
import Site
import Testing
import Values
import World

/// A project in memory, kept up to date by the paths of changed files.
@Suite struct WorkspaceTests {

  private func project() throws -> TemporaryProject {
    try TemporaryProject([
      "Content/site.yaml": "title: T\nurl: https://e.org/\nshare: { pictures: false }\n",
      "Content/index.md": page("Home", "Hello."), "Content/a.md": page("A", "[b](b.md#two)\n\nOld words."),
      "Content/b.md": page("B", "## Two\n\nX."), "Content/f.pdf": "%PDF-1.7",
    ])
  }

  private func open(_ project: TemporaryProject) throws -> Workspace {
    let today = try #require(Day(iso: "2026-11-27"))
    return try Workspace(
      opening: project.folder, Site.Options(today: today), jobs: 2, retention: .everything)
  }

  private func text(_ path: String, in workspace: Workspace) throws -> String {
    String(decoding: try #require(try workspace.output(path)).bytes, as: UTF8.self)
  }

  /// Every file that a workspace makes.
  private func all(in workspace: Workspace) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in workspace.snapshot.plan.files { files[file.path] = try workspace.output(file.path)?.bytes }
    return files
  }

  @Test func `after an edit of a body, only its page is made again`() throws {
    let project = try project()
    let workspace = try open(project)
    #expect(try text("a/index.html", in: workspace).contains("Old words."))
    let before = workspace.snapshot
    try project.write("Content/a.md", page("A", "[b](b.md#two)\n\nNew words, more of them."))
    try workspace.update(["Content/a.md"])
    #expect(workspace.snapshot.edition === before.edition)
    #expect(try text("a/index.html", in: workspace).contains("New words"))
    #expect(try text("b/index.html", in: workspace).contains("Two"))
  }

  @Test func `where only known files have changed, the result is that of a fresh start`() throws {
    let project = try project()
    let workspace = try open(project)
    for id in workspace.snapshot.edition.site.pages.indices { _ = try workspace.article(id) }
    let edits = [
      ("Content/b.md", page("B", "## Two\n\nOther words.")), ("Content/a.md", page("Another A", "[b](b.md#two)")),
      ("Content/site.yaml", "title: Another\nurl: https://e.org/\nshare: { pictures: false }\n"),
      ("Content/a.md", page("A", "[b](b.md#no-such)")), ("Content/a.md", "---\ntitle: \"A\n---\n"),
      ("Content/a.md", page("A", "Whole again.")),
    ]
    for (path, text) in edits {
      try project.write(path, text)
      try workspace.update(files: [path])
      let fresh = try open(project)
      #expect(workspace.snapshot.diagnostics == fresh.snapshot.diagnostics, "\(path)")
      #expect(try all(in: workspace) == all(in: fresh), "\(path)")
    }
  }

  @Test func `an edit that keeps length and time is noticed if its path is named`() throws {
    let project = try project()
    let workspace = try open(project)
    _ = try text("a/index.html", in: workspace)
    let file = project.folder + "/Content/a.md"
    let time = try #require(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate])
    try project.write("Content/a.md", page("A", "[b](b.md#two)\n\nNew words."))
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
    try workspace.update(["Content/a.md"])
    #expect(try text("a/index.html", in: workspace).contains("New words."))
  }

  @Test func `after edits of front matter, new files and removed files, the site is made again`() throws {
    let project = try project()
    let workspace = try open(project)
    try project.write("Content/b.md", page("Bee", "## Two"))
    try project.write("Content/s/c.md", page("C", "[b](../b.md)"))
    try project.remove("Content/f.pdf")
    try workspace.update(["Content/b.md", "Content/s/c.md", "Content/f.pdf"])
    #expect(workspace.snapshot.edition.site.pages.map(\.title) == ["A", "Bee", "Home", "C"])
    #expect(try text("s/c/index.html", in: workspace).contains("href=\"../../b/\""))
    #expect(try workspace.output("f.pdf") == nil)
  }

  @Test func `after an edit of a template, the theme is made again and the site kept`() throws {
    let project = try project()
    let workspace = try open(project)
    let site = workspace.snapshot.edition.site
    try project.write("Templates/article.html", "<!DOCTYPE html><title>x</title><p>\\(article.title)</p>")
    try workspace.update(["Templates/article.html"])
    #expect(workspace.snapshot.edition.site === site)
    #expect(try text("a/index.html", in: workspace).hasSuffix("<p>A</p>"))
  }

  /// Whatever was edited in whatever order, a workspace that was kept up to date says and makes what a new one does.
  @Test(arguments: 0..<8) func `random edits lead to the same result as a fresh start`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let project = try project()
    let kept = try open(project)
    for step in 0..<6 {
      var changed: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let name = ["a.md", "b.md", "c.md", "s/index.md"].randomElement(using: &random)
        let path = "Content/" + (name ?? "")
        let body = ["[a](/a.md#two)", "## Two", "[no](no.md)", "words \(step)"].randomElement(using: &random) ?? ""
        let title = ["T", "---"].randomElement(using: &random) ?? ""
        try project.write(path, page(title, body))
        changed.append(path)
      }
      // What was asked for before is kept; a file that has changed meanwhile can't be asked for.
      if Bool.random(using: &random) { _ = try? all(in: kept) }
      try kept.update(changed)
      let fresh = try open(project)
      #expect(try kept.findings() == fresh.findings())
      #expect(try all(in: kept) == all(in: fresh))
    }
  }

  @Test func `problems are grouped by file`() throws {
    let project = try project()
    try project.write("Content/a.md", page("A", "[x](no.md) [y](b.md#none)"))
    let workspace = try open(project)
    let findings = try workspace.findings()
    #expect(findings.filter { $0.value.containsErrors }.keys.sorted() == ["Content/a.md"])
    #expect(findings["Content/a.md"]?.count == 2)
  }
}

/// Numbers that are the same on every run. Source: Sebastiano Vigna, "splitmix64.c", 2015.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
