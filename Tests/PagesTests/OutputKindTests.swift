import Foundation
import Pages
import Testing

/// The kinds of output files.
@Suite struct OutputKindTests {
  private static let room = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Pages")

  /// The compiler doesn't miss a kind that the list lacks.
  @Test func `every kind is in the list`() throws {
    let kinds = Self.room.appending(path: "Kinds")
    let list = try String(contentsOf: Self.room.appending(path: "OutputKind+All.swift"), encoding: .utf8)
    let names = try FileManager.default.contentsOfDirectory(atPath: kinds.path(percentEncoded: false)).map { file in
      let text = try String(contentsOf: kinds.appending(path: file), encoding: .utf8)
      let name = try #require(text.firstMatch(of: #/static let (\w+) = OutputKind\(/#), "\(file) declares no kind")
      return String(name.1)
    }
    #expect(names.count > 15)
    for name in names { #expect(list.contains(try Regex("\\b\(name)\\b")), "\(name)") }
  }

  @Test func `a site has the files of every kind that it needs, each once`() throws {
    let site = try SmallSite(
      [
        "index.md": page("title: Home\ntype: page"), "s/index.md": page("title: S\nsummary: s"), "f.pdf": "",
        "s/a.md": page("title: A\nsummary: s\ntags: [x]\npublished: 2026-01-01\naliases: [/old/]"),
        "s/b.md": page("title: B\nsummary: s\ntags: [x]"),
      ], settings: "title: T\nurl: https://e.org/\npageSize: 1")
    let paths = site.plan.files.map(\.path).filter { !$0.hasPrefix("assets/") }
    #expect(
      paths == [
        "404.html", "_headers", "_redirects", "a-z/index.html", "apple-touch-icon.png", "f.pdf", "favicon.svg",
        "feed.xml",
        "index.html", "old/index.html", "robots.txt",
        "s/a/index.html",
        "s/b/index.html", "s/feed.xml", "s/index.html", "s/page/2/index.html", "search/index.html", "sitemap.xml",
        "tags/index.html", "tags/x/feed.xml", "tags/x/index.html", "tags/x/page/2/index.html",
      ])
    // Without the redirect, the files for programs and the copied one.
    #expect(site.plan.pageCount == 11)
  }
}
