public import World
import Values
public import Diagnostics
import Foundation
import Pages
public import Site

/// One build from reading to publishing.
public struct Build {
  private let folder: String
  private let output: String
  private let siteOptions: Site.Options
  private let jobs: Int
  private let isStrict: Bool
  private let progress: BuildProgress

  /// Prepares a build.
  ///
  /// - Parameters:
  ///   - folder: The project's folder, absolute, without links.
  ///   - output: Where the site is published, absolute or relative to the project.
  ///   - jobs: How many threads work at a time.
  ///   - isStrict: Whether a warning keeps the site from being published.
  public init(
    folder: String, output: String, siteOptions: Site.Options, jobs: Int, isStrict: Bool, progress: BuildProgress
  ) {
    (self.folder, self.output, self.siteOptions) = (folder, output, siteOptions)
    (self.jobs, self.isStrict, self.progress) = (jobs, isStrict, progress)
  }

  /// What a build did.
  public struct Result {
    /// Everything that was found, sorted, each problem once.
    public var diagnostics: [Diagnostic]
    /// How many pages for readers the site has.
    public var pages = 0
    /// How many pages were not rendered, because nothing that they are made of has changed.
    public var takenOver = 0
    /// How many articles it has.
    public var articles = 0
    /// The site as values.
    public var site: Site?
    /// nil where errors kept the site from being published.
    public var outcome: Publisher.Outcome?
    /// How long each stage took, in seconds.
    public var timings: [(stage: String, seconds: Double)] = []

    /// Whether the site was published.
    public var isPublished: Bool { outcome != nil }
  }

  /// Runs the stages. An error in one keeps the following from publishing, but all report what they find.
  public func run() throws -> Result {
    var watch = Stopwatch()
    _ = try OutputFolder(output, project: folder)
    var loader = ProjectLoader(folder: folder, jobs: jobs)
    let project = try loader.load()
    watch.lap("load")
    let (edition, drawing, problems) = Edition.make(project, siteOptions)
    let site = edition.site
    let (plan, planProblems) = Plan.make(edition)
    var result = Result(diagnostics: project.diagnostics + problems + planProblems)
    result.site = site
    watch.lap("plan")
    let mayPublish = !fails(result.diagnostics)
    let lock = mayPublish ? try lock() : nil
    // What earlier builds wrote is read under the lock: another build may just have published.
    let target = mayPublish ? try OutputFolder(output, project: folder) : nil
    let publisher = try target.map { try Publisher($0) }
    defer { if result.outcome == nil { publisher?.abandon() } }
    let studio = try drawing.map { drawing throws(WorldError) in
      try PictureStudio(drawing, edition, folder: folder, cache: try target.map(pictureFolder))
    }
    if let problem = studio?.logoProblem { result.diagnostics.append(problem) }
    let earlier = target.flatMap { target in
      fingerprint(of: project, studio).map { BuildRecord.read(in: target, fingerprint: $0, site: site) }
    }
    let rendering = Rendering(
      folder: folder, edition: edition, plan: plan, sources: project.sources, publisher: publisher, earlier: earlier,
      studio: studio?.logoProblem?.severity == .error ? nil : studio)
    let rendered = try rendering.run(jobs: jobs, progress: progress)
    result.diagnostics += rendered.diagnostics
    result.takenOver = rendered.takenOver
    watch.lap("render")
    result.diagnostics += try publisher?.foreignFiles().map(Self.foreign(in: output)) ?? []
    result.diagnostics = result.diagnostics.sortedAndUnique()
    result.pages = plan.pageCount
    result.articles = site.pages.count { $0.kind == .article }
    if let target, let publisher, !fails(result.diagnostics) {
      try publish(rendered, publisher, target, &result)
      watch.lap("publish")
    }
    result.timings = watch.laps
    _ = consume lock
    return result
  }

  /// Makes the rendered site the published one, and keeps the record of it.
  private func publish(
    _ rendered: Rendering.Outcome, _ publisher: Publisher, _ target: OutputFolder, _ result: inout Result
  ) throws(WorldError) {
    let outcome = try publisher.publish(jobs: jobs)
    result.outcome = outcome
    if let kept = rendered.keptPictures { try? Leftovers.removePictures(in: target.pictureFolder, but: kept) }
    if let record = rendered.record, rendered.isNewRecord || outcome.isChanged {
      record.write(to: target, searchWords: rendered.searchWords)
    }
  }

  private static func foreign(in output: String) -> (String) -> Diagnostic {
    { path in
      .warning(
        .foreignFile, SourceLocation(path: output + "/" + path), "no build wrote this file; it was left alone",
        hint: "if it should be published with the site, put it into Content/")
    }
  }

  private func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.containsErrors || (isStrict && !diagnostics.isEmpty)
  }

  /// Everything that all pages are made of; nil where that can't be known.
  private func fingerprint(of project: LoadedProject, _ studio: PictureStudio?) -> ContentHash? {
    var fingerprint = project.fingerprint
    guard fingerprint.addProgram() else { return nil }
    fingerprint.add("options", "\(siteOptions)")
    fingerprint.add("pictures", studio?.identity ?? "none")
    return fingerprint.hash
  }

  /// Makes the folder where drawn pictures are kept.
  private func pictureFolder(_ target: OutputFolder) throws(WorldError) -> String {
    try FileSystem.makeFolder(target.pictureFolder)
    return target.pictureFolder
  }

  private func lock() throws -> OutputLock {
    let target = try OutputFolder(output, project: folder)
    let top = String(target.workFolder[..<(target.workFolder.lastIndex(of: "/") ?? target.workFolder.endIndex)])
    try FileSystem.makeFolder(top)
    try FileSystem.makeFolder(target.workFolder)
    return try OutputLock(target.workFolder)
  }
}
