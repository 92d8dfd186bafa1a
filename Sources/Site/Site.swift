public import Media
public import Values

/// The whole site as values: every page, file, person and address, but no page's body. It is shared by all that is made
/// of it and never changes, so it is a class.
public final class Site: Sendable {
  /// What the site says.
  public let project: Project
  /// Who publishes it.
  public let clinic: Clinic
  /// Where it will live, with a final `/`: `--base-url` or the settings' `url`.
  public let url: String?
  /// The day that counts as today.
  public let today: Day
  /// Whether drafts are published with the others.
  public let includesDrafts: Bool
  /// The latest day that has begun somewhere on earth.
  public let latestDay: Day
  /// Where each page and file is, and what links lead to.
  public let addresses: Addresses
  /// The pages that are published, sorted by their files' paths.
  public let pages: [Page]
  /// The files that are copied, sorted by path.
  public let files: [ContentFile]
  /// The home page's index.
  public let home: Int?
  /// Pages that are left out.
  public let leftOut: [LeftOutPage]
  /// People by id.
  public let people: [String: Person]
  /// The same in the order in which they are listed: by `order`, then by name.
  public let team: [Person]
  /// The pictures that are published as they are, because networks or the clinic's own signs show them, as indices in `files`.
  let keptPictures: Set<Int>
  /// The photographs of patients.
  public let patients: PatientPictures
  /// The photographs of people who write and review, by their ids, as indices in `files`.
  public let photos: [String: Int]
  /// The pictures of the ways to places, by the places' ids, likewise.
  public let maps: [String: Int]
  /// Medical words and what they mean.
  public let glossary: Glossary
  /// The links at the top of every page.
  public let navigation: [NavigationLink]
  /// The publisher's logo, an index in `files`.
  public let logo: Int?
  /// The same for dark backgrounds; nil where there is one for all.
  public let darkLogo: Int?
  /// The networks that pages are shared on, in order.
  public let networks: [ShareNetwork]
  /// All networks that pages may choose.
  public let knownNetworks: [ShareNetwork]
  /// Pages whose medical review is late, and those whose review is due soon.
  public let overdueReviews: [Int], reviewsDueSoon: [Int]

  /// The topics by name.
  public let tags: [Tag]
  /// The letters of the list of all articles.
  public let letters: [Letter]
  /// The articles and sections that have a day, the last changed first, as indices in `pages`; pages of the type `page` are
  /// not among them.
  public let newest: [Int]
  /// Those of each section, by the section's index.
  public let newestOfSection: [Int: [Int]]
  /// The lists that other values are taken from.
  let lists: Lists

  /// What the stages have found.
  struct Stages {
    var leftOut: LeftOut, addresses: Addresses, patients: PatientPictures, pictures: Pictures, references: References,
      networks: Networks
    var reviews: Reviews, pages: [Page], lists: Lists, people: [String: Person]
  }

  init(_ project: Project, _ clinic: Clinic, _ options: Options, _ stages: Stages) {
    (self.project, self.clinic, today, latestDay) = (project, clinic, options.today, options.latestDay)
    includesDrafts = options.includesDrafts
    url = options.baseURL ?? clinic.url
    (addresses, pages, lists) = (stages.addresses, stages.pages, stages.lists)
    (files, home, leftOut) = (stages.addresses.files, stages.addresses.home, stages.leftOut.pages)
    (people, glossary) = (stages.people, Glossary(project.terms))
    (photos, maps, patients) = (stages.pictures.photos, stages.pictures.maps, stages.patients)
    let icons = Self.iconNames.compactMap { stages.addresses.filesByPath[$0] }
    keptPictures = stages.pictures.kept.union(icons)
    team = stages.people.values.sorted {
      ($0.order ?? .max, $0.name ?? "", $0.id) < ($1.order ?? .max, $1.name ?? "", $1.id)
    }
    navigation = stages.references.navigation
    (logo, darkLogo) = (stages.pictures.logo, stages.pictures.darkLogo)
    (networks, knownNetworks) = (stages.networks.chosen, stages.networks.known)
    (overdueReviews, reviewsDueSoon) = (stages.reviews.overdue, stages.reviews.dueSoon)
    (tags, letters) = (stages.lists.tags, stages.lists.letters)
    (newest, newestOfSection) = (stages.lists.newest, stages.lists.newestOfSection)
  }
}

extension Site {
  /// What a build is told besides the content.
  public typealias Options = SiteOptions

  /// The site's language.
  public var language: String { clinic.language ?? "en" }
  /// Whether search engines should list none of its pages: a trial copy, or one with drafts.
  public var isHidden: Bool { project.settings.isTrialCopy || includesDrafts }
  /// The site's name.
  public var title: String { project.settings.title ?? "" }

  /// Finds what a link in a page's Markdown leads to.
  ///
  /// - Parameter destination: As the writer wrote it, after CommonMark's own decoding.
  public func resolve(_ destination: some Collection<UInt8>, from page: Page) -> Result<ResolvedLink, LinkProblem> {
    if let own = ownLink(destination) { return own }
    if let made = madePage(destination, from: page) { return .success(made) }
    return addresses.resolve(destination, from: page.id)
  }

  /// The copies that are published of a photograph; nil for a picture that is published as it is.
  ///
  /// - Parameter file: An index in `files`.
  public func copies(of file: Int) -> PictureCopies? {
    keptPictures.contains(file) || files[file].isWellKnown ? nil : files[file].image.flatMap(PictureCopies.init)
  }

  /// What a picture's file is when it is published; nil for a file that isn't a picture.
  ///
  /// - Parameter file: An index in `files`.
  public func published(_ file: Int) -> ImageInfo? {
    guard var image = files[file].image else { return nil }
    if let size = copies(of: file)?.fallback { (image.width, image.height) = (size.width, size.height) }
    return image
  }

  private func cropped(_ image: ImageInfo?, _ shape: SharePicture.Shape) -> ImageInfo {
    let size = image.flatMap(PictureCopies.init)?.crop(width: shape.width, height: shape.height)
    return ImageInfo(format: .jpeg, width: size?.width ?? 0, height: size?.height ?? 0)
  }

  /// The path and the look of a page's share picture.
  public func resolved(_ picture: SharePicture, of page: Page) -> (sitePath: String, image: ImageInfo) {
    switch picture {
    case .file(let id): (files[id].sitePath, published(id) ?? ImageInfo(format: .png, width: 0, height: 0))
    case .cropped(let id, let shape):
      (page.sitePath + shape.cropName, cropped(files[id].image, shape))
    case .drawn(let shape):
      (page.sitePath + shape.fileName, ImageInfo(format: .png, width: shape.width, height: shape.height))
    }
  }
}
