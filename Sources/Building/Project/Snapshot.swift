public import Diagnostics
import Markdown
public import Pages
import Pictures
internal import Site
import Synchronization
import Values
public import World

/// A project at one moment: what was read, and the edition and the files that follow. It never changes.
public final class Snapshot: Sendable {
  /// What was read of the project.
  public let project: LoadedProject
  /// The site with its theme.
  public let edition: Edition
  /// Every file that the site has.
  public let plan: Plan
  /// What is wrong, as far as that is known without the bodies of articles.
  public let diagnostics: [Diagnostic]
  /// The library that draws share pictures; nil where none are drawn.
  let drawing: Drawing?
  private let documents: (any DocumentDrawer)?
  let folder: String
  /// What is wrong with the site, and with its theme and plan.
  private let siteDiagnostics: [Diagnostic], themeDiagnostics: [Diagnostic]
  private let made: Mutex<Made>

  /// What is made when it is first asked for.
  private struct Made {
    var renderer: PageRenderer?
    var outputs: [String: Output]?
    var pages: [String: Int]?
  }

  /// Makes what follows from a project.
  ///
  /// - Parameters:
  ///   - documents: Draws SVG documents; nil to draw them in this process.
  ///   - earlier: The project as it was before; what is still valid is used again.
  init(
    _ project: LoadedProject, _ options: Site.Options, folder: String, documents: (any DocumentDrawer)?,
    after earlier: Snapshot? = nil
  ) {
    (self.project, self.folder, self.documents) = (project, folder, documents)
    let hasSameContent = earlier.map { $0.project.content == project.content } ?? false
    // Whether a text is signed depends on every word of it.
    let needsTexts = earlier?.edition.site.project.settings.review?.signatures == .required
    if let earlier, hasSameContent, !needsTexts, earlier.project.templates == project.templates {
      (edition, plan, drawing) = (earlier.edition, earlier.plan, earlier.drawing)
      (siteDiagnostics, themeDiagnostics) = (earlier.siteDiagnostics, earlier.themeDiagnostics)
      made = Mutex(earlier.made.withLock { $0 })
    } else {
      let site: Site
      if let earlier, hasSameContent {
        (site, drawing, siteDiagnostics) = (earlier.edition.site, earlier.drawing, earlier.siteDiagnostics)
      } else {
        (site, drawing, siteDiagnostics) = Site.make(project, options)
      }
      let (theme, problems) = Theme.make(project.theme, records: PageSchema.records, uses: ThemeUses(of: site))
      let unjudged = Edition(site: site, theme: theme)
      let (unsigned, unsignedDiagnostics) = SignedPages.unsigned(in: unjudged) { page throws(WorldError) in
        try Self.content(page.source, of: project, folder, limit: MarkdownSource.maximumSize + 1)
      }
      edition = unsigned.isEmpty ? unjudged : Edition(site: site, theme: theme, unsigned: unsigned)
      let planned = Plan.make(edition)
      (plan, themeDiagnostics) = (planned.plan, problems + planned.diagnostics + unsignedDiagnostics)
      made = Mutex(Made())
    }
    diagnostics = project.diagnostics + siteDiagnostics + themeDiagnostics
  }

  /// Makes the bytes of pages.
  var renderer: PageRenderer {
    made.withLock { made in
      let renderer = made.renderer ?? PageRenderer(edition)
      made.renderer = renderer
      return renderer
    }
  }

  /// The file at a path of the output; nil where there is none.
  func output(at path: String) -> Output? {
    made.withLock { made in
      let outputs = made.outputs ?? Dictionary(plan.files.map { ($0.path, $0) }) { first, _ in first }
      made.outputs = outputs
      return outputs[path]
    }
  }

  /// The page of a Markdown file, an index in the site's pages; nil where it has none.
  ///
  /// - Parameter path: The path inside `Content/`.
  func page(of path: String) -> Int? {
    made.withLock { made in
      let pages = made.pages ?? Dictionary(edition.site.pages.map { ($0.source, $0.id) }) { first, _ in first }
      made.pages = pages
      return pages[path]
    }
  }

  /// Whether share pictures are drawn.
  var drawsPictures: Bool { drawing != nil }

  /// Whether copies of photographs are made.
  var hasPhotographs: Bool { plan.files.contains { $0.content == .photograph } }

  /// Draws share pictures; nil where none are drawn.
  ///
  /// - Parameter cache: The folder where drawn pictures are kept; nil to keep none.
  public func pictures(cache: String?) throws(WorldError) -> SharePictureRenderer? {
    guard let drawing else { return nil }
    return try SharePictureRenderer(drawing, edition, folder: folder, cache: cache, documents: documents)
  }

  /// The bytes of a page's file, which must be those whose front matter was read.
  ///
  /// - Parameter id: An index in the site's pages.
  func markdown(of id: Int) throws(WorldError) -> [UInt8] {
    try content(edition.site.pages[id].source, limit: MarkdownSource.maximumSize + 1)
  }

  /// The bytes of a file of `Content/`, which must be the one that was found, in the same state.
  ///
  /// - Parameter path: The path inside `Content/`.
  public func content(_ path: String, limit: Int = .max) throws(WorldError) -> [UInt8] {
    try Self.content(path, of: project, folder, limit: limit)
  }

  private static func content(
    _ path: String, of project: LoadedProject, _ folder: String, limit: Int
  ) throws(WorldError) -> [UInt8] {
    let (file, stamp) = contentFile(at: path, of: project, folder)
    return try FileSystem.read(file, limit: limit, followsLink: true, stamp: stamp).bytes
  }

  /// Where a file of `Content/` is on the disk, and the state in which it was found.
  func contentFile(at path: String) -> (path: String, stamp: FileStamp?) {
    Self.contentFile(at: path, of: project, folder)
  }

  private static func contentFile(
    at path: String, of project: LoadedProject, _ folder: String
  ) -> (path: String, stamp: FileStamp?) {
    (folder + "/Content/" + path, project.sources[Array(path.utf8)]?.stamp)
  }

  /// Whether a page's file is the same as in another snapshot of the same site.
  func hasSameSource(of id: Int, as other: Snapshot) -> Bool { hasSameFile(edition.site.pages[id].source, as: other) }

  /// Whether a file is the same as in another snapshot.
  ///
  /// - Parameter path: The path inside `Content/`.
  func hasSameFile(_ path: String, as other: Snapshot) -> Bool {
    let path = Array(path.utf8)
    return project.sources[path] == other.project.sources[path]
  }
}
