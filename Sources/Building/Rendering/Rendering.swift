import Articles
import Diagnostics
import Pages
import Pictures
import Search
import Site
import Synchronization
import Values
import World

/// Makes every file of a plan, several at a time.
struct Rendering {
  let snapshot: Snapshot
  /// nil where errors were found already: pages are rendered for their problems only.
  let sink: (any OutputSink)?
  /// What the last build made; nil where that can't be known.
  let earlier: BuildRecord?
  /// Draws share pictures; nil where that can't be done.
  let pictures: SharePictureRenderer?
  /// Makes the copies of photographs.
  let photographs: PhotographMaker
  /// Whether a warning keeps the site from being published.
  let isStrict: Bool
  let renderer: PageRenderer
  /// Makes the search's index; nil where nothing is published, or the site has no search.
  let indexer: SearchIndexer?

  init(
    _ snapshot: Snapshot, sink: (any OutputSink)?, earlier: BuildRecord?, pictures: SharePictureRenderer?,
    kept: KeptPictures? = nil, isStrict: Bool = false
  ) {
    (self.snapshot, self.sink, self.earlier, self.pictures) = (snapshot, sink, earlier, pictures)
    self.isStrict = isStrict
    photographs = PhotographMaker(site: snapshot.edition.site, kept: kept)
    renderer = snapshot.renderer.limited(pages: snapshot.plan.files.count)
    indexer = sink != nil && snapshot.edition.site.hasSearch ? SearchIndexer(snapshot.edition.site) : nil
  }

  /// What came of all files.
  struct Outcome {
    var diagnostics: [Diagnostic] = []
    /// What the next build may reuse; nil where that can't be known.
    var record: BuildRecord?
    /// Whether the record says something else than the earlier one.
    var isNewRecord = false
    /// How many pages were reused from the earlier build.
    var reused = 0
    /// How many files no page uses, and how many were left out with the pages that use them.
    var unusedFiles = 0, withheldFiles = 0
    /// The names under which drawn pictures are kept; nil where some were reused unseen.
    var keptPictures: Set<String>?
    /// The words that the search has counted, where they are not those of the earlier build.
    var searchWords: SearchPart?
  }

  /// Makes all files. Share pictures come last, and only if nothing is wrong with the others: they take most of the time.
  func run(jobs: Int, progress: BuildProgress) throws(WorldError) -> Outcome {
    let files = snapshot.plan.files
    let step = progress.begin("Rendering", files.count)
    var workers = try Workers.fold(count: files.count, jobs: jobs, progress: step, from: { Collected() }) {
      worker, index throws(WorldError) in
      let file = files[index]
      if file.isMadeLast { return }
      let made = if let reused = reuse(file) { reused } else { try make(file, &worker) }
      worker.add(made, of: file)
    }
    progress.end()
    // The words are taken out of the workers' states, so that they can be forgotten one by one.
    let counted = Mutex(workers.compactMap(\.words))
    for index in workers.indices { workers[index].words = nil }
    let (found, search) = try Workers.both(jobs: jobs) { [workers] () throws(WorldError) in
      try self.join(workers)
    } _: { [workers] () throws(WorldError) in
      if workers.contains(where: { $0.diagnostics.containsErrors }) { return SearchOutcome?.none }
      let words = counted.withLock { exchange(&$0, with: []) }
      return try self.makeSearch(workers.flatMap(\.reusedArticles), counted: words, jobs: jobs)
    }
    var all = found
    var use = try snapshot.fileUse()
    all.fragments.addFiles(to: &use)
    for worker in try copyFiles(use, jobs: jobs) { all.add(worker) }
    for worker in try makePhotographs(use, jobs: jobs, progress, after: all.diagnostics) { all.add(worker) }
    for worker in try drawPictures(jobs: jobs, progress, after: all.diagnostics) { all.add(worker) }
    var outcome = Outcome(diagnostics: all.diagnostics, reused: all.reused, keptPictures: all.keptPictures)
    outcome.unusedFiles = use.unused(in: snapshot.edition.site).count
    outcome.withheldFiles = use.withheld.count
    if let earlier {
      var record = BuildRecord(fingerprint: earlier.fingerprint)
      record.pages = all.pages
      record.others = all.others.merging(search?.files ?? [:]) { first, _ in first }
      record.searchWords = search?.earlierWords
      outcome.searchWords = search?.words
      outcome.isNewRecord = all.isNew || earlier.pages.isEmpty || search?.words != nil
      outcome.record = record
    }
    return outcome
  }

  /// What all workers have found, and the links to headings that don't exist.
  private func join(_ workers: [Collected]) throws(WorldError) -> Collected {
    var all = Collected()
    for worker in workers { all.add(worker) }
    all.diagnostics += try all.fragments.diagnostics(in: snapshot.edition.site) { id throws(WorldError) in
      renderer.article(of: id, markdown: try snapshot.markdown(of: id))
    }
    return all
  }

