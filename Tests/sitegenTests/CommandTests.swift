import Foundation
import Testing

@Suite struct CommandTests {
  @Test func `a build tells what it did, and a second build that nothing changed`() throws {
    let (first, folder) = try Program.build(Program.smallProject)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(first.status == 0)
    #expect(
      first.output.contains(
        #/Built 5 pages from 1 article in \d+\.\d\d s → Public\/   \(71 written, 0 unchanged, 0 removed\)/#))
    let second = try Program.run(["build"], in: folder.appending(path: "Content"))
    #expect(second.output.contains("(0 written, 71 unchanged, 0 removed)"))
  }

  @Test func `drafts and expired pages are named in the summary`() throws {
    var files = Program.smallProject
    files["Content/d.md"] = "---\ntitle: D\nsummary: s\ndraft: true\n---\n"
    files["Content/e.md"] = "---\ntitle: E\nsummary: s\nexpireOn: 2026-11-23\n---\n"
    let (result, folder) = try Program.build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.output.contains("1 draft and 1 expired page were left out (sitegen list drafts, expired)."))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Public/d").path(percentEncoded: false)))
    _ = try Program.run(["build", "-C", folder.path(percentEncoded: false), "--drafts", "-q"])
    #expect(
      FileManager.default.fileExists(atPath: folder.appending(path: "Public/d/index.html").path(percentEncoded: false)))
  }

  @Test func `after an error nothing is published, and the exit code is 1`() throws {
    let (good, folder) = try Program.build(Program.smallProject)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(good.status == 0)
    try Data("---\ntitle: A\nsumary: s\n---\n\nWords.\n".utf8).write(to: folder.appending(path: "Content/a.md"))
    let bad = try Program.run(["build", "-C", folder.path(percentEncoded: false), "--color", "never"])
    #expect(bad.status == 1)
    #expect(
      bad.errors.contains(
        "Content/a.md:3:1: error: there is no key 'sumary' [front-matter]\n   3 | sumary: s\n     | ^ did you mean 'summary'?"
      ))
    #expect(bad.output.contains("Nothing was published: 1 error, 0 warnings."))
    #expect(
      try String(contentsOf: folder.appending(path: "Public/a/index.html"), encoding: .utf8).contains("<h1>A</h1>"))
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: ".sitegen/Public").path(percentEncoded: false))
    // Whether there is a note for the next build depends on how long ago the files were made.
    #expect(Set(kept).subtracting(["unchanged"]) == ["lock", "record", "search"])
  }

  @Test func `a site with a warning is published, but not with --strict`() throws {
    let files = Program.smallProject.merging(["Content/site.yaml": "title: T\n"]) { $1 }
    let (lax, folder) = try Program.build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(lax.status == 0 && lax.errors.contains("warning") && lax.output.contains("1 warning."))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--strict"]).status == 1)
  }

  @Test(arguments: [
    ["build", "--nonsense"], ["build", "--today", "2026-02-30"], ["build", "--base-url", "e.org"],
    ["build", "--format", "xml"], ["build", "--jobs", "0"], ["nonsense"],
    ["templates", "--export", "no.html"],
  ]) func `wrong use exits with 64`(_ arguments: [String]) throws {
    let folder = try Program.project(Program.smallProject)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test func `without a project, the exit code is 2, and the message tells where it was looked for`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["build"], in: folder)
    #expect(result.status == 2 && result.errors.contains("there is no Content/site.yaml"))
  }

  @Test func `without an option, the day comes from SOURCE_DATE_EPOCH`() throws {
    let folder = try Program.project(
      Program.smallProject.merging(["Content/a.md": "---\ntitle: A\nsummary: s\npublishOn: 2026-11-23\n---\n"]) { $1 })
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try Program.run(
        ["build", "-C", folder.path(percentEncoded: false)], environment: ["SOURCE_DATE_EPOCH": "1795391999"]
      ).output.contains(
        "1 scheduled page was left out"))
    #expect(
      !(try Program.run(
        ["build", "-C", folder.path(percentEncoded: false)], environment: ["SOURCE_DATE_EPOCH": "1795392000"]
      ).output
        .contains("left out")))
    #expect(
      try Program.run(["build", "-C", folder.path(percentEncoded: false)], environment: ["SOURCE_DATE_EPOCH": "soon"])
        .status == 64)
  }

  @Test func `formats for programs go to stdout and can be parsed`() throws {
    let (json, folder) = try Program.build(
      Program.smallProject.merging(["Content/a.md": "---\ntitle: A\n---\n<b>"]) { $1 }, ["--format", "json"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["diagnostics"] as? [Any])?.count == 2)
    #expect((object["summary"] as? [String: Int])?["published"] == 0)
    let sarif = try Program.run(["build", "-C", folder.path(percentEncoded: false), "--format", "sarif"])
    #expect(try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) is [String: Any])
    #expect(
      try Program.run(["build", "-C", folder.path(percentEncoded: false), "--format", "github"]).output.hasPrefix(
        "::error file=Content/a.md"))
  }

  @Test func `colours are used when asked for`() throws {
    let (result, folder) = try Program.build(
      Program.smallProject.merging(["Content/a.md": "x"]) { $1 }, ["--color", "always"])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.errors.contains("\u{1B}[1;31merror"))
    #expect(!(try Program.run(["build", "-C", folder.path(percentEncoded: false)]).errors.contains("\u{1B}")))
  }

  @Test func `markdown prints a body, with and without additions`() throws {
    #expect(
      try Program.run(["markdown", "-"], input: "---\ntitle: x\n---\n## It's\n").output == "<h2 id=\"its\">It’s</h2>\n")
    #expect(try Program.run(["markdown", "--commonmark", "-"], input: "## It's\n").output == "<h2>It's</h2>\n")
    #expect(
      try Program.run(["markdown", "--dump", "--commonmark"], input: "a\n").output
        == "document 1:1-1:1\n  paragraph 1:1-1:1\n    text \"a\" 1:1-1:1\n")
    let raw = try Program.run(["markdown", "--commonmark"], input: "a <b>c</b>\n")
    #expect(raw.status == 0 && raw.output == "<p>a c</p>\n" && raw.errors.contains("[raw-html]"))
    #expect(try Program.run(["markdown"], input: String(repeating: "> ", count: 200)).status == 1)
    #expect(try Program.run(["markdown", "/nowhere.md"]).status == 2)
  }

  @Test func `templates are listed, explained and copied, never over a file`() throws {
    let folder = try Program.project(Program.smallProject)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program.run(["templates"], in: folder).output.split(separator: "\n").contains("partials/share.html"))
    #expect(try Program.run(["templates", "--schema"], in: folder).output.contains("reviewer: Person?"))
    #expect(try Program.run(["templates", "--export", "partials/share.html"], in: folder).status == 0)
    #expect(try Program.run(["templates", "--export", "partials/share.html"], in: folder).status == 2)
    try Data("\\(for link in page.shareLinks)\\(link.nmae)\\(end)".utf8).write(
      to: folder.appending(path: "Templates/partials/share.html"))
    let bad = try Program.run(["build", "-C", folder.path(percentEncoded: false), "--color", "never"])
    #expect(
      bad.errors.contains("Templates/partials/share.html:1:38: error: 'link' has no member 'nmae' [template-name]"))
  }

  @Test func `a copy of a built-in file that has changed since is named until it was compared`() throws {
    let folder = try Program.project(Program.smallProject)
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = folder.appending(path: "Templates/.copied")
    func list() throws -> String { try Program.run(["templates"], in: folder).output }
    #expect(try Program.run(["templates", "--compared", "tag.html"], in: folder).status == 64)
    #expect(try !list().contains("your own"))
    for name in ["tag.html", "partials/share.html"] {
      #expect(try Program.run(["templates", "--export", name], in: folder).status == 0)
    }
    #expect(try list().contains(#/tag\.html +your own, the same as the built-in file\n/#))
    let file = folder.appending(path: "Templates/tag.html")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(try Program.run(["templates", "--show", "tag.html"], in: folder).output == text)
    try (text + "<!-- ours -->").write(to: file, atomically: true, encoding: .utf8)
    try "x".write(to: folder.appending(path: "Templates/assets-list.html"), atomically: true, encoding: .utf8)
    #expect(try list().contains(#/tag\.html +your own\n/#))
    #expect(try list().contains(#/assets-list\.html +your own\n/#))
    try FileManager.default.removeItem(at: folder.appending(path: "Templates/assets-list.html"))
    #expect(try !Program.run(["build"], in: folder).output.contains("has changed since"))
    // As if it had been copied from another version of the program.
    let changed = try String(contentsOf: record, encoding: .utf8).replacing(
      #/[0-9a-f]{16} tag\.html/#, with: "0123456789abcdef tag.html")
    try (changed + "no hash\n0123456789abcdef gone.html\n").write(to: record, atomically: true, encoding: .utf8)
    #expect(try list().contains(#/tag\.html +your own; the built-in file has changed since you copied it\n/#))
    #expect(try list().contains("sitegen templates --show tag.html | diff Templates/tag.html -\n"))
    // Also where the build has nothing to do.
    for _ in 0..<2 {
      let build = try Program.run(["build", "--strict"], in: folder)
      #expect(
        build.status == 0
          && build.output.contains(
            "The built-in file that Templates/tag.html was copied from has changed since (sitegen templates).")
      )
    }
    #expect(try Program.run(["templates", "--compared", "tag.html"], in: folder).status == 0)
    #expect(try !list().contains("has changed") && !Program.run(["build"], in: folder).output.contains("has changed"))
  }

  @Test(arguments: [
    ["--help"], ["build", "--help"], ["markdown", "--help"], ["templates", "--help"], ["notices", "--help"],
  ])
  func `help shows an example`(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 0 && result.output.contains("Example: "))
  }
}
