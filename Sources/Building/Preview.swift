import Articles
public import Diagnostics
public import Pictures
import Pages
import Settings
public import Site
import Synchronization
import Values
public import World

/// A site that is made in memory, a file when somebody looks at it, and that follows its project as it changes.
public final class Preview: Sendable {
  let workspace: Workspace
  private let state: Mutex<State>

  private struct State {
    /// Begins anywhere, so that a page which an earlier preview has shown isn't taken for one of this.
    var version = Int.random(in: 1...1_000_000_000)
    /// Why the project can't be read at all; nil where it can. What has changed since may not have been read.
    var failure: WorldError?
    var pages = LastGoodPages()
    /// What is wrong with the project as a whole, of the snapshot to which it belongs.
    var errors: (of: Snapshot, [Diagnostic])?
    /// What the site is as a whole, of the snapshot to which it belongs.
    var overview: (of: Snapshot, SiteOverview)?
  }

  /// Opens a project. What is wrong with its content is shown, not thrown.
  ///
  /// - Parameters:
  ///   - folder: The project's folder, absolute, without links.
  ///   - jobs: How many threads read.
  ///   - documents: Draws the SVG documents of share pictures.
  public init(
    opening folder: String, _ options: Site.Options, jobs: Int, documents: (any DocumentDrawer)?
  ) throws(WorldError) {
    workspace = try Workspace(opening: folder, options, jobs: jobs, retention: .everything, documents: documents)
    state = Mutex(State())
  }

  /// Rises with each change.
  public var version: Int { state.withLock { $0.version } }

  /// The project's folder.
  public var folder: String { workspace.folder }

  /// The path of the site on its host, such as `/guide/`.
  public var sitePath: String {
    workspace.snapshot.edition.site.url.map { SiteURL.path(of: $0) } ?? "/"
  }

  /// The policy under which the published pages work.
  ///
  /// - Parameter framing: More sources of frames.
  public func contentSecurityPolicy(framing: [String] = []) -> String {
    ContentSecurityPolicy.value(of: workspace.snapshot.edition, framing: framing)
  }

  /// What keeps the site from being published, as far as that is known without reading the texts.
  public var errors: [Diagnostic] { projectErrors(of: workspace.snapshot) }

  /// Reads what has changed.
  ///
  /// - Returns: What that means for pages that are shown.
  public func update(_ change: FolderChange) -> PreviewChange {
    let before = workspace.snapshot
    let hasMissed = state.withLock { $0.failure != nil }
    var failure: WorldError?
    do throws(WorldError) {
      switch change {
      case .files(let paths) where !hasMissed: try workspace.update(files: paths)
      case .files, .anything: try workspace.update([])
      }
    } catch {
      failure = error
    }
    let after = workspace.snapshot
    return state.withLock { state in
      var what = PreviewChange.between(before, after, change)
      if state.failure?.message != failure?.message, what == .nothing { what = .anything(files: []) }
      state.failure = failure
      if what != .nothing { state.version += 1 }
      return what
    }
  }

  /// What there is at an address.
  ///
  /// - Parameter path: A path on the site, decoded and without a leading slash, such as `microneedling/`.
  public func answer(to path: String) -> PreviewAnswer {
    let snapshot = workspace.snapshot
    let output = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if snapshot.output(at: output) == nil, snapshot.output(at: output + "/index.html") != nil {
      return PreviewAnswer(body: .elsewhere(path + "/"), path: output)
    }
    let errors = projectErrors(of: snapshot)
    do throws(WorldError) {
      if let file = snapshot.output(at: output) {
        return try answer(file, output, in: snapshot, errors)
      }
      if let bytes = try workspace.searchFile(at: output) { return PreviewAnswer(body: .bytes(bytes), path: output) }
    } catch {
      return instead(of: output, [.error(.file, SourceLocation(path: output), error.message)])
    }
    // A page whose file can't be read now is missing from the site.
    if !errors.isEmpty, state.withLock({ $0.pages[output] }) != nil { return instead(of: output, errors) }
    var missing = PreviewAnswer(body: .nothing, path: "404.html", isFound: false)
    if !errors.isEmpty, output.hasSuffix(".html") {
      missing.problems = errors
    } else if let page = try? workspace.output("404.html") {
      missing.body = .bytes(page.bytes)
      missing.note = Self.note(for: output, in: snapshot)
    }
    return missing
  }