  /// Makes the share pictures. Where the site won't be published, it only says what is wrong with them.
  private func drawPictures(
    jobs: Int, _ progress: BuildProgress, after diagnostics: [Diagnostic]
  ) throws(WorldError) -> [Collected] {
    let files = snapshot.plan.files.filter { $0.content == .picture }
    let isWanted = sink != nil && !fails(diagnostics)
    // The first picture that fails, so that the report is the same however the threads are scheduled.
    let failed = Mutex<(index: Int, diagnostics: [Diagnostic])>((.max, []))
    let step = progress.begin("Drawing share pictures", files.count)
    defer { progress.end() }
    let workers = try Workers.fold(count: files.count, jobs: jobs, progress: step, from: { Collected() }) {
      worker, index throws(WorldError) in
      let file = files[index]
      if !isWanted { worker.diagnostics += problems(ofPicture: file) }
      guard isWanted, failed.withLock({ index < $0.index }) else { return }
      let made = if let reused = reuse(file) { reused } else { try draw(file, &worker.pictureBuffers) }
      if fails(made.page.diagnostics) {
        failed.withLock { if index < $0.index { $0 = (index, made.page.diagnostics) } }
      }
      worker.add(made, of: file)
    }
    let (first, found) = failed.withLock { $0 }
    guard first != .max else { return workers }
    var collected = Collected()
    collected.diagnostics = found + files.flatMap(problems)
    return [collected]
  }

  /// What is known to be wrong with a picture without drawing it.
  private func problems(ofPicture file: Output) -> [Diagnostic] {
    pictures?.problems(of: file.subject, SharePicture.Shape.allCases[file.number]) ?? []
  }

  func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.containsErrors || (isStrict && !diagnostics.isEmpty)
  }

  /// Leaves a file as an earlier build has published it, if its sources have the same bytes.
  private func reuse(_ file: Output) -> RenderedFile? {
    guard let earlier, let sink else { return nil }
    switch file.content {
    case .markdown:
      let path = Array(snapshot.edition.site.pages[file.subject].source.utf8)
      guard let page = earlier.pages[file.path], page.source == snapshot.project.sources[path]?.hash else { return nil }
      let fragment = renderer.fragmentPath(of: file.subject)
      guard (fragment == nil) == (page.fragment == nil) else { return nil }
      let own = [(path: file.path, hash: page.output)]
      let searched = fragment.flatMap { path in page.fragment.map { (path: path, hash: $0) } }
      guard sink.keep(own + (searched.map { [$0] } ?? [])) else { return nil }
      return RenderedFile(page: RenderedPage(facts: page.facts), entry: page, isReused: true)
    case .picture where pictures?.isPredictable != true: return nil
    // The record doesn't say which texts it was made of.
    case .template where !renderer.texts(in: file).isEmpty: return nil
    case .picture, .template:
      guard let hash = earlier.others[file.path], sink.keep([(file.path, hash)]) else { return nil }
      return RenderedFile(other: hash, isReused: true)
    case .copy, .asset, .touchIcon, .photograph, .crop: return nil
    }
  }

  /// Makes a file and hands it to the sink.
  private func make(_ file: Output, _ worker: inout Collected) throws(WorldError) -> RenderedFile {
    worker.buffer.removeAll(keepingCapacity: true)
    var made = RenderedFile()
    var source: ContentHash?
    switch file.content {
    case .asset: worker.buffer = snapshot.edition.theme.assets[file.subject].bytes
    case .markdown:
      let bytes = try snapshot.markdown(of: file.subject)
      made.page = renderer.render(file, renderer.article(of: file.subject, markdown: bytes), into: &worker.buffer)
      source = ContentHash(of: bytes)
    case .touchIcon: worker.buffer = try TouchIcon.png(for: snapshot.edition.site)
    case .copy, .picture, .photograph, .crop: return made
    case .template: made.page = try snapshot.render(file, with: renderer, into: &worker.buffer)
    }
    guard let sink, !made.page.diagnostics.containsErrors else { return RenderedFile(page: made.page) }
    try sink.add(file.path, worker.buffer)
    if let entry = made.page.search, let indexer {
      indexer.count(entry, in: &worker.words)
      try sink.add(SearchEntry.fragmentPath(ofKey: entry.key), entry.fragment)
    }
    // A file with problems is made again, so that they are reported again.
    guard made.page.diagnostics.isEmpty else { return made }
    if let source, let facts = made.page.facts {
      let fragment = made.page.search.map { ContentHash(of: $0.fragment) }
      made.entry = BuildRecord.Page(
        source: source, output: ContentHash(of: worker.buffer), fragment: fragment, facts: facts)
    } else if file.content == .template {
      made.other = ContentHash(of: worker.buffer)
    }
    return made
  }

  /// Hands the files of `Content/` to the sink: pictures without what they tell besides, others as they are. What only
  /// pages use that are left out isn't published.
  private func copyFiles(_ use: FileUse, jobs: Int) throws(WorldError) -> [Collected] {
    let withheld = use.withheld
    let files = snapshot.plan.files.filter { $0.content == .copy && !withheld.contains($0.subject) }
    return try Workers.fold(count: files.count, jobs: jobs, from: { Collected() }) { worker, index throws(WorldError) in
      try publish(files[index], sink, &worker)
    }
  }

  /// Draws a share picture and hands it to the sink.
  private func draw(_ file: Output, _ buffers: inout PictureBuffers) throws(WorldError) -> RenderedFile {
    let shape = SharePicture.Shape.allCases[file.number]
    guard let pictures else { return RenderedFile() }
    let picture = pictures.picture(file.path, of: file.subject, shape, &buffers)
    var made = RenderedFile(page: RenderedPage(diagnostics: picture.diagnostics), cacheKey: picture.cacheKey)
    if picture.cacheKey == nil { return made }
    try sink?.add(file.path, picture.png)
    if picture.diagnostics.isEmpty { made.other = ContentHash(of: picture.png) }
    return made
  }
}
