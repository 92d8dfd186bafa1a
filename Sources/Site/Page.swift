internal import Settings
public import Values

/// A page that is made from a Markdown file. Lists, threads and files share it instead of copying it.
public final class Page: Sendable {
  /// What a page is.
  public typealias Kind = PageAddress.Kind

  /// Its index in `Site.pages`, from 0.
  public let id: Int
  /// What it is.
  public let kind: Kind
  /// The path inside `Content/`.
  public let source: String
  /// The path on the site, such as `microneedling/benefits/`; the home page is empty.
  public let sitePath: String
  /// What the writer states.
  public var front: FrontMatter { _read { yield shared.front } }
  private let shared: SharedFrontMatter
  /// The page above it: of a section's pages the section, of a section the one around it; nil right below home.
  public let parent: Int?
  /// The articles that it lists, in their order (sections and home).
  public let articles: [Int]
  /// The sections inside it, in their order.
  public let sections: [Int]
  /// Its place among its section's articles, from 0.
  public let position: Int
  /// The lead image's file, an index in `Site.files`.
  public let image: Int?
  /// The picture that is shared, and the tall one for Pinterest.
  public let sharePicture: SharePicture?, pinPicture: SharePicture?
  /// The articles to read next that it names.
  public let related: [Int]
  /// The day of the next medical review.
  public let reviewDue: Day?
  /// The cards of its text that tell patients to call somebody.
  public let careMarks: CareMarks
  /// The first questions of a text about a treatment.
  public let questions: [String]

  /// Joins what the stages have found.
  init(
    _ address: PageAddress, _ front: SharedFrontMatter, _ place: Arrangement.Place, _ pictures: PagePictures,
    related: [Int], reviewDue: Day?, of text: PageSource
  ) {
    (id, kind, source, sitePath) = (address.id, address.kind, address.source, address.sitePath)
    shared = front
    (parent, position) = (place.parent, place.position)
    (articles, sections) = (place.articles, place.sections)
    (image, sharePicture, pinPicture) = (pictures.image, pictures.shared, pictures.pin)
    (self.related, self.reviewDue) = (related, reviewDue)
    (careMarks, questions) = (text.careMarks, text.questions)
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
