public import Values
public import Diagnostics

/// The whole site as values: every page, file, person and address, but no page's body.
public struct Site: Sendable {
  /// `Content/site.yaml`.
  public let settings: SiteSettings
  /// Where it will live, with a final `/`: `--base-url` or the settings' `url`.
  public let url: String?
  /// The day that counts as today.
  public let today: Day
  /// The pages that are published, sorted by their files' paths.
  public internal(set) var pages: [Page] = []
  /// The files that are copied, sorted by path.
  public internal(set) var files: [ContentFile] = []
  /// Files of `Content/` that couldn't be read, or whose names can't be served: nothing is reported about links to them.
  public internal(set) var unreadable: Unreadable
  /// Whether all of `site.yaml` was read; if not, a setting that seems to be missing may be there.
  public var hasAllSettings: Bool { !unreadable.contains(SiteSettings.name) }
  /// Pages that are left out.
  public internal(set) var leftOut: [LeftOutPage] = []
  /// People by id.
  public let people: [String: Person]
  /// The topics by name.
  public internal(set) var tags: [Tag] = []
  /// The places of topics in `tags` by each spelling that pages use.
  public internal(set) var tagPlaces: [String: Int] = [:]
  /// The letters of the list of all articles.
  public internal(set) var letters: [Letter] = []
  /// Medical words and what they mean.
  public internal(set) var glossary = Glossary()
  /// The networks that pages are shared on, in order.
  public internal(set) var networks: [ShareNetwork] = []
  /// All networks that pages may choose.
  public internal(set) var knownNetworks: [ShareNetwork] = []
  /// The pages of the navigation, with their words.
  public internal(set) var navigation: [(title: String, page: Int)] = []
  /// The publisher's logo, an index in `files`.
  public internal(set) var logo: Int?
  /// The home page's index.
  public internal(set) var home: Int?
  /// Pages whose medical review is late, and those whose review is due soon.
  public internal(set) var overdueReviews: [Int] = [], reviewsDueSoon: [Int] = []

  var pagesBySource: [String: Int] = [:]
  var filesByPath: [String: Int] = [:]
  var pagesByAddress: [String: Int] = [:]
  var reasonsBySource: [String: LeftOutPage.Reason] = [:]
  /// The paths in `Content/` of all pages and files by their last part, and by their folder with its final `/`.
  var pathsByName: [String: [String]] = [:], pathsByFolder: [String: [String]] = [:]

  /// The site's language.
  public var language: String { settings.language ?? "en" }
  /// The site's name.
  public var title: String { settings.title ?? "" }

  /// The path of the feed.
  public static let feedPath = "feed.xml"
  /// The articles that have a day, the last changed first, as indices in `pages`; pages that are no articles are not in
  /// it.
  public internal(set) var newest: [Int] = []
  /// Those of each section, by the section's index.
  public internal(set) var newestOfSection: [Int: [Int]] = [:]
  /// Those of each topic, by its place in `tags`.
  var newestOfTag: [[Int]] = []
  /// The pages of a topic as they are listed: the last changed first, then those that have no day.
  public func pages(ofTag index: Int) -> [Int] {
    let dated = newestOfTag[index]
    if dated.count == tags[index].pages.count { return dated }
    let known = Set(dated)
    return dated + tags[index].pages.filter { !known.contains($0) }
  }
  /// The articles of a topic that have a day, the last changed first.
  public func newest(ofTag index: Int) -> [Int] { newestOfTag[index] }
  /// For each page the number of the day of its last change, and whether it is an article to read next.
  var newness: [Int32] = [], isForReading: [Bool] = []
  /// Whether there is a feed: its links need the site's address, and each entry needs a day (RFC 4287, 4.1.2).
  public var hasFeed: Bool { url != nil && !newest.isEmpty }

  /// Where the pages of medical words and of the search are.
  public static let glossaryPath = "glossary/", searchPath = "search/"
  /// Whether there is a page of medical words.
  public var hasGlossary: Bool { !glossary.isEmpty }
  /// Whether there is a search page.
  public var hasSearch: Bool { settings.search != false && !letters.isEmpty }
  /// Whether each letter of the list of all articles has a page of its own.
  public var hasLetterPages: Bool { letters.lazy.map(\.articles.count).reduce(0, +) > Letter.mostInOneList }

  /// How a section's articles are spread over pages.
  public func pagination(ofSection id: Int) -> Pagination {
    Pagination(count: pages[id].articles.count, size: pageSize, sitePath: pages[id].sitePath)
  }
  /// How a topic's pages are spread over pages.
  public func pagination(ofTag index: Int) -> Pagination {
    Pagination(count: tags[index].pages.count, size: pageSize, sitePath: tags[index].sitePath)
  }
  private var pageSize: Int { settings.pageSize ?? Pagination.standardSize }

  /// The number that people of the clinic's country call in an emergency; nil where that is not known.
  public var emergencyNumber: String? {
    settings.publisher?.emergency ?? settings.publisher?.address?.country.flatMap(EmergencyNumber.of(country:))
  }

  /// What a build is told besides the content.
  public struct Options: Sendable {
    /// The day that counts as today.
    public var today: Day
    /// Whether drafts are published.
    public var includesDrafts = false
    /// Replaces the settings' `url`; normalised.
    public var baseURL: String?
    /// Whether pictures can be drawn for pages that have none.
    public var drawsPictures = false

    /// Makes options.
    public init(today: Day, includesDrafts: Bool = false, baseURL: String? = nil, drawsPictures: Bool = false) {
      (self.today, self.includesDrafts, self.baseURL) = (today, includesDrafts, baseURL)
      self.drawsPictures = drawsPictures
    }
  }

  /// What was read from `Content/`.
  public struct Input: Sendable {
    /// `site.yaml`.
    public var settings: SiteSettings
    /// `people/`.
    public var people: [Person]
    /// Every Markdown file.
    public var pages: [PageSource]
    /// Every other file.
    public var files: [ContentFile]
    /// `glossary.yaml`.
    public var terms: [Glossary.Term]
    /// What couldn't be read, or not all of it.
    public var unreadable: Unreadable

    /// Collects what was read.
    public init(
      settings: SiteSettings, people: [Person], pages: [PageSource], files: [ContentFile],
      terms: [Glossary.Term] = [], unreadable: Unreadable = Unreadable()
    ) {
      (self.settings, self.people, self.pages, self.files, self.terms) = (settings, people, pages, files, terms)
      self.unreadable = unreadable
    }
  }

  /// Makes the site of some content, and finds what does not fit together in it.
  public static func make(_ input: Input, options: Options) -> (site: Site, diagnostics: [Diagnostic]) {
    var builder = SiteBuilder(input, options)
    builder.run()
    return (builder.site, builder.diagnostics)
  }

  init(settings: SiteSettings, people: [Person], unreadable: Unreadable, options: Options) {
    (self.settings, self.unreadable) = (settings, unreadable)
    url = options.baseURL ?? settings.url
    today = options.today
    self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
