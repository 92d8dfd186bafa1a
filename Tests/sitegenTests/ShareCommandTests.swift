import Foundation
import Testing

@Suite struct ShareCommandTests {
  @Test func `share prints what the page's metadata say`() throws {
    let folder = try Program.project(Program.drawnProject)
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
    #expect(unknown.status == 64 && unknown.errors.contains("did you mean 'Content/a.md'?"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Public").path(percentEncoded: false)))
  }

  @Test func `share draws a page of previews with its pictures`() throws {
    let folder = try Program.project(Program.drawnProject)
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
