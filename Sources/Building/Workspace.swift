public import Articles
public import Diagnostics
import Pages
public import Pictures
public import Site
import Synchronization
import Values
public import World

/// A project kept in memory: what was read of it, the site that follows, and what is wrong with it. Builds, lists and
/// previews read it; a server also keeps it up to date as files change.
///
/// Readers get a `Snapshot`, which never changes; an update replaces it by another one.
public final class Workspace: Sendable {
  /// What is kept beyond what a build needs.
  public enum Retention: Sendable {
    /// Nothing: a build reads each body once and forgets it, so that memory doesn't grow with the site.
    case nothing
    /// What was read of each file, and the articles that were asked for, so that an update reads only what has changed.
    case everything
  }

  /// The project's folder, absolute, without links.
  public let folder: String
  private let options: Site.Options
  private let jobs: Int
  private let retention: Retention
  private let documents: (any DocumentDrawer)?
  private let state: Mutex<State>

  private struct State {
    var snapshot: Snapshot
    /// What was read of each file; nil where nothing is kept.
    var readings: ProjectReadings?
    /// The articles that were read, by their pages' indices.
    var articles: [Int: Article] = [:]
    /// The search's files, once somebody has asked for one.
    var search: SearchFiles?
  }

  /// Opens a project.
  ///
  /// - Parameters:
  ///   - folder: The project's folder, absolute, without links.
  ///   - jobs: How many threads read.
  ///   - documents: Draws the SVG documents of share pictures; nil to draw them in this process, without a limit.
  public init(
    opening folder: String, _ options: Site.Options, jobs: Int, retention: Retention = .nothing,
    documents: (any DocumentDrawer)? = nil
  ) throws(WorldError) {
    (self.folder, self.options, self.jobs, self.retention) = (folder, options, jobs, retention)
    self.documents = documents
    let readings = try ProjectLoader(folder: folder, jobs: jobs).load()
    state = Mutex(
      State(
        snapshot: Snapshot(readings.project, options, folder: folder, documents: documents),
        readings: retention == .everything ? readings : nil))
  }

  /// The project as it is known now.
  public var snapshot: Snapshot { state.withLock { $0.snapshot } }

  /// Updates the project after changes of some files, which are all that have changed: where only bodies have, nothing else
  /// is looked at, however large the site is.
  ///
  /// - Parameter paths: Paths from the project's folder, such as `Content/a.md`.
  /// - Returns: The new snapshot.
  @discardableResult public func update(files paths: Set<String>) throws(WorldError) -> Snapshot {
    let (old, earlier) = state.withLock { ($0.snapshot, $0.readings) }
    guard let earlier,
      let changed = try ProjectLoader(folder: folder, jobs: jobs).changedFiles(among: paths, earlier)
    else { return try update(paths) }
    if changed.isEmpty { return old }
    var readings = earlier
    for (place, item) in changed { readings.replace(at: place, with: item) }
    let areBodies = changed.allSatisfy { $0.item.reading.hasSameHead(as: earlier.items[$0.place].reading) }
    let project = areBodies ? old.project.replacing(changed.map(\.item)) : readings.project
    return adopt(project, readings, changed: paths, after: old)
  }

  /// Updates the project: reads files that are named, that are new, or whose size or time of change is different, and
  /// derives the rest again.
  ///
  /// - Parameter paths: Paths from the project's folder, such as `Content/a.md`.
  /// - Returns: The new snapshot.
  @discardableResult public func update(_ paths: some Sequence<String>) throws(WorldError) -> Snapshot {
    let (old, earlier) = state.withLock { ($0.snapshot, $0.readings) }
    let changed = Set(paths)
    let readings = try ProjectLoader(folder: folder, jobs: jobs).load(reusing: earlier, changed: changed)
    return adopt(readings.project, readings, changed: changed, after: old)
  }

  /// Makes a project the current one, and forgets what doesn't hold any longer.
  private func adopt(
    _ project: LoadedProject, _ readings: ProjectReadings, changed: Set<String>, after old: Snapshot
  ) -> Snapshot {
    let new = Snapshot(project, options, folder: folder, documents: documents, after: old)
    state.withLock { state in
      // Links were resolved in the old site and words came from the old theme, so articles are kept as long as those.
      let isSameEdition = new.edition === old.edition
      let isKept = { id in new.hasSameSource(of: id, as: old) && !changed.contains(new.edition.site.pages[id].file) }
      state.articles = isSameEdition ? state.articles.filter { isKept($0.key) } : [:]
      (state.snapshot, state.search) = (new, nil)
      if retention == .everything { state.readings = readings }
    }
    return new
  }

  /// A file of the search; nil for a path that isn't one. The first one that is asked for takes as long as reading all
  /// articles.
  ///
  /// - Parameter path: Relative to the output, such as `search/data/index.json`.
  public func searchFile(at path: String) throws(WorldError) -> [UInt8]? {
    let (snapshot, known) = state.withLock { ($0.snapshot, $0.search) }
    guard snapshot.edition.site.hasSearch, path.utf8.starts(with: SearchEntry.folder.utf8) else { return nil }
    let search: SearchFiles
    if let known {
      search = known
    } else {
      search = try SearchFiles(of: snapshot, jobs: jobs)
      state.withLock { if $0.snapshot === snapshot { $0.search = search } }
    }
    switch search[path] {
    case nil: return nil
    case .index(let bytes)?: return bytes
    case .article(let id)?: return snapshot.renderer.searchEntry(of: try article(id))?.fragment
    }
  }

