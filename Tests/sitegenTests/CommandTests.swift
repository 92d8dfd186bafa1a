import Foundation
import Testing

@Suite struct CommandTests {
  private static let small = [
    "Content/site.yaml": "title: T\nurl: https://e.org/\nshare: { networks: [x], pictures: false }\n",
    "Content/index.md": "---\ntitle: Home\ntype: page\n---\nHi\n",
    "Content/a.md": "---\ntitle: A\nsummary: s\n---\nText\n",
  ]

  private func build(_ files: [String: String], _ arguments: [String] = []) throws -> (
    result: Program.Result, folder: URL
  ) {
    let folder = try Program.project(files)
    return (
      try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"] + arguments), folder
    )
  }

  @Test func `a build tells what it did, and a second build that nothing changed`() throws {
    let (first, folder) = try build(Self.small)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(first.status == 0)
    #expect(
      first.output.contains(
        #/Built 5 pages from 1 article in \d+\.\d\d s → Public\/   \(13 written, 0 unchanged, 0 removed\)/#))
    let second = try Program.run(["build"], in: folder.appending(path: "Content"))
    #expect(second.output.contains("(0 written, 13 unchanged, 0 removed)"))
  }

  @Test func `drafts and expired pages are named in the summary`() throws {
    var files = Self.small
    files["Content/d.md"] = "---\ntitle: D\nsummary: s\ndraft: true\n---\n"
    files["Content/e.md"] = "---\ntitle: E\nsummary: s\nexpireOn: 2026-11-23\n---\n"
    let (result, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.output.contains("1 draft and 1 expired page were left out (sitegen list drafts, expired)."))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Public/d").path(percentEncoded: false)))
    _ = try Program.run(["build", "-C", folder.path(percentEncoded: false), "--drafts", "-q"])
    #expect(
      FileManager.default.fileExists(atPath: folder.appending(path: "Public/d/index.html").path(percentEncoded: false)))
  }

  @Test func `after an error nothing is published, and the exit code is 1`() throws {
    let (good, folder) = try build(Self.small)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(good.status == 0)
    try Data("---\ntitle: A\nsumary: s\n---\n".utf8).write(to: folder.appending(path: "Content/a.md"))
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
    let files = Self.small.merging(["Content/site.yaml": "title: T\n"]) { $1 }
    let (lax, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(lax.status == 0 && lax.errors.contains("warning") && lax.output.contains("1 warning."))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--strict"]).status == 1)
  }

  @Test(arguments: [
    ["build", "--nonsense"], ["build", "--today", "2026-02-30"], ["build", "--base-url", "e.org"],
    ["build", "--format", "xml"], ["build", "--jobs", "0"], ["nonsense"],
    ["templates", "--export", "no.html"],
  ]) func `wrong use exits with 64`(_ arguments: [String]) throws {
    let folder = try Program.project(Self.small)
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
      Self.small.merging(["Content/a.md": "---\ntitle: A\nsummary: s\npublishOn: 2026-11-23\n---\n"]) { $1 })
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
    let (json, folder) = try build(
      Self.small.merging(["Content/a.md": "---\ntitle: A\n---\n<b>"]) { $1 }, ["--format", "json"])
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
    let (result, folder) = try build(Self.small.merging(["Content/a.md": "x"]) { $1 }, ["--color", "always"])
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
    let folder = try Program.project(Self.small)
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

  @Test(arguments: [
    ["--help"], ["build", "--help"], ["markdown", "--help"], ["templates", "--help"], ["notices", "--help"],
  ])
  func `help shows an example`(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 0 && result.output.contains("Example: "))
  }

  // MARK: Share pictures

  private static let drawn = small.merging(["Content/site.yaml": "title: T\nurl: https://e.org/\n"]) { $1 }

