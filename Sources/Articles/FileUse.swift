internal import Diagnostics
public import Markdown
public import Site
internal import Values

/// Which files of `Content/` are used by pages, so that a file goes where its pages go.
public struct FileUse: Sendable {
  /// What published pages and settings use, as indices in `Site.files`.
  private var published: Set<Int> = []
  /// What pages use that are left out.
  private var leftOut: Set<Int> = []

  /// Begins with what settings and front matter name.
  public init(of site: Site) {
    published = site.filesInUse
    for source in site.leftOutSources { leftOut.formUnion(site.files(namedBy: source.frontMatter, of: source.path)) }
  }

  /// Adds the files that a published page's text links to or shows.
  public mutating func add(_ facts: PageFacts) { published.formUnion(facts.files) }

  /// Adds the files that the text of a page uses which is left out.
  ///
  /// - Parameter bytes: The page's whole file.
  public mutating func add(leftOut source: PageSource, _ bytes: [UInt8], in site: Site, _ context: ReadingContext) {
    // What can't be read as Markdown would be an error of a published page; here, it uses nothing.
    guard let text = MarkdownSource.checked(bytes, bodyStart: source.bodyStart, path: source.file).0 else { return }
    let document = Body.parse(text, in: context).body.document
    let folder = ContentPath.folder(of: source.path)
    for id in document.nodeIDs where document[id].parent != nil {
      let destination: TextRange? =
        switch document[id].kind {
        case .link(let link): link.destination
        case .image(let image): image.destination
        default: nil
        }
      guard let destination, let file = site.file(at: document[destination], from: folder) else { continue }
      leftOut.insert(file)
    }
  }

  /// Files that only pages use which are left out: they are left out, too.
  public var withheld: Set<Int> { leftOut.subtracting(published) }

  /// Files that are published although no page uses them.
  public func unused(in site: Site) -> [Int] {
    site.files.indices.filter { !published.contains($0) && !leftOut.contains($0) && !site.files[$0].isWellKnown }
  }
}