  /// Says why the page at an address is left out.
  private static func note(for output: String, in snapshot: Snapshot) -> String? {
    let address = output.hasSuffix("/index.html") ? String(output.dropLast("/index.html".count)) : output
    let slugs = Dictionary(
      snapshot.project.project.pages.map { ($0.path, $0.frontMatter.slug?.value) },
      uniquingKeysWith: { first, _ in first }
    )
    let page = snapshot.edition.site.leftOut.first { page in
      var parts = page.source.dropLast(".md".count).split(separator: "/").map { Slug.ascii(String($0)) }
      if parts.last == "index" {
        parts.removeLast()
      } else if let slug = slugs[page.source] ?? nil {
        parts[parts.count - 1] = slug
      }
      return parts.joined(separator: "/") == address
    }
    // If the page of a folder is left out, so is all that is in it.
    return switch page?.reason {
    case nil: nil
    case .draft:
      "This page, or the page of its folder, is a draft. To see it, end the preview with Ctrl+C and start it again with --drafts."
    case .scheduled: "This page, or the page of its folder, is left out until the day that its 'publishOn' says."
    case .expired: "This page, or the page of its folder, is left out since the day that its 'expireOn' says."
    case .overdue: "The medical review of this page, or of the page of its folder, is late, so it is left out."
    }
  }

  private func answer(
    _ file: Output, _ path: String, in snapshot: Snapshot, _ errors: [Diagnostic]
  ) throws(WorldError) -> PreviewAnswer {
    if file.content == .copy, !snapshot.isPicture(file) {
      let (path, stamp) = snapshot.contentFile(at: snapshot.edition.site.files[file.subject].path)
      if let stamp { return PreviewAnswer(body: .file(path: path, stamp: stamp), path: file.path) }
    }
    guard let made = try workspace.output(path) else { return instead(of: path, errors) }
    let own = made.diagnostics.sortedAndUnique().filter { $0.severity == .error }
    guard path.hasSuffix(".html") else { return PreviewAnswer(body: .bytes(made.bytes), path: path) }
    let source = file.content == .markdown ? snapshot.edition.site.pages[file.subject].file : nil
    let isSpoiled = errors.contains { $0.location.path == source || Self.concernsAllPages($0) }
    if own.isEmpty, !isSpoiled {
      state.withLock { $0.pages.keep(made.bytes, at: path) }
      return PreviewAnswer(body: .bytes(made.bytes), path: path, problems: errors)
    }
    return instead(of: path, own + errors.filter { !own.contains($0) })
  }

  /// What is known of the site as a whole; nil where that was in another state.
  func knownOverview(of snapshot: Snapshot) -> SiteOverview? {
    state.withLock { $0.overview.flatMap { $0.of === snapshot ? $0.1 : nil } }
  }

  /// Keeps what is known of the site as a whole.
  func keep(_ overview: SiteOverview, of snapshot: Snapshot) {
    state.withLock { $0.overview = (snapshot, overview) }
  }

  /// The last good page, below what is wrong.
  private func instead(of path: String, _ problems: [Diagnostic]) -> PreviewAnswer {
    let bytes = state.withLock { $0.pages[path] }
    return PreviewAnswer(
      body: bytes.map { .bytes($0) } ?? .nothing, path: path, isFound: true, problems: problems, isOld: bytes != nil)
  }

  /// Whether a problem can change every page.
  private static func concernsAllPages(_ problem: Diagnostic) -> Bool {
    let path = problem.location.path
    return path == SiteSettings.path || path.hasPrefix("Templates/")
  }

  /// What keeps the site from being published, as far as that is known without the bodies.
  private func projectErrors(of snapshot: Snapshot) -> [Diagnostic] {
    let (known, failure) = state.withLock { ($0.errors, $0.failure) }
    var errors: [Diagnostic]
    if let known, known.of === snapshot {
      errors = known.1
    } else {
      errors = snapshot.diagnostics.filter { $0.severity == .error }.sortedAndUnique()
      state.withLock { [errors] in $0.errors = (snapshot, errors) }
    }
    if let failure { errors.insert(.error(.file, location(of: failure), failure.message), at: 0) }
    return errors
  }

  /// The file that can't be read.
  private func location(of failure: WorldError) -> SourceLocation {
    let folder = workspace.folder + "/"
    guard let path = failure.path, path.hasPrefix(folder) else { return SourceLocation(path: SiteSettings.path) }
    return SourceLocation(path: String(path.dropFirst(folder.count)))
  }
}