  /// Reads the article of a page, or gives the one that was kept.
  ///
  /// - Parameter id: An index in the site's pages.
  public func article(_ id: Int) throws(WorldError) -> Article {
    let (snapshot, known) = state.withLock { ($0.snapshot, $0.articles[id]) }
    if let known { return known }
    let article = snapshot.renderer.article(of: id, markdown: try snapshot.markdown(of: id))
    if retention == .everything {
      state.withLock { if $0.snapshot === snapshot { $0.articles[id] = article } }
    }
    return article
  }

  /// All articles of the site, or what is made of each, in the order of the pages.
  public func articles<Result: Sendable>(
    _ transform: @escaping @Sendable (Page, Article) -> Result
  ) throws(WorldError) -> [Result] {
    let pages = snapshot.edition.site.pages
    return try Workers.map(count: pages.count, jobs: jobs) { id throws(WorldError) in
      transform(pages[id], try self.article(id))
    }
  }

  /// Which files of `Content/` pages use. Reads all articles.
  public func fileUse() throws(WorldError) -> FileUse {
    var use = try snapshot.fileUse()
    for facts in try articles({ _, article in article.facts }) { if let facts { use.add(facts) } }
    return use
  }

  /// The bytes of a file of the site, made when they are asked for, and what is wrong with them; nil for a path that the
  /// site doesn't have. For files of the search, see `searchFile`.
  ///
  /// - Parameter path: Relative to the output, such as `microneedling/index.html`.
  public func output(_ path: String) throws(WorldError) -> (bytes: [UInt8], diagnostics: [Diagnostic])? {
    let snapshot = snapshot
    guard let file = snapshot.output(at: path) else { return nil }
    var bytes: [UInt8] = []
    switch file.content {
    case .copy:
      switch try snapshot.picture(of: file) {
      case nil: return (try snapshot.content(snapshot.edition.site.files[file.subject].path), [])
      case .success(let bytes)?: return (bytes, [])
      case .failure(let problem)?: return ([], [problem.diagnostic])
      }
    case .photograph, .crop: return try snapshot.photograph(file)
    case .touchIcon: return (try TouchIcon.png(for: snapshot.edition.site), [])
    case .asset: return (snapshot.edition.theme.assets[file.subject].bytes, [])
    case .markdown:
      let page = snapshot.renderer.render(file, try article(file.subject), into: &bytes)
      return (bytes, page.diagnostics)
    case .template:
      let page = try snapshot.render(file, with: snapshot.renderer, into: &bytes)
      return (bytes, page.diagnostics)
    case .picture:
      let shape = SharePicture.Shape.allCases[file.number]
      guard let pictures = try snapshot.pictures(cache: nil) else { return nil }
      var buffers = PictureBuffers()
      let picture = pictures.picture(path, of: file.subject, shape, &buffers)
      return (picture.png, picture.diagnostics)
    }
  }

  /// One page of each kind, where a project has templates of its own, and the template to change; none where it has none, or
  /// where something is wrong with them.
  public func samples() throws(WorldError) -> [(path: String, template: String, html: [UInt8])] {
    let snapshot = snapshot
    let own = snapshot.project.theme.filter { !$0.isBuiltIn && $0.name.hasSuffix(".html") }
    guard let first = own.first, !snapshot.diagnostics.containsErrors else { return [] }
    var samples: [(path: String, template: String, html: [UInt8])] = []
    for (page, template) in snapshot.plan.samples {
      guard let html = try output(page.path)?.bytes else { continue }
      let changed = own.first { $0.name == template } ?? own.first { $0.name == "base.html" } ?? first
      samples.append((page.path, changed.path, html))
    }
    return samples
  }

  /// The project's own scripts, with the paths that people see.
  public var scripts: [(path: String, bytes: [UInt8])] {
    snapshot.project.theme.filter { !$0.isBuiltIn && $0.name.hasSuffix(".js") }.map { ($0.path, $0.bytes) }
  }

  /// Makes all files of the site.
  ///
  /// - Parameters:
  ///   - sink: Where they go; it may have got some where there are errors.
  ///   - jobs: How many threads work.
  /// - Returns: Everything that is wrong with the project, sorted, each problem once.
  public func render(to sink: any OutputSink, jobs: Int) throws(WorldError) -> [Diagnostic] {
    let snapshot = snapshot
    let rendering = Rendering(snapshot, sink: sink, earlier: nil, pictures: try snapshot.pictures(cache: nil))
    return (snapshot.diagnostics + (try rendering.run(jobs: jobs, progress: .silent).diagnostics)).sortedAndUnique()
  }

  /// What is wrong with the project, by file: what is known without the bodies, and what each body has.
  public func findings() throws(WorldError) -> [String: [Diagnostic]] {
    try findings { _, _ in () }.found
  }

  /// The same, and what is made of each article meanwhile, in the order of the pages.
  public func findings<Result: Sendable>(
    _ transform: @escaping @Sendable (Page, Article) -> Result
  ) throws(WorldError) -> (found: [String: [Diagnostic]], results: [Result]) {
    let site = snapshot.edition.site
    let read = try articles { page, article in
      (
        problems: article.problems + CareCards.problems(in: article, for: site), facts: article.facts,
        result: transform(page, article)
      )
    }
    var fragments = FragmentCheck()
    for facts in read.compactMap(\.facts) { fragments.add(facts) }
    let all =
      try snapshot.diagnostics + read.flatMap(\.problems) + fragments.diagnostics(in: site, read: article)
    return (Dictionary(grouping: all.sortedAndUnique(), by: \.location.path), read.map(\.result))
  }
}
