import Diagnostics
import Foundation
import Pages
import Site
import Synchronization

/// Makes every file of a plan, several at a time.
struct Rendering {
  let folder: String
  let edition: Edition
  let plan: Plan
  let sources: [[UInt8]: SourceState]
  /// nil where errors were found already: pages are rendered for their problems only.
  let publisher: Publisher?
  /// What the last build made; nil where that can't be known.
  let earlier: BuildRecord?
  /// Draws share pictures; nil where that can't be done.
  let studio: PictureStudio?
  private let buffers = BufferPool()

  init(
    folder: String, edition: Edition, plan: Plan, sources: [[UInt8]: SourceState], publisher: Publisher?,
    earlier: BuildRecord?, studio: PictureStudio?
  ) {
    (self.folder, self.edition, self.plan) = (folder, edition, plan)
    (self.sources, self.publisher, self.earlier, self.studio) = (sources, publisher, earlier, studio)
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
    /// The names under which drawn pictures are kept; nil where some were taken over unseen.
    var keptPictures: Set<String>? = []
  }

  /// A finished file.
  private struct Made {
    var page: RenderedPage
    /// What the next build may take over.
    var entry: BuildRecord.Page?
    /// A drawn picture: its hash where nothing is to be said about it again, and the name under which it is kept.
    var picture: (hash: ContentHash?, keptAs: String)?
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
      if let picture = takeOverPicture(file) {
        return found.withLock {
          $0.outcome.record?.pictures[file.path] = picture
          $0.outcome.keptPictures = nil
        }
      }
      let kept = takeOver(file)
      let made =
        if let kept { Made(page: RenderedPage(facts: kept.facts), entry: kept) } else { try make(file, renderer) }
      found.withLock {
        $0.outcome.diagnostics += made.page.diagnostics
        if let picture = made.picture {
          $0.outcome.record?.pictures[file.path] = picture.hash
          $0.outcome.keptPictures?.insert(picture.keptAs)
        }
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

  /// Leaves a drawn picture as it is published, if it would be drawn the same again.
  private func takeOverPicture(_ file: OutputFile) -> ContentHash? {
    guard case .picture = file.content, studio?.isPredictable == true, let hash = earlier?.pictures[file.path],
      publisher?.keep(file.path, hash) == true
    else { return nil }
    return hash
  }

  /// Makes a file and hands it to the publisher.
  private func make(_ file: OutputFile, _ renderer: PageRenderer) throws(WorldError) -> Made {
    var output = buffers.take()
    defer { buffers.give(back: output) }
    var rendered = RenderedPage()
    var source: ContentHash?
    var keptAs: String?
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
    case .picture(let page, let shape):
      // Nothing will be published: what is wrong is enough.
      guard publisher != nil else {
        return Made(page: RenderedPage(diagnostics: studio?.problems(of: page, shape) ?? []))
      }
      guard let picture = try studio?.picture(file.path, of: page, shape) else { return Made(page: rendered) }
      rendered.diagnostics = picture.diagnostics
      (output, keptAs) = (picture.png, picture.keptAs)
    case .generated(let page): rendered = renderer.render(page, path: file.path, into: &output)
    }
    guard let publisher, !rendered.diagnostics.containsErrors else { return Made(page: rendered) }
    try publisher.add(file.path, output)
    if let keptAs {
      let hash = rendered.diagnostics.isEmpty ? ContentHash(of: output) : nil
      return Made(page: rendered, picture: (hash, keptAs))
    }
    // A page with something to say is rendered again, so that it is said again.
    guard let source, let facts = rendered.facts, rendered.diagnostics.isEmpty else { return Made(page: rendered) }
    return Made(page: rendered, entry: BuildRecord.Page(source: source, output: ContentHash(of: output), facts: facts))
  }
}
