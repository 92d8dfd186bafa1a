internal import Diagnostics
import Pages
public import Pictures
public import Site
import Values
public import World

/// A build: a workspace whose files go to a publisher.
public struct Build {
  private let folder: String
  private let output: String
  private let siteOptions: Site.Options
  private let jobs: Int
  private let isStrict: Bool
  private let progress: BuildProgress
  private let documents: (any DocumentDrawer)?

  /// Prepares a build.
  ///
  /// - Parameters:
  ///   - folder: The project's folder, absolute, without links.
  ///   - output: Where the site is published, absolute or relative to the project.
  ///   - jobs: How many threads work at a time.
  ///   - isStrict: Whether a warning keeps the site from being published.
  ///   - documents: Draws the SVG documents of share pictures; nil to draw them in this process, without a limit.
  public init(
    folder: String, output: String, siteOptions: Site.Options, jobs: Int, isStrict: Bool, progress: BuildProgress,
    documents: (any DocumentDrawer)? = nil
  ) {
    (self.folder, self.output, self.siteOptions) = (folder, output, siteOptions)
    (self.jobs, self.isStrict, self.progress) = (jobs, isStrict, progress)
    self.documents = documents
  }

  /// Runs the stages. An error in one stage keeps the site from being published, but all stages report what they find.
  ///
  /// - Throws: `WorldError` where the output can't be published to, or a disk fails.
  public func run() throws(WorldError) -> BuildResult {
    var watch = Stopwatch()
    let target = try OutputFolder(output, project: folder)
    let overtaken = try CopiedTemplates(in: folder).overtaken()
    let unchanged = UnchangedSite(target, project: folder, siteOptions, jobs: jobs)
    if var result = unchanged?.result() {
      watch.lap("compare")
      (result.timings, result.overtakenTemplates) = (watch.laps, overtaken)
      return result
    }
    let workspace = try Workspace(opening: folder, siteOptions, jobs: jobs, documents: documents)
    let snapshot = workspace.snapshot
    watch.lap("open")
    var result = BuildResult(of: snapshot)
    result.overtakenTemplates = overtaken
    let lock = fails(result.diagnostics) ? nil : try OutputLock.take(target)
    let publisher = lock == nil ? nil : try Publisher(target)
    defer { if result.outcome == nil { publisher?.abandon() } }
    let keeps = publisher != nil && (snapshot.drawsPictures || snapshot.hasPhotographs)
    let cache = keeps ? try pictureFolder(of: target) : nil
    let pictures = try snapshot.pictures(cache: cache)
    if let problem = pictures?.logoProblem { result.diagnostics.append(problem) }
    let rendering = Rendering(
      snapshot, sink: publisher, earlier: publisher == nil ? nil : record(of: snapshot, pictures, in: target),
      pictures: pictures?.logoProblem?.severity == .error ? nil : pictures, kept: cache.map(KeptPictures.init),
      isStrict: isStrict)
    let rendered = try rendering.run(jobs: jobs, progress: progress)
    result.diagnostics += rendered.diagnostics
    result.reused = rendered.reused
    (result.unusedFiles, result.withheldFiles) = (rendered.unusedFiles, rendered.withheldFiles)
    watch.lap("render")
    result.diagnostics += try publisher?.foreignFiles().map(foreignFile) ?? []
    if let publisher, !fails(result.diagnostics) {
      let vanished = publisher.vanished(without: snapshot.plan.files.map(\.path))
      result.diagnostics += VanishedAddresses.problems(vanished, in: snapshot.edition.site)
    }
    result.diagnostics = result.diagnostics.sortedAndUnique()
    if let publisher, !fails(result.diagnostics) {
      result.outcome = try publish(rendered, publisher, target)
      let versions = pictures.map { $0.versions(for: snapshot.edition.site) } ?? ""
      keep(result, rendered, in: target, unchanged, pictures: versions)
      watch.lap("publish")
    }
    result.timings = watch.laps
    _ = consume lock
    return result
  }

  /// Makes the rendered site the published one.
  private func publish(
    _ rendered: Rendering.Outcome, _ publisher: Publisher, _ target: OutputFolder
  ) throws(WorldError) -> Publisher.Outcome {
    let outcome = try publisher.publish(jobs: jobs)
    if let kept = rendered.keptPictures {
      try? PublishingCleanup.removePictures(in: target.pictureFolder, but: kept)
    }
    return outcome
  }

  /// Keeps what the next build may use. Where something can't be kept, the next build must not end at once: it puts that
  /// right.
  ///
  /// - Parameter pictures: The versions of what draws pictures; empty where none are drawn, nil where they aren't known.
  private func keep(
    _ result: BuildResult, _ rendered: Rendering.Outcome, in target: OutputFolder, _ unchanged: UnchangedSite?,
    pictures: String?
  ) {
    if let record = rendered.record, rendered.isNewRecord || result.outcome?.isChanged == true {
      guard record.write(to: target, searchWords: rendered.searchWords) else { return }
    }
    if let pictures { unchanged?.keep(result, pictures: pictures) }
  }

  private func foreignFile(_ path: String) -> Diagnostic {
    .warning(
      .foreignFile, SourceLocation(path: output + "/" + path), "no build wrote this file, so it was left as it is",
      hint: "if it should be published with the site, put it into Content/")
  }

  private func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.containsErrors || (isStrict && !diagnostics.isEmpty)
  }

  /// What the last build made of the same project; nil where the projects can't be compared.
  private func record(
    of snapshot: Snapshot, _ pictures: SharePictureRenderer?, in target: OutputFolder
  ) -> BuildRecord? {
    var fingerprint = ProjectFingerprint()
    guard fingerprint.addProgram() else { return nil }
    fingerprint.add("content", snapshot.project.content.hash)
    fingerprint.add("templates", snapshot.project.templates.hash)
    fingerprint.add("options", "\(siteOptions)")
    // Which pages name their reviewers depends on their texts, and other pages list them.
    fingerprint.add("unsigned", "\(snapshot.edition.unsigned.sorted())")
    fingerprint.add("pictures", pictures?.identity(of: snapshot.edition.site) ?? "none")
    return BuildRecord.read(in: target, fingerprint: fingerprint.hash, site: snapshot.edition.site)
  }

  /// Makes the folder where pictures are kept that the build has made.
  private func pictureFolder(of target: OutputFolder) throws(WorldError) -> String {
    try FileSystem.makeFolder(target.pictureFolder)
    return target.pictureFolder
  }
}
