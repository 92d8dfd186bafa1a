import Building
import Foundation
import Site
import Testing
import Values
import World

/// A build goes to any sink; the publisher and the memory get the same files.
@Suite struct OutputTests {
  @Test func `the output in memory gets the same files as the published site`() throws {
    let project = try TemporaryProject([
      "Content/site.yaml": "title: T\nurl: https://e.org/\nshare: { pictures: false }\n",
      "Content/index.md": page("Home", "Hello."), "Content/s/index.md": page("S", "x"),
      "Content/s/a.md": page("A", "Some words."),
      "Content/f.pdf": "%PDF-1.7 " + String(repeating: "pdf", count: 100_000),
    ])
    let options = Site.Options(today: try #require(Day(iso: "2026-11-27")))
    let result = try Build(
      folder: project.folder, output: "Public", siteOptions: options, jobs: 2, isStrict: false, progress: .silent
    ).run()
    #expect(result.isPublished, "\(result.diagnostics)")
    let workspace = try Workspace(opening: project.folder, options, jobs: 2)
    let memory = MemoryOutput()
    #expect(try workspace.render(to: memory, jobs: 2) == result.diagnostics)
    let published = project.folder + "/Public"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: published).filter { path in
      let isFolder =
        (try? FileManager.default.attributesOfItem(atPath: published + "/" + path)[.type]) as? FileAttributeType
      return isFolder == .typeRegular && path != ".sitegen-manifest"
    }
    #expect(Set(memory.paths) == Set(paths))
    for path in paths {
      let bytes = try #require(FileManager.default.contents(atPath: published + "/" + path))
      #expect(try memory.bytes(of: path) == Array(bytes), "\(path)")
    }
  }
}
