public import World
import Settings
import Values
internal import Diagnostics
import Foundation
import Markdown
import Pages
import Site

/// Reads `Content/` and `Templates/`: finds the files, decides what each is, refuses what may not be read.
public struct ProjectLoader {
  let folder: String
  let jobs: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var fingerprint = ProjectFingerprint()
  private var unreadable = Unreadable()

  /// Prepares to read the project of a folder.
  public init(folder: String, jobs: Int) { (self.folder, self.jobs) = (folder, jobs) }

  /// A file of the project.
  struct Found: Sendable {
    /// The path below the folder that was searched.
    var path: String
    /// What to open: the path itself, or where a link inside the project leads.
    var file: String
    var size: Int
  }

  /// Reads everything but the bodies.
  public mutating func load() throws(WorldError) -> LoadedProject {
    let found = try files(below: "Content")
    var settings = SiteSettings.empty
    var people: [Person] = []
    var terms: [Glossary.Term] = []
    var markdown: [Found] = []
    var copied: [Found] = []
    if let file = found.first(where: { $0.path == "site.yaml" }) {
      let bytes = try FileSystem.read(file.file).bytes
      fingerprint.add(file.path, bytes)
      let (read, problems) = SiteSettings.parse(bytes)
      settings = read
      diagnostics += problems
      if problems.containsErrors { unreadable.insert(SiteSettings.name) }
    } else if !diagnostics.contains(where: { $0.location.path == SiteSettings.path }) {
      diagnostics.append(
        .error(
          .file, SourceLocation(path: SiteSettings.path), "this file is missing",
          hint: "write the site's 'title:' and 'url:' into it"))
      unreadable.insert(SiteSettings.name)
    }
    for file in found where file.path != "site.yaml" {
      switch file.path {
      case let path where path.hasPrefix("people/") && path.hasSuffix(".yaml"):
        let bytes = try FileSystem.read(file.file).bytes
        fingerprint.add(path, bytes)
        let (person, problems) = Person.parse(bytes, path: path)
        people.append(person)
        if problems.containsErrors { unreadable.insert(person.intendedPath) }
        diagnostics += problems
      case GlossaryFile.name:
        let bytes = try FileSystem.read(file.file).bytes
        fingerprint.add(file.path, bytes)
        let problems: [Diagnostic]
        (terms, problems) = GlossaryFile.parse(bytes)
        diagnostics += problems
      case let path where path.hasSuffix(".md"): markdown.append(file)
      case let path where path.hasSuffix(".yaml") || path.hasSuffix(".yml"):
        diagnostics.append(
          .warning(
            .file, SourceLocation(path: "Content/" + path), "this file of settings is not used",
            hint: "known: site.yaml, glossary.yaml, people/*.yaml"))
      default:
        if let problem = CopiedFile.problem(file.path) { diagnostics.append(problem) }
        if let article = CopiedFile.intendedArticle(file.path) { unreadable.insert(article) }
        copied.append(file)
      }
    }
    let (pages, sources) = try frontMatter(of: markdown)
    let files = try pictures(copied)
    for file in files { fingerprint.add(file.path, "\(file.size) \(file.image.map { "\($0)" } ?? "")") }
    let theme = try theme()
    for file in theme { fingerprint.add(file.path, file.bytes) }
    let project = Project(
      settings: settings.project, pages: pages, people: people, files: files, terms: terms, unreadable: unreadable)
    return LoadedProject(
      project: project, clinic: settings.clinic, theme: theme, sources: sources, fingerprint: fingerprint,
      diagnostics: diagnostics)
  }

  // MARK: Content

  private mutating func frontMatter(of files: [Found]) throws(WorldError) -> (
    pages: [PageSource], sources: [[UInt8]: SourceState]
  ) {
    typealias Parsed = (source: PageSource?, diagnostics: [Diagnostic], head: ContentHash, state: SourceState)
    let parsed = try Workers.map(count: files.count, jobs: jobs) { index throws(WorldError) -> Parsed in
      let (bytes, entry) = try FileSystem.read(files[index].file, limit: SplitSource.maximumSettings + 4096)
      let (source, diagnostics) = PageSource.parse(bytes, path: files[index].path)
      let head = bytes[..<SplitSource.split(bytes, path: files[index].path).source.bodyStart]
      let whole = bytes.count == entry.size ? ContentHash(of: bytes) : nil
      return (source, diagnostics, ContentHash(of: head), SourceState(stamp: FileStamp(entry), hash: whole))
    }
    var sources: [[UInt8]: SourceState] = [:]
    sources.reserveCapacity(files.count)
    for (file, result) in zip(files, parsed) {
      sources[Array(file.path.utf8)] = result.state
      fingerprint.add(file.path, result.head)
      diagnostics += result.diagnostics
      if result.source == nil { unreadable.insert(file.path) }
    }
    return (parsed.compactMap(\.source), sources)
  }

