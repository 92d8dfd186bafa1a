import Diagnostics
import Foundation
import Pages
import Media
import Site
import TemplateLanguage
import Testing
import Values

/// A site and theme from dictionaries of files, rendered in memory.
struct SmallSite {
  var edition: Edition
  var plan: Plan
  var problems: [Diagnostic]
  private let bodies: [String: [UInt8]]

  /// - Parameters:
  ///   - content: Files of `Content/`: Markdown with its front matter, people; other files by name, empty.
  ///   - templates: Files that replace the built-in theme's.
  init(
    _ content: [String: String], settings: String = "title: T\nurl: https://e.org/g/",
    templates: [String: String] = [:],
    options: (inout Site.Options) -> Void = { _ in }
  ) throws {
    var problems: [Diagnostic] = []
    var pages: [PageSource] = []
    var files: [ContentFile] = []
    var people: [Person] = []
    var bodies: [String: [UInt8]] = [:]
    for (path, text) in content.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      if path.hasSuffix(".md") {
        let (source, found) = PageSource.parse(Array(text.utf8), path: path)
        pages += source.map { [$0] } ?? []
        problems += found
        bodies[path] = Array(text.utf8)
      } else if path.hasPrefix("people/"), path.hasSuffix(".yaml") {
        let (person, found) = Person.parse(Array(text.utf8), path: path)
        people.append(person)
        problems += found
      } else {
        files.append(
          ContentFile(
            path: path, size: 1, image: path.hasSuffix(".png") ? ImageInfo(format: .png, width: 1200, height: 630) : nil
          ))
      }
    }
    let (read, settingsProblems) = SiteSettings.parse(Array(settings.utf8))
    let today = try #require(Day(iso: "2026-11-23"))
    var chosen = Site.Options(today: today)
    options(&chosen)
    let (site, siteProblems) = Site.make(
      Project(settings: read.project, pages: pages, people: people, files: files), read.clinic, options: chosen)
    let (theme, themeProblems) = Theme.make(
      try Self.theme(templates), records: PageSchema.records, uses: ThemeUses(of: site))
    edition = Edition(site: site, theme: theme)
    let (plan, planProblems) = Plan.make(edition)
    self.plan = plan
    self.bodies = bodies
    self.problems = problems + settingsProblems + siteProblems + themeProblems + planProblems
  }

  /// The repository's own theme with some files replaced.
  static func theme(_ replaced: [String: String] = [:]) throws -> [ThemeFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)) {
      if let data = FileManager.default.contents(atPath: root.appending(path: path).path(percentEncoded: false)) {
        files[path] = Array(data)
      }
    }
    let builtIn = files
    for (name, text) in replaced { files[name] = Array(text.utf8) }
    return files.sorted { $0.key < $1.key }.map { name, bytes in
      ThemeFile(
        name: name, path: "Templates/" + name, bytes: bytes, isBuiltIn: replaced[name] == nil,
        replaced: replaced[name] == nil ? nil : builtIn[name])
    }
  }

  /// A finished file, and what was found wrong with it.
  func render(_ path: String) throws -> (text: String, problems: [Diagnostic]) {
    let (text, page) = try rendered(path)
    return (text, page.diagnostics)
  }

  /// A finished file, and what the rest of the site learns from it.
  func rendered(_ path: String) throws -> (text: String, page: RenderedPage) {
    let file = try #require(plan.files.first { $0.path == path }, "there is no \(path)")
    var output: [UInt8] = []
    let renderer = PageRenderer(edition)
    var page = RenderedPage()
    switch file.content {
    case .copy, .photograph, .crop, .picture, .touchIcon: break
    case .asset: output = edition.theme.assets[file.subject].bytes
    case .template: page = renderer.render(file, into: &output)
    case .markdown:
      let markdown = bodies[edition.site.pages[file.subject].source] ?? []
      page = renderer.render(file, renderer.article(of: file.subject, markdown: markdown), into: &output)
    }
    return (String(decoding: output, as: UTF8.self), page)
  }
}

/// A page's text with front matter.
func page(_ yaml: String, _ body: String = "") -> String { "---\n\(yaml)\n---\n\n\(body)\n" }
