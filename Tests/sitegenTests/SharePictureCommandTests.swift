import Foundation
import Testing

/// `build` with the drawn pictures.
@Suite struct SharePictureCommandTests {
  /// The width and height that a PNG file states. Source: ISO/IEC 15948, 11.2.2.
  private func size(_ file: URL) throws -> [UInt32] {
    let header = try Data(contentsOf: file).prefix(24)
    #expect(header.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    return [header[16..<20], header[20..<24]].map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  @Test func `two pictures are drawn for a page without one, only once`() throws {
    let (first, folder) = try Program.build(Program.drawnProject)
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
    let (_, first) = try Program.build(Program.drawnProject, ["--jobs", "1"])
    let (_, second) = try Program.build(Program.drawnProject, ["--jobs", "4"])
    defer { for folder in [first, second] { try? FileManager.default.removeItem(at: folder) } }
    for name in ["share.png", "pin.png", "a/share.png", "a/pin.png"] {
      #expect(
        try Data(contentsOf: first.appending(path: "Public/" + name))
          == Data(contentsOf: second.appending(path: "Public/" + name)))
    }
  }

  @Test func `a title that is too long for its picture fails the build`() throws {
    var files = Program.drawnProject
    files["Content/a.md"] = "---\ntitle: \(String(repeating: "word ", count: 200))\nsummary: s\n---\nText\n"
    let (result, folder) = try Program.build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/a.md: error: 'word word") && result.errors.contains("[share-image]"))
  }

  @Test func `a logo is part of the picture, and another logo makes another picture`() throws {
    var files = Program.drawnProject
    files["Content/site.yaml"] = "title: T\nurl: https://e.org/\npublisher: { name: C, logo: logo.svg }\n"
    func logo(_ color: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"40\"><rect width=\"100\" height=\"40\" fill=\"\(color)\"/></svg>"
    }
    files["Content/logo.svg"] = logo("red")
    let (result, folder) = try Program.build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 0, "\(result.errors)")
    let picture = folder.appending(path: "Public/a/share.png")
    let red = try Data(contentsOf: picture)
    try Data(logo("tan").utf8).write(to: folder.appending(path: "Content/logo.svg"))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"]).status == 0)
    #expect(try Data(contentsOf: picture) != red)
  }

  @Test func `a card is drawn again when a picture that it names changes`() throws {
    var files = Program.drawnProject
    files["Templates/share-card.svg"] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><image href=\"in.svg\" width=\"10\" height=\"10\"/></svg>"
    func picture(_ color: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\" fill=\"\(color)\"/></svg>"
    }
    files["Content/in.svg"] = picture("red")
    let (result, folder) = try Program.build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 0, "\(result.errors)")
    let red = try Data(contentsOf: folder.appending(path: "Public/share.png"))
    try Data(picture("tan").utf8).write(to: folder.appending(path: "Content/in.svg"))
    #expect(try Program.run(["build", "-C", folder.path(percentEncoded: false), "--today", "2026-11-23"]).status == 0)
    #expect(try Data(contentsOf: folder.appending(path: "Public/share.png")) != red)
  }

  @Test func `a card that isn't SVG is an error of the template`() throws {
    var files = Program.drawnProject
    files["Templates/share-card.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"
    let (result, folder) = try Program.build(files)
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
    var files = Program.drawnProject
    files["Content/site.yaml"] = "title: T\nurl: https://e.org/\npublisher: { name: C, logo: logo.svg }\n"
    files["Content/logo.svg"] = logo
    let (result, folder) = try Program.build(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(result.status == 1)
    #expect(
      result.errors.contains("Content/site.yaml:3:29: error:") && result.errors.contains(words), "\(result.errors)")
  }
}
