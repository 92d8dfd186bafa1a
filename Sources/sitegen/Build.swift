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
    /// How many pages were not rendered, because nothing that they are made of has changed.
    var takenOver = 0
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
    let target = mayPublish ? try OutputFolder(output, project: folder) : nil
    let publisher = try target.map { try Publisher($0) }
    defer { if result.outcome == nil { publisher?.abandon() } }
    let earlier = target.flatMap { target in
      fingerprint(of: project).map { BuildRecord.read(target.recordPath, fingerprint: $0, site: site) }
    }
    let rendering = Rendering(
      folder: folder, edition: edition, plan: plan, sources: project.sources, publisher: publisher, earlier: earlier)
    let rendered = try rendering.run(jobs: jobs, reporter: reporter)
    result.diagnostics += rendered.diagnostics
    result.takenOver = rendered.takenOver
    watch.lap("render")
    result.diagnostics = result.diagnostics.sortedAndUnique()
    result.pages = plan.files.count { if case .page = $0.content { true } else { $0.path == "404.html" } }
    result.articles = site.pages.count { $0.kind == .article }
    if let publisher, !fails(result.diagnostics) {
      let outcome = try publisher.publish(jobs: jobs)
      result.outcome = outcome
      if let target, let record = rendered.record, rendered.isNewRecord || outcome.isChanged {
        record.write(to: target.recordPath)
      }
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

  /// Everything that all pages are made of; nil where that can't be known.
  private func fingerprint(of project: LoadedProject) -> ContentHash? {
    var fingerprint = project.fingerprint
    guard fingerprint.addProgram() else { return nil }
    fingerprint.add("options", "\(siteOptions)")
    return fingerprint.hash
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
  let sources: [[UInt8]: SourceState]
  /// nil where errors were found already: pages are rendered for their problems only.
  let publisher: Publisher?
  /// What the last build made; nil where that can't be known.
  let earlier: BuildRecord?
  private let buffers = BufferPool()

  init(
    folder: String, edition: Edition, plan: Plan, sources: [[UInt8]: SourceState], publisher: Publisher?,
    earlier: BuildRecord?
  ) {
    (self.folder, self.edition, self.plan) = (folder, edition, plan)
    (self.sources, self.publisher, self.earlier) = (sources, publisher, earlier)
  }

  /// What came of all files.
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    /// What the next build may take over.
    var record: BuildRecord?
    /// Whether the record says something else than the earlier one.
    var isNewRecord = false
    /// How many pages were taken over from the earlier build.
    var takenOver = 0
  }

  func run(jobs: Int, reporter: Reporter) throws(WorldError) -> Outcome {
    struct Found {
      var outcome = Outcome()
      var fragments = FragmentCheck()
    }
    let renderer = PageRenderer(edition)
    var start = Found()
    start.outcome.record = earlier.map { BuildRecord(fingerprint: $0.fingerprint) }
    let found = Mutex(start)
    let files = plan.files
    let progress = reporter.progress("Rendering", total: files.count)
    try Workers.forEach(count: files.count, jobs: jobs, progress: progress) { index throws(WorldError) in
      let file = files[index]
      let kept = takeOver(file)
      let made = if let kept { (page: RenderedPage(facts: kept.facts), entry: kept) } else { try make(file, renderer) }
      found.withLock {
        $0.outcome.diagnostics += made.page.diagnostics
        $0.fragments.add(made.page)
        $0.outcome.record?.pages[file.path] = made.entry
        if kept != nil { $0.outcome.takenOver += 1 }
      }
    }
    reporter.endProgress()
    return found.withLock {
      $0.outcome.diagnostics += $0.fragments.diagnostics(in: edition.site)
      $0.outcome.isNewRecord = $0.outcome.takenOver != earlier?.pages.count || earlier?.pages.isEmpty == true
      return $0.outcome
    }
  }

  /// Leaves a page as it is published, if it would be made of the same bytes again.
  private func takeOver(_ file: OutputFile) -> BuildRecord.Page? {
    guard case .page(let id) = file.content, let page = earlier?.pages[file.path],
      page.source == sources[Array(edition.site.pages[id].source.utf8)]?.hash,
      publisher?.keep(file.path, page.output) == true
    else { return nil }
    return page
  }

  /// Makes a file and hands it to the publisher; with what the next build may take over.
  private func make(
    _ file: OutputFile, _ renderer: PageRenderer
  ) throws(WorldError) -> (page: RenderedPage, entry: BuildRecord.Page?) {
    var output = buffers.take()
    defer { buffers.give(back: output) }
    var rendered = RenderedPage()
    var source: ContentHash?
    switch file.content {
    case .copy(let path): output = try FileSystem.read(folder + "/Content/" + path, followsLink: true).bytes
    case .bytes(let bytes): output = bytes
    case .page(let id):
      let path = edition.site.pages[id].source
      let (bytes, entry) = try FileSystem.read(folder + "/Content/" + path, followsLink: true)
      if sources[Array(path.utf8)]?.stamp != FileStamp(entry) {
        throw WorldError("Content/\(path) was changed while the site was being built; build again")
      }
      rendered = renderer.render(page: id, markdown: bytes, into: &output)
      source = ContentHash(of: bytes)
    case .generated(let page): rendered = renderer.render(page, path: file.path, into: &output)
    }
    guard let publisher, !rendered.diagnostics.containsErrors else { return (rendered, nil) }
    try publisher.add(file.path, output)
    // A page with something to say is rendered again, so that it is said again.
    guard let source, let facts = rendered.facts, rendered.diagnostics.isEmpty else { return (rendered, nil) }
    return (rendered, BuildRecord.Page(source: source, output: ContentHash(of: output), facts: facts))
  }
}

extension Publisher {
  /// Gives up: the output stays as it was. What can't be removed now, the next build removes.
  func abandon() { try? Leftovers.removeStaging(stagingFolder) }
}