  private func pictures(_ files: [Found]) throws(WorldError) -> [ContentFile] {
    try Workers.map(count: files.count, jobs: jobs) { index throws(WorldError) in
      let file = files[index]
      let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      let image =
        ImageInfo.endings.contains(ending) ? ImageInfo.read(try FileSystem.read(file.file, limit: 1 << 18).bytes) : nil
      return ContentFile(path: file.path, size: file.size, image: image)
    }
  }

  // MARK: Templates

  private mutating func theme() throws(WorldError) -> [ThemeFile] {
    var files = BuiltInTheme.all
    guard try FileSystem.exists(folder + "/Templates") else { return files }
    for found in try self.files(below: "Templates") {
      var file = ThemeFile(
        name: found.path, path: "Templates/" + found.path, bytes: try FileSystem.read(found.file).bytes)
      if let index = files.firstIndex(where: { $0.name == file.name }) {
        file.replaced = files[index].bytes
        files[index] = file
      } else {
        files.append(file)
      }
    }
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  // MARK: Files

  private static let maximumDepth = 32

  /// Every regular file below a folder of the project, sorted by path; hidden ones are passed over.
  private mutating func files(below top: String) throws(WorldError) -> [Found] {
    let root = folder + "/" + top
    guard try FileSystem.entry(root)?.kind == .folder else { throw WorldError("\(top)/ is no folder in \(folder)") }
    var found: [Found] = []
    var folders = [""]
    while let current = folders.popLast() {
      let names: [String]
      do throws(WorldError) {
        let listing = try FileSystem.listing(of: root + "/" + current)
        names = listing.children.map(\.name)
        for name in listing.unreadable {
          report(top + "/" + current + name, "this file's name is not valid UTF-8", "rename it")
        }
      } catch {
        report(top + "/" + current, "this folder can't be read (\(error.message))", "check its permissions")
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = current + name
        let looked: FileSystem.Entry?
        do throws(WorldError) {
          looked = try FileSystem.entry(root + "/" + path)
        } catch {
          report(top + "/" + path, "this file can't be read (\(error.message))", "check the permissions of its folder")
          continue
        }
        guard let entry = looked else { continue }
        switch entry.kind {
        case .file: found.append(Found(path: path, file: root + "/" + path, size: entry.size))
        case .folder:
          if path.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= Self.maximumDepth {
            report(top + "/" + path, "folders are nested more than \(Self.maximumDepth) deep", nil)
          } else {
            folders.append(path + "/")
          }
        case .link: if let file = try linked(top + "/" + path, path: path) { found.append(file) }
        case .other: report(top + "/" + path, "this is no file but a pipe, socket or device", "remove it")
        }
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// A link is read where it leads to a file inside the project.
  private mutating func linked(_ shown: String, path: String) throws(WorldError) -> Found? {
    guard let target = FileSystem.resolved(folder + "/" + shown) else {
      report(shown, "this link leads nowhere, or in a circle", "remove it, or copy the file here")
      return nil
    }
    let top = folder + "/" + String(shown.prefix { $0 != "/" }) + "/"
    guard target.utf8.starts(with: top.utf8) else {
      report(shown, "this link leads out of \(shown.prefix { $0 != "/" })/", "copy the file here")
      return nil
    }
    guard !target.dropFirst(top.count - 1).contains("/.") else {
      report(shown, "this link leads to a hidden file", "copy the file here if it may be published")
      return nil
    }
    guard let entry = try FileSystem.entry(target), entry.kind == .file else {
      report(shown, "this link leads to a folder, pipe or device", "links may lead to files only")
      return nil
    }
    return Found(path: path, file: target, size: entry.size)
  }

  private static let contentFolder = "Content/"

  private mutating func report(_ path: String, _ message: String, _ hint: String?) {
    diagnostics.append(.error(.file, SourceLocation(path: path), message, hint: hint))
    if path.hasPrefix(Self.contentFolder) { unreadable.insert(String(path.dropFirst(Self.contentFolder.count))) }
  }
}
