internal import Settings
public import Values

/// A page that is made from a Markdown file.
public struct Page: Sendable {
  /// Where it stands in the site.
  public enum Kind: Sendable { case home, section, article }

  /// Its index in `Site.pages`, from 0.
  public let id: Int
  /// What it is.
  public let kind: Kind
  /// The path inside `Content/`.
  public let source: String
  /// The path on the site, such as `microneedling/benefits/`; the home page is empty.
  public let sitePath: String
  /// What the writer states. It is large, and pages are copied often, so it is shared.
  public var front: FrontMatter { _read { yield shared.front } }
  private let shared: SharedFrontMatter
  /// The page above it: of a section's pages the section, of a section the one around it; nil right below home.
  public internal(set) var parent: Int?
  /// The articles that it lists, in their order (sections and home).
  public internal(set) var articles: [Int] = []
  /// The sections inside it, in their order.
  public internal(set) var sections: [Int] = []
  /// Its place among its section's articles, from 0.
  public internal(set) var position = 0
  /// The lead image's file, an index in `Site.files`.
  public internal(set) var image: Int?
  /// The picture that is shared, and the tall one for Pinterest.
  public internal(set) var sharePicture: SharePicture?, pinPicture: SharePicture?
  /// Articles to read next.
  public internal(set) var related: [Int] = []
  /// The day of the next medical review.
  public internal(set) var reviewDue: Day?

  init(id: Int, kind: Kind, source: String, sitePath: String, front: FrontMatter) {
    (self.id, self.kind, self.source, self.sitePath) = (id, kind, source, sitePath)
    shared = SharedFrontMatter(front)
  }

  /// The page's address.
  public var link: Link { .site(sitePath) }
  /// The title; the model has checked that there is one.
  public var title: String { front.title ?? "" }
  /// The title that networks are told.
  public var sharedTitle: String { front.share?.title ?? title }
  /// The text that networks are told, where the page has one.
  public var sharedSummary: String? { front.share?.summary ?? front.summary }
  /// The file's path as people see it.
  public var file: String { PageSource.folder + source }
  /// The day by which lists and readers judge it.
  public var lastChange: Day? { front.updated?.value ?? front.published?.value }
}

/// Front matter that copies of a page share.
private final class SharedFrontMatter: Sendable {
  let front: FrontMatter
  init(_ front: FrontMatter) { self.front = front }
}
