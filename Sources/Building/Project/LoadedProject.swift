public import Diagnostics
import Pages
public import Site
import Values

/// A project as it was read from the disk.
public struct LoadedProject: Sendable {
  /// The content.
  public let project: Project
  /// Who publishes it.
  let clinic: Clinic
  /// The files of the theme.
  let theme: [ThemeFile]
  /// Each Markdown file as it was when its front matter was read, and each copied file as it was found, by the bytes of its path
  /// in `Content/`.
  private(set) var sources: [[UInt8]: SourceState]
  /// The hashes of all that was read but the bodies: of `Content/`, and of the theme.
  let content: ProjectFingerprint, templates: ProjectFingerprint
  /// What is wrong with the files.
  public let diagnostics: [Diagnostic]
}

extension LoadedProject {
  /// The project with other bodies of some articles.
  ///
  /// - Parameter bodies: What was read of the articles.
  func replacing(_ bodies: [ProjectReadings.Item]) -> LoadedProject {
    var project = self
    for body in bodies {
      if case .page(_, let state) = body.reading.content { project.sources[Array(body.file.path.utf8)] = state }
    }
    return project
  }

  /// Puts together what was read of each file.
  init(_ read: ProjectReadings) {
    let finder = read.finder
    var settings: SiteSettings?
    var people: [Person] = []
    var places: [Place] = []
    var prices: PriceList?
    var terms: [Glossary.Term] = []
    var houseWords = HouseWords()
    var topics: [Topic] = []
    var reviews: [SignedReview] = []
    var pages: [PageSource] = []
    var copied: [ContentFile] = []
    var unreadable = finder.unreadable
    var diagnostics = finder.diagnostics
    var sources: [[UInt8]: SourceState] = [:]
    var content = ProjectFingerprint()
    sources.reserveCapacity(read.items.count)
    for item in read.items {
      let (file, reading) = (item.file, item.reading)
      content.add(file.path, reading.hash)
      diagnostics += reading.diagnostics
      if let path = reading.unreadable { unreadable.insert(path) }
      switch reading.content {
      case .settings(let read): settings = read
      case .person(let person): people.append(person)
      case .place(let place): places.append(place)
      case .prices(let read): prices = read
      case .terms(let read): terms = read
      case .houseWords(let read): houseWords = read
      case .topics(let read): topics = read
      case .reviews(let read): reviews = read
      case .page(let page, let state):
        sources[Array(file.path.utf8)] = state
        if let page { pages.append(page) }
      case .copied(let read):
        sources[Array(file.path.utf8)] = SourceState(stamp: file.stamp, hash: nil)
        copied.append(read)
      case .unused: break
      }
    }
    if settings == nil, !unreadable.contains(SiteSettings.name) {
      diagnostics.append(
        .error(
          .file, SourceLocation(path: SiteSettings.path), "this file is missing",
          hint: "write the site's 'title:' and 'url:' into it"))
      unreadable.insert(SiteSettings.name)
    }
    var templates = ProjectFingerprint()
    for file in read.theme { templates.add(file.path, file.bytes) }
    var site = settings ?? .empty
    site.clinic.places = places.sorted {
      ($0.order ?? .max, $0.name ?? "", $0.id) < ($1.order ?? .max, $1.name ?? "", $1.id)
    }
    site.clinic.prices = prices
    self.init(
      project: Project(
        settings: site.project, pages: pages, people: people, files: copied, terms: terms, houseWords: houseWords,
        topics: topics, reviews: reviews, unreadable: unreadable),
      clinic: site.clinic, theme: read.theme, sources: sources, content: content, templates: templates,
      diagnostics: diagnostics)
  }
}
