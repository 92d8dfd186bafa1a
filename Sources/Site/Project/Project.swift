public import Values

/// What `Content/` says, whoever publishes it.
public struct Project: Sendable {
  /// What `site.yaml` says of the content.
  public var settings: ProjectSettings
  /// Every Markdown file that could be read, sorted by path.
  public var pages: [PageSource]
  /// `people/`.
  public var people: [Person]
  /// Every other file, sorted by path.
  public var files: [ContentFile]
  /// `glossary.yaml`.
  public var terms: [Glossary.Term]
  /// `tags.yaml`.
  public var topics: [Topic] = []
  /// `reviews.yaml`.
  public var reviews: [SignedReview] = []
  /// `checks.yaml`.
  public var houseWords: HouseWords
  /// What couldn't be read, or not all of it.
  public var unreadable: Unreadable

  /// Collects what was read.
  public init(
    settings: ProjectSettings = ProjectSettings(), pages: [PageSource], people: [Person] = [],
    files: [ContentFile] = [], terms: [Glossary.Term] = [], houseWords: HouseWords = HouseWords(),
    topics: [Topic] = [], reviews: [SignedReview] = [], unreadable: Unreadable = Unreadable()
  ) {
    (self.settings, self.pages, self.people) = (settings, pages, people)
    (self.topics, self.reviews) = (topics, reviews)
    (self.files, self.terms, self.houseWords, self.unreadable) = (files, terms, houseWords, unreadable)
  }

  /// Whether all of `site.yaml` was read; if not, a setting that seems to be missing may be there.
  public var hasAllSettings: Bool { !unreadable.contains(SiteSettings.name) }
}
