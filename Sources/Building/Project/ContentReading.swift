import Diagnostics
import Settings
import Markdown
import Media
import Site
import Values
import World

/// What was read of a file of `Content/`: everything but an article's body.
struct ContentReading: Sendable {
  /// What a file is, by its name.
  enum Content: Sendable {
    case settings(SiteSettings)
    case person(Person)
    case place(Place)
    case prices(PriceList)
    case terms([Glossary.Term])
    case houseWords(HouseWords)
    case topics([Topic])
    case reviews([SignedReview])
    /// Without a source where the front matter can't be read.
    case page(PageSource?, SourceState)
    /// A file that is copied as it is.
    case copied(ContentFile)
    /// A file that nothing uses.
    case unused
  }

  /// What it is.
  var content: Content
  /// The state of the file that was read.
  var stamp: FileStamp
  /// The hash of what was read of it.
  var hash: ContentHash
  /// What is wrong with it.
  var diagnostics: [Diagnostic] = []
  /// The path in `Content/` if its problems kept it from being read; nil otherwise.
  var unreadable: String?
}

extension ContentReading {
  /// Whether only the body of an article can be another one than at an earlier reading.
  func hasSameHead(as earlier: ContentReading) -> Bool {
    guard case .page = content, case .page = earlier.content else { return false }
    return hash == earlier.hash && unreadable == earlier.unreadable && diagnostics == earlier.diagnostics
  }

  /// Reads a file.
  static func read(_ file: ProjectFile) throws(WorldError) -> ContentReading {
    let path = file.path
    // Hidden files are for web servers and other programs, whatever they are called.
    if path.hasPrefix(".") || path.contains("/.") { return try copied(file) }
    if path.hasSuffix(".md") { return try page(file) }
    let isSettings = path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    guard isSettings else { return try copied(file) }
    let isUsed =
      [SiteSettings.name, GlossaryFile.name, HouseWords.name, SignedReview.name, PriceList.name, Topic.fileName]
      .contains(path)
      || path.hasPrefix(Person.folder) || path.hasPrefix(Place.folder)
    guard isUsed, path.hasSuffix(".yaml") else { return unused(file) }
    let bytes = try FileSystem.read(file.file, stamp: file.stamp).bytes
    var reading = ContentReading(content: .unused, stamp: file.stamp, hash: ContentHash(of: bytes))
    switch path {
    case SiteSettings.name:
      let (settings, problems) = SiteSettings.parse(bytes)
      (reading.content, reading.diagnostics) = (.settings(settings), problems)
      if problems.containsErrors { reading.unreadable = SiteSettings.name }
    case GlossaryFile.name:
      let (terms, problems) = GlossaryFile.parse(bytes)
      (reading.content, reading.diagnostics) = (.terms(terms), problems)
    case HouseWords.name:
      let (words, problems) = HouseWords.parse(bytes)
      (reading.content, reading.diagnostics) = (.houseWords(words), problems)
    case Topic.fileName:
      let (topics, problems) = Topic.parse(bytes)
      (reading.content, reading.diagnostics) = (.topics(topics), problems)
    case SignedReview.name:
      let (reviews, problems) = SignedReview.parse(bytes)
      (reading.content, reading.diagnostics) = (.reviews(reviews), problems)
    case PriceList.name:
      let (prices, problems) = PriceList.parse(bytes)
      (reading.content, reading.diagnostics) = (.prices(prices), problems)
      if problems.containsErrors { reading.unreadable = PriceList.name }
    case _ where path.hasPrefix(Place.folder):
      let (place, problems) = Place.parse(bytes, path: path)
      (reading.content, reading.diagnostics) = (.place(place), problems)
      if problems.containsErrors { reading.unreadable = path }
    default:
      let (person, problems) = Person.parse(bytes, path: path)
      (reading.content, reading.diagnostics) = (.person(person), problems)
      if problems.containsErrors { reading.unreadable = person.intendedPath }
    }
    return reading
  }

  /// Reads the head of an article.
  private static func page(_ file: ProjectFile) throws(WorldError) -> ContentReading {
    var (bytes, entry) = try FileSystem.read(
      file.file, limit: SplitSource.maximumSettings + 4096, stamp: file.stamp)
    if bytes.count < entry.size {
      // Questions, and cards that tell patients to call somebody, may be anywhere in a long text.
      (bytes, entry) = try FileSystem.read(file.file, limit: MarkdownSource.maximumSize + 1, stamp: file.stamp)
    }
    let (source, diagnostics) = PageSource.parse(bytes, path: file.path)
    // If the head can't be told from the body, the whole file is hashed.
    var head = Array(source.map { bytes[..<$0.bodyStart] } ?? bytes[...])
    // Every page of the site leads to such cards, the home page to questions.
    head.append(source?.careMarks.rawValue ?? 0)
    for question in source?.questions ?? [] { head += question.utf8 + [0] }
    let state = SourceState(
      stamp: FileStamp(entry), hash: bytes.count == entry.size ? ContentHash(of: bytes) : nil)
    return ContentReading(
      content: .page(source, state), stamp: state.stamp, hash: ContentHash(of: head), diagnostics: diagnostics,
      unreadable: source == nil ? file.path : nil)
  }

  /// Looks at a file that is copied: its name, and a picture's size.
  private static func copied(_ file: ProjectFile) throws(WorldError) -> ContentReading {
    let bytes = try FileSystem.read(
      file.file, limit: FileJudgement.neededBytes(of: file.path, size: file.stamp.size), stamp: file.stamp
    ).bytes
    let image =
      FileJudgement.isPicture(file.path) || FileJudgement.isUnnamedPicture(file.path, bytes)
      ? ImageInfo.read(bytes) : nil
    let problems = FileJudgement.problems(of: file.path, bytes, size: file.stamp.size, image: image)
    let activity = image == nil && !problems.containsErrors ? FileJudgement.activity(of: file.path, bytes) : nil
    let seen = "\(file.stamp.size) \(image.map { "\($0)" } ?? "") \(problems.map(\.message)) \(activity ?? "")"
    let copied = ContentFile(
      path: file.path, size: file.stamp.size, image: image, problems: problems, activity: activity)
    return ContentReading(
      content: .copied(copied),
      stamp: file.stamp, hash: ContentHash(of: Array(seen.utf8)))
  }

  private static func unused(_ file: ProjectFile) -> ContentReading {
    ContentReading(
      content: .unused, stamp: file.stamp, hash: ContentHash(of: []),
      diagnostics: [
        .warning(
          .file, SourceLocation(path: "Content/" + file.path), "this settings file isn't used",
          hint:
            "known: site.yaml, glossary.yaml, tags.yaml, prices.yaml, checks.yaml, reviews.yaml, people/*.yaml, places/*.yaml"
        )
      ])
  }
}
