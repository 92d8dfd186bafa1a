import Articles
import World
import Values
import Diagnostics
import Foundation
import Pages
import Search
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
  /// Counts the words of articles; nil where nothing is published, or the site has no search.
  private let search: SearchBuilding?
  private let renderer: PageRenderer
  private let buffers = BufferPool()

  init(
    folder: String, edition: Edition, plan: Plan, sources: [[UInt8]: SourceState], publisher: Publisher?,
    earlier: BuildRecord?, studio: PictureStudio?
  ) {
    (self.folder, self.edition, self.plan) = (folder, edition, plan)
    (self.sources, self.publisher, self.earlier, self.studio) = (sources, publisher, earlier, studio)
    search = publisher != nil && edition.site.hasSearch ? SearchBuilding(edition.site) : nil
    renderer = PageRenderer(edition)
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
    /// The words that the search has counted, where they are not those of the earlier build.
    var searchWords: [UInt8]?
  }

  /// A finished file.
  private struct Made {
    var page: RenderedPage
    /// What the next build may take over.
    var entry: BuildRecord.Page?
    /// The hash of a file that is no page, where nothing is to be said about it again.
    var other: ContentHash?
    /// The name under which a drawn picture is kept.
    var keptAs: String?
    /// Whether it is as an earlier build has made it.
    var isTakenOver = false
  }

  /// What all workers have found.
  private struct Found {
    var outcome = Outcome()
    var fragments = FragmentCheck()
    /// The articles that were taken over, whose words were counted by an earlier build.
    var takenOverArticles: [Output] = []

    mutating func add(_ made: Made, of file: Output) {
      outcome.diagnostics += made.page.diagnostics
      if let facts = made.page.facts { fragments.add(facts) }
      outcome.record?.pages[file.path] = made.entry
      outcome.record?.others[file.path] = made.other
      if !made.isTakenOver {
        if made.entry != nil || made.other != nil { outcome.isNewRecord = true }
        if let name = made.keptAs { outcome.keptPictures?.insert(name) }
        return
      }
      switch file.content {
      case .markdown:
        outcome.takenOver += 1
        if made.entry?.fragment != nil { takenOverArticles.append(file) }
      case .picture: outcome.keptPictures = nil
      default: break
      }
    }
  }

  func run(jobs: Int, progress: BuildProgress) throws(WorldError) -> Outcome {
    var start = Found()
    start.outcome.record = earlier.map { BuildRecord(fingerprint: $0.fingerprint) }
    start.outcome.isNewRecord = earlier?.pages.isEmpty == true
    let shared = Mutex(start)
    let files = plan.files
    let step = progress.begin("Rendering", files.count)
    try Workers.forEach(count: files.count, jobs: jobs, progress: step) { index throws(WorldError) in
      let made = if let kept = takeOver(files[index]) { kept } else { try make(files[index]) }
      shared.withLock { $0.add(made, of: files[index]) }
    }
    progress.end()
    var found = shared.withLock { $0 }
    found.outcome.diagnostics += found.fragments.diagnostics(in: edition.site)
    if !found.outcome.diagnostics.containsErrors { try addSearch(to: &found, jobs: jobs) }
    return found.outcome
  }

  // MARK: What an earlier build has made

  /// Leaves a file as it is published, if it would be made of the same bytes again.
  private func takeOver(_ file: Output) -> Made? {
    switch file.content {
    case .markdown:
      guard let page = earlier?.pages[file.path],
        page.source == sources[Array(edition.site.pages[file.subject].source.utf8)]?.hash
      else { return nil }
      let fragment = renderer.fragmentPath(of: file.subject)
      guard (fragment == nil) == (page.fragment == nil) else { return nil }
      let own = [(path: file.path, hash: page.output)]
      let searched = fragment.flatMap { path in page.fragment.map { (path: path, hash: $0) } }
      guard publisher?.keep(own + (searched.map { [$0] } ?? [])) == true else { return nil }
      return Made(page: RenderedPage(facts: page.facts), entry: page, isTakenOver: true)
    case .picture where studio?.isPredictable != true: return nil
    case .picture, .template:
      guard let hash = earlier?.others[file.path], publisher?.keep(file.path, hash) == true else { return nil }
      return Made(page: RenderedPage(), other: hash, isTakenOver: true)
    case .copy, .asset: return nil
    }
  }

  // MARK: What is made

  /// Makes a file and hands it to the publisher.
  private func make(_ file: Output) throws(WorldError) -> Made {
    var output = buffers.take()
    defer { buffers.give(back: output) }
    var made = Made(page: RenderedPage())
    var source: ContentHash?
    switch file.content {
    case .copy:
      let path = edition.site.files[file.subject].path
      output = try FileSystem.read(folder + "/Content/" + path, followsLink: true).bytes
    case .asset: output = edition.theme.assets[file.subject].bytes
    case .markdown:
      let bytes = try markdown(of: file.subject)
      made.page = renderer.render(file, renderer.article(of: file.subject, markdown: bytes), into: &output)
      source = ContentHash(of: bytes)
    case .picture:
      let shape = SharePicture.Shape.allCases[file.number]
      // Nothing will be published: what is wrong is enough.
      guard publisher != nil else {
        return Made(page: RenderedPage(diagnostics: studio?.problems(of: file.subject, shape) ?? []))
      }
      guard let picture = try studio?.picture(file.path, of: file.subject, shape) else { return made }
      made.page.diagnostics = picture.diagnostics
      (output, made.keptAs) = (picture.png, picture.keptAs)
    case .template: made.page = renderer.render(file, into: &output)
    }
    guard let publisher, !made.page.diagnostics.containsErrors else { return Made(page: made.page) }
    try publisher.add(file.path, output)
    try addFragment(of: made.page, publisher)
    // A file with something to say is made again, so that it is said again.
    guard made.page.diagnostics.isEmpty else { return made }
    if let source, let facts = made.page.facts {
      let fragment = made.page.search.map { ContentHash(of: $0.fragment) }
      made.entry = BuildRecord.Page(
        source: source, output: ContentHash(of: output), fragment: fragment, facts: facts)
    } else if file.isRemembered {
      made.other = ContentHash(of: output)
    }
    return made
  }

  /// The bytes of a page's file, which must be those whose front matter was read.
  private func markdown(of id: Int) throws(WorldError) -> [UInt8] {
    let path = edition.site.pages[id].source
    let (bytes, entry) = try FileSystem.read(folder + "/Content/" + path, followsLink: true)
    if sources[Array(path.utf8)]?.stamp != FileStamp(entry) {
      throw WorldError("Content/\(path) was changed while the site was being built; build again")
    }
    return bytes
  }

  // MARK: Search

  private func addFragment(of page: RenderedPage, _ publisher: Publisher) throws(WorldError) {
    guard let entry = page.search, let search else { return }
    search.add(entry)
    try publisher.add(SearchEntry.fragmentPath(ofKey: entry.key), entry.fragment)
  }

  /// Makes the search's index of what was counted now and by the earlier build.
  private func addSearch(to found: inout Found, jobs: Int) throws(WorldError) {
    guard let search, let publisher else { return }
    let articles = edition.site.pages.count { renderer.fragmentPath(of: $0.id) != nil }
    let kept = earlier?.others.filter { SearchEntry.isIndex($0.key) } ?? [:]
    if found.takenOverArticles.count == articles, !kept.isEmpty,
      publisher.keep(kept.map { (path: $0.key, hash: $0.value) })
    {
      found.outcome.record?.others.merge(kept) { _, kept in kept }
      found.outcome.record?.searchWords = earlier?.searchWords
      return
    }
    let counted = found.takenOverArticles.isEmpty ? nil : earlier?.counted
    if counted == nil { try countAgain(found.takenOverArticles, search, jobs: jobs) }
    let finished = search.finish(earlier: counted)
    for (path, bytes) in finished.files {
      try publisher.add(path, bytes)
      found.outcome.record?.others[path] = ContentHash(of: bytes)
    }
    guard found.outcome.record != nil else { return }
    let words = finished.bytes
    found.outcome.record?.searchWords = ContentHash(of: words)
    (found.outcome.searchWords, found.outcome.isNewRecord) = (words, true)
  }

  /// Counts the words of articles that were taken over, because what the earlier build has counted is lost.
  private func countAgain(_ articles: [Output], _ search: SearchBuilding, jobs: Int) throws(WorldError) {
    try Workers.forEach(count: articles.count, jobs: jobs) { index throws(WorldError) in
      let id = articles[index].subject
      let article = renderer.article(of: id, markdown: try markdown(of: id))
      if let entry = renderer.searchEntry(of: article) { search.add(entry) }
    }
  }
}

extension Output {
  /// Whether the next build may take the file over although it has no source of its own.
  fileprivate var isRemembered: Bool {
    switch content {
    case .picture, .template: true
    case .markdown, .copy, .asset: false
    }
  }
}