  /// The width and height that a PNG file states. Source: ISO/IEC 15948, 11.2.2.
  private func size(_ file: URL) throws -> [UInt32] {
    let header = try Data(contentsOf: file).prefix(24)
    #expect(header.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    return [header[16..<20], header[20..<24]].map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  @Test func `two pictures are drawn for a page without one, only once`() throws {
    let (first, folder) = try build(Self.drawn)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
    #expect(try size(folder.appending(path: "Public/a/share.png")) == [1200, 630])
    #expect(try size(folder.appending(path: "Public/a/pin.png")) == [1000, 1500])
    let html = try String(contentsOf: folder.appending(path: "Public/a/index.html"), encoding: .utf8)
    #expect(html.contains("<meta property=\"og:image\" content=\"https://e.org/a/share.png\">"))
    #expect(html.contains("media=https%3A%2F%2Fe.org%2Fa%2Fpin.png"))
    // A kept picture is used as it is: what is put in its place turns up in the site. One that was cut short isn't.
    let kept = folder.appending(path: ".sitegen/Public/pictures")
    let names = try FileManager.default.contentsOfDirectory(atPath: kept.path(percentEncoded: false))
    #expect(names.count == 4)
    let (wide, pin) = (
      try Data(contentsOf: folder.appending(path: "Public/a/share.png")),
      try Data(contentsOf: folder.appending(path: "Public/a/pin.png"))
    )
    for name in names {
      let file = kept.appending(path: name)
      try (try Data(contentsOf: file) == wide ? pin : pin.dropLast(9)).write(to: file)
    }
    try FileManager.default.removeItem(at: folder.appending(path: "Public"))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"]).status == 0)
    #expect(try Data(contentsOf: folder.appending(path: "Public/a/share.png")) == pin)
    #expect(try Data(contentsOf: folder.appending(path: "Public/a/pin.png")) == pin)
    // Another title is another drawing, and what no page uses goes.
    try Data("---\ntitle: B\nsummary: s\n---\nText\n".utf8).write(to: folder.appending(path: "Content/a.md"))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"]).status == 0)
    #expect(try size(folder.appending(path: "Public/a/pin.png")) == [1000, 1500])
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path(percentEncoded: false)).count == 4)
  }

  @Test func `two builds draw the same bytes`() throws {
    let (_, first) = try build(Self.drawn, ["--jobs", "1"])
    let (_, second) = try build(Self.drawn, ["--jobs", "4"])
    defer { for folder in [first, second] { try? FileManager.default.removeItem(at: folder) } }
    for name in ["share.png", "pin.png", "a/share.png", "a/pin.png"] {
      #expect(
        try Data(contentsOf: first.appending(path: "Public/" + name))
          == Data(contentsOf: second.appending(path: "Public/" + name)))
    }
  }

  @Test func `a title that is too long for its picture fails the build`() throws {
    var files = Self.drawn
    files["Content/a.md"] = "---\ntitle: \(String(repeating: "word ", count: 200))\nsummary: s\n---\nText\n"
    let (result, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/a.md: error: 'word word") && result.errors.contains("[share-image]"))
  }

  @Test func `a logo is part of the picture, and another logo makes another picture`() throws {
    var files = Self.drawn
    files["Content/site.yaml"] = "title: T\nurl: https://e.org/\npublisher: { name: C, logo: logo.svg }\n"
    func logo(_ color: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"40\"><rect width=\"100\" height=\"40\" fill=\"\(color)\"/></svg>"
    }
    files["Content/logo.svg"] = logo("red")
    let (result, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 0, "\(result.errors)")
    let picture = folder.appending(path: "Public/a/share.png")
    let red = try Data(contentsOf: picture)
    try Data(logo("tan").utf8).write(to: folder.appending(path: "Content/logo.svg"))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"]).status == 0)
    #expect(try Data(contentsOf: picture) != red)
  }

  @Test func `a card is drawn again when a picture that it names changes`() throws {
    var files = Self.drawn
    files["Templates/share-card.svg"] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><image href=\"in.svg\" width=\"10\" height=\"10\"/></svg>"
    func picture(_ color: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\" fill=\"\(color)\"/></svg>"
    }
    files["Content/in.svg"] = picture("red")
    let (result, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 0, "\(result.errors)")
    let red = try Data(contentsOf: folder.appending(path: "Public/share.png"))
    try Data(picture("tan").utf8).write(to: folder.appending(path: "Content/in.svg"))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"]).status == 0)
    #expect(try Data(contentsOf: folder.appending(path: "Public/share.png")) != red)
  }

  @Test func `a card that isn't SVG is an error of the template`() throws {
    var files = Self.drawn
    files["Templates/share-card.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"
    let (result, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 1)
    #expect(result.errors.contains("Templates/share-card.svg: error: no picture can be drawn from this template"))
  }

  @Test(arguments: [
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30000\" height=\"9\"/>", "too large"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><filter id=\"f\"/></svg>", "<filter"),
    (
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(String(repeating: "<use/>", count: 21))</svg>",
      "more than 20 times"
    ),
  ]) func `a logo that takes too long to draw is an error at its place`(_ logo: String, _ words: String) throws {
    var files = Self.drawn
    files["Content/site.yaml"] = "title: T\nurl: https://e.org/\npublisher: { name: C, logo: logo.svg }\n"
    files["Content/logo.svg"] = logo
    let (result, folder) = try build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 1)
    #expect(
      result.errors.contains("Content/site.yaml:3:29: error:") && result.errors.contains(words), "\(result.errors)")
  }

  // MARK: sitegen share

  @Test func `share prints what the page's metadata say`() throws {
    let folder = try Program.project(Self.drawn)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["a.md", "Content/a.md", "/a/", "a"] {
      let result = try Program.run(["share", "-C", folder.path(percentEncoded: false), name])
      #expect(result.status == 0)
      for words in [
        "Content/a.md\n", "https://e.org/a/\n", "Title         A\n", "Text          s\n",
        "https://e.org/a/share.png (1200 × 630 pixels, drawn for this page)",
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fe.org%2Fa%2F",
      ] { #expect(result.output.contains(words), "\(words)") }
      #expect(!result.output.contains("index.md"))
    }
    let unknown = try Program.run(["share", "-C", folder.path(percentEncoded: false), "b.md"])
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean 'a.md'?"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Public").path(percentEncoded: false)))
  }

  @Test func `share draws a page of previews with its pictures`() throws {
    let folder = try Program.project(Self.drawn)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Program.run(["share", "-C", folder.path(percentEncoded: false), "--html"]).status == 0)
    let share = folder.appending(path: ".sitegen/.preview")
    let html = try String(contentsOf: share.appending(path: "index.html"), encoding: .utf8)
    for network in ["Facebook", "X", "LinkedIn", "Pinterest", "WhatsApp"] { #expect(html.contains(">\(network)<")) }
    for match in html.matches(of: #/src="([^"]+)"/#) {
      #expect(
        FileManager.default.fileExists(atPath: share.appending(path: String(match.1)).path(percentEncoded: false)))
    }
    #expect(html.matches(of: #/src="/#).count == 10)
  }
}
