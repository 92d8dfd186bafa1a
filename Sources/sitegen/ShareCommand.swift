import Media
import Building
import World
import ArgumentParser
import Diagnostics
import Foundation
import Pages
import Pictures
import Site
import Values

/// `sitegen share`.
struct ShareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Shows how networks will show a page, and the links that share it.",
    discussion: """
      Example: sitegen share microneedling/benefits.md

      The values are those of the pages' metadata. Nothing is published.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(
    help: ArgumentHelp("A Markdown file, or a page's path on the site (default: all pages).", valueName: "page"))
  var page: String?

  @Flag(help: "Write a page that shows how links will look on Facebook, X, LinkedIn, Pinterest and WhatsApp.")
  var html = false

  @Option(help: ArgumentHelp("How the pages are printed: text or json.", valueName: "format"))
  var format: Format = .text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  /// How pages can be printed.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let folder = try options.folder()
    // Programs read the pages from stdout, so what people should know goes to stderr.
    let reporter = Reporter(options.color, folder: folder)
    let workspace = try options.open(folder)
    let snapshot = workspace.snapshot
    let edition = snapshot.edition
    let diagnostics = snapshot.diagnostics.sortedAndUnique()
    try reporter.report(diagnostics, summary: [:])
    let ids = edition.pagesToShare(named: page)
    if let page, ids.isEmpty {
      throw UsageError(edition.explanation(ofNoPage: page))
    }
    let previews = ids.map { SharePreview(of: $0, in: edition) }
    let renderer = try snapshot.pictures(cache: nil)
    let pictureProblems = problems(of: previews, ids, renderer)
    try reporter.report(pictureProblems.sortedAndUnique(), summary: [:])
    if html, pictureProblems.containsErrors { throw ExitCode(1) }
    if html {
      try write(previews, ids, workspace, renderer, folder, reporter)
    } else if format == .json {
      Console.output(.json(try ShareReport.json(previews)))
    } else {
      Console.output(.lines(previews.map(ShareReport.text).joined(separator: "\n")))
    }
    if (diagnostics + pictureProblems).containsErrors || (strict && !diagnostics.isEmpty) { throw ExitCode(1) }
  }

  /// What keeps pictures from being drawn.
  private func problems(
    of previews: [SharePreview], _ ids: [Int], _ renderer: SharePictureRenderer?
  ) -> [Diagnostic] {
    guard let renderer else { return [] }
    return (renderer.logoProblem.map { [$0] } ?? [])
      + zip(previews, ids).flatMap { preview, id in
        [preview.picture, preview.pin].flatMap { picture -> [Diagnostic] in
          guard case .drawn(let shape)? = picture?.source else { return [] }
          return renderer.problems(of: id, shape)
        }
      }
  }

  /// Writes the page and its pictures into a folder of its own.
  private func write(
    _ previews: [SharePreview], _ ids: [Int], _ workspace: Workspace, _ renderer: SharePictureRenderer?,
    _ folder: String,
    _ reporter: Reporter
  ) throws {
    // Hidden, because a build's work folder never is.
    let target = folder + "/.sitegen/.preview"
    try FileSystem.makeFolder(folder + "/.sitegen")
    try FileSystem.makeFolder(target)
    var pictures: [String: String] = [:]
    var buffers = PictureBuffers()
    var problems: [Diagnostic] = []
    for (preview, id) in zip(previews, ids) {
      for picture in [preview.picture, preview.pin].compactMap({ $0 }) where pictures[picture.sitePath] == nil {
        let bytes: [UInt8]
        switch picture.source {
        case .file, .cropped:
          bytes = try workspace.output(picture.sitePath)?.bytes ?? []
        case .drawn(let shape):
          let drawn = renderer?.picture(picture.sitePath, of: id, shape, &buffers)
          problems += drawn?.diagnostics ?? []
          bytes = drawn?.png ?? []
        }
        let name = "\(pictures.count).\(picture.image.format.rawValue)"
        try FileSystem.replace(target + "/" + name, bytes)
        pictures[picture.sitePath] = name
      }
    }
    let (html, found) = SharePreviewPage.html(previews, pictures: pictures)
    try reporter.report((problems + found).sortedAndUnique(), summary: [:])
    try FileSystem.replace(target + "/index.html", html)
    Console.output(.line("Open .sitegen/.preview/index.html in a browser."))
    if (problems + found).containsErrors { throw ExitCode(1) }
  }
}

extension Edition {
  /// Why there is no page of this name.
  fileprivate func explanation(ofNoPage name: String) -> String {
    let left = site.leftOut.first { $0.source == name || "Content/" + $0.source == name }
    if let left {
      return "'\(name)' is left out (\(left.reason.rawValue))\(left.reason == .draft ? "; --drafts shows it" : "")"
    }
    let near = Spelling.nearest(to: name, in: site.pages.map(\.source)) ?? similar(to: name)
    return near.map { "there is no page '\(name)' (did you mean 'Content/\($0)'?)" }
      ?? "there is no page '\(name)'; give the path of a Markdown file in Content/, such as about.md"
  }

  /// The file in any folder whose name is the same, is nearly the same, or begins so.
  private func similar(to name: String) -> String? {
    let last = ContentPath.name(of: name)
    let names = Dictionary(site.pages.map { (ContentPath.name(of: $0.source), $0.source) }) { first, _ in first }
    if let same = names[last] ?? Spelling.nearest(to: last, in: names.keys).flatMap({ names[$0] }) { return same }
    let beginning = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    return beginning.isEmpty ? nil : names.filter { $0.key.hasPrefix(beginning) }.values.min()
  }
}
