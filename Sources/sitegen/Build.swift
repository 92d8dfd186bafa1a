import Diagnostics
import Foundation
import Pages
import Site
import Synchronization

/// One build from reading to publishing.
struct Build {
  let folder: String
  let output: String
  let siteOptions: Site.Options
  let jobs: Int
  let isStrict: Bool
  let reporter: Reporter

  /// What a build did.
  struct Result {
    var diagnostics: [Diagnostic]
    var pages = 0
    var articles = 0
    var site: Site?
    /// nil where errors kept the site from being published.
    var outcome: Publisher.Outcome?
    /// How long each stage took, in seconds.
    var timings: [(stage: String, seconds: Double)] = []

    /// Whether the site was published.
    var isPublished: Bool { outcome != nil }
  }

  /// Runs the stages. An error in one keeps the following from publishing, but all report what they find.
  func run() throws -> Result {
    var watch = Stopwatch()
    _ = try OutputFolder(output, project: folder)
    var loader = ProjectLoader(folder: folder, jobs: jobs)
    let project = try loader.load()
    watch.lap("load")
    let (site, siteProblems) = Site.make(project.input, options: siteOptions)
    let (theme, themeProblems) = Theme.make(project.theme, for: site)
    let edition = Edition(site: site, theme: theme)
    let (plan, planProblems) = Plan.make(edition)
    var result = Result(diagnostics: project.diagnostics + siteProblems + themeProblems + planProblems)
    result.site = site
    watch.lap("plan")
    let mayPublish = !fails(result.diagnostics)
    let lock = mayPublish ? try lock() : nil
    // What earlier builds wrote is read under the lock: another build may just have published.
    let publisher = mayPublish ? try Publisher(try OutputFolder(output, project: folder)) : nil
    defer { if result.outcome == nil { publisher?.abandon() } }
    let rendering = Rendering(
      folder: folder, edition: edition, plan: plan, stamps: project.stamps, publisher: publisher)
    result.diagnostics += try rendering.run(jobs: jobs, reporter: reporter)
    watch.lap("render")
    result.diagnostics = result.diagnostics.sortedAndUnique()
    result.pages = plan.files.count { if case .page = $0.content { true } else { $0.path == "404.html" } }
    result.articles = site.pages.count { $0.kind == .article }
    if let publisher, !fails(result.diagnostics) {
      let outcome = try publisher.publish(jobs: jobs)
      result.outcome = outcome
      result.diagnostics += outcome.foreign.map { path in
        .warning(
          "foreign-file", SourceLocation(path: output + "/" + path), "no build wrote this file; it was left alone",
          hint: "if it should be published with the site, put it into Content/")
      }
      watch.lap("publish")
    }
    result.timings = watch.laps
    _ = consume lock
    return result
  }

  private func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.containsErrors || (isStrict && !diagnostics.isEmpty)
  }

  private func lock() throws -> OutputLock {
    let target = try OutputFolder(output, project: folder)
    let top = String(target.workFolder[..<(target.workFolder.lastIndex(of: "/") ?? target.workFolder.endIndex)])
    try FileSystem.makeFolder(top)
    try FileSystem.makeFolder(target.workFolder)
    return try OutputLock(target.workFolder)
  }
}

/// Measures the stages of a build.
private struct Stopwatch {
  private var last = ContinuousClock.now
  private(set) var laps: [(stage: String, seconds: Double)] = []

  mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    laps.append((stage, (now - last) / .seconds(1)))
    last = now
  }
}

/// Makes every file of a plan, several at a time.
private struct Rendering {
  let folder: String
  let edition: Edition
  let plan: Plan
  let stamps: [[UInt8]: FileStamp]
  /// nil where errors were found already: pages are rendered for their problems only.
  let publisher: Publisher?
  private let buffers = BufferPool()

  init(folder: String, edition: Edition, plan: Plan, stamps: [[UInt8]: FileStamp], publisher: Publisher?) {
    (self.folder, self.edition, self.plan) = (folder, edition, plan)
    (self.stamps, self.publisher) = (stamps, publisher)
  }

  func run(jobs: Int, reporter: Reporter) throws(WorldError) -> [Diagnostic] {
    struct Found {
      var diagnostics: [Diagnostic] = []
      var fragments = FragmentCheck()
    }
    let renderer = PageRenderer(edition)
    let found = Mutex(Found())
    let files = plan.files
    let progress = reporter.progress("Rendering", total: files.count)
    try Workers.forEach(count: files.count, jobs: jobs, progress: progress) { index throws(WorldError) in
      let rendered = try make(files[index], renderer)
      found.withLock {
        $0.diagnostics += rendered.diagnostics
        $0.fragments.add(rendered)
      }
    }
    reporter.endProgress()
    return found.withLock { $0.diagnostics + $0.fragments.diagnostics(in: edition.site) }
  }

  /// Makes a file and hands it to the publisher.
  private func make(_ file: OutputFile, _ renderer: PageRenderer) throws(WorldError) -> RenderedPage {
    var output = buffers.take()
    defer { buffers.give(back: output) }
    var rendered = RenderedPage()
    switch file.content {
    case .copy(let path): output = try FileSystem.read(folder + "/Content/" + path, followsLink: true).bytes
    case .bytes(let bytes): output = bytes
    case .page(let id):
      let source = edition.site.pages[id].source
      let (bytes, entry) = try FileSystem.read(folder + "/Content/" + source, followsLink: true)
      if stamps[Array(source.utf8)] != FileStamp(entry) {
        throw WorldError("Content/\(source) was changed while the site was being built; build again")
      }
      rendered = renderer.render(page: id, markdown: bytes, into: &output)
    case .generated(let page): rendered = renderer.render(page, path: file.path, into: &output)
    }
    if let publisher, !rendered.diagnostics.containsErrors {
      try publisher.add(file.path, output)
    }
    return rendered
  }
}

extension Publisher {
  /// Gives up: the output stays as it was. What can't be removed now, the next build removes.
  func abandon() { try? Leftovers.removeStaging(stagingFolder) }
}
