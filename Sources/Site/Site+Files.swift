internal import Settings
internal import Values

extension Site {
  /// The icon that the program makes where the project has none, by its path on the site.
  public static let defaultIcon = "favicon.svg"
  /// The icon for telephones, likewise.
  public static let touchIconName = "apple-touch-icon.png"
  /// What hosts send with the pages, likewise.
  public static let headersName = "_headers"

  /// The redirects for hosts, likewise.
  public static let redirectsName = "_redirects"

  /// The project's own icon, an index in `files`.
  public var icon: Int? { own(Self.faviconNames) }

  private static let faviconNames = [defaultIcon, "favicon.png", "favicon.ico"]
  /// The files that browsers and telephones take for icons.
  static let iconNames = faviconNames + [touchIconName]

  /// The project's own icon for telephones, an index in `files`.
  public var touchIcon: Int? { own([Self.touchIconName]) }

  /// Whether there is a page of all people; not where a page of the project has its address.
  public var hasTeamPage: Bool {
    team.contains { $0.hasPage } && !pages.contains { $0.sitePath == Person.folder }
  }

  /// Whether there is a page of all places, and one of prices; not where a page of the project has its address.
  public var hasPlacesPage: Bool { madePages.hasPlaces }
  /// The same of prices.
  public var hasPricesPage: Bool { madePages.hasPrices }

  private var madePages: MadePages { MadePages(clinic: clinic, people: people, addresses: addresses) }

  /// Where the pages are that the program makes of others and of settings: folders on the site.
  public static let madeFolders = [
    Tag.folder, Letter.folder, glossaryPath, searchPath, Person.folder, Place.folder, PriceList.sitePath,
    whenToCallPath,
  ]

  /// What a link to a settings file leads to: the page that is made of it.
  func madePage(_ destination: some Collection<UInt8>, from page: Page) -> ResolvedLink? {
    guard destination.suffix(5).elementsEqual(".yaml".utf8),
      let path = ContentPath.resolve(destination, from: ContentPath.folder(of: page.source)),
      let made = madePages.sitePath(ofFile: path)
    else { return nil }
    return ResolvedLink(target: .elsewhere, link: .site(made))
  }

  /// The page that settings name by its path inside `Content/`; nil where there is none.
  public func page(at path: String) -> Page? {
    ContentPath.resolve(path.utf8, from: "").flatMap { addresses.pagesBySource[$0] }.map { pages[$0] }
  }

  /// Where patients are treated; without files about places, the one of the publisher's address and number.
  public var places: [Place] {
    if !clinic.places.isEmpty { return clinic.places }
    guard let publisher = clinic.publisher, publisher.phone != nil || publisher.address != nil else { return [] }
    var place = Place(id: "clinic")
    (place.name, place.phone, place.address) = (publisher.name, publisher.phone, publisher.address)
    return [place]
  }

  /// Whom to call when the clinic is closed, where that is the same at all places that name somebody.
  public var outOfHours: Place.OutOfHours? {
    let all = clinic.places.compactMap(\.outOfHours)
    return all.allSatisfy { $0.phone == all.first?.phone } ? all.first : nil
  }

  private func own(_ names: [String]) -> Int? { names.compactMap { addresses.filesByPath[$0] }.first }

  /// The files that settings and the front matter of published pages name, and the icons, as indices in `files`.
  public var filesInUse: Set<Int> {
    var found = Set(
      [logo, darkLogo, icon, touchIcon, clinic.share?.image.flatMap { file(at: $0.value.utf8, from: "") }].compactMap(
        \.self))
    found.formUnion(maps.values)
    // People without a page are shown with the others only.
    found.formUnion(photos.filter { hasTeamPage || people[$0.key]?.hasPage == true }.values)
    for page in pages { found.formUnion(files(namedBy: page.front, of: page.source)) }
    return found
  }

  /// The files that front matter names.
  ///
  /// - Parameter path: The page's path inside `Content/`.
  public func files(namedBy front: FrontMatter, of path: String) -> [Int] {
    let folder = ContentPath.folder(of: path)
    let named = [front.image?.file, front.share?.image, front.share?.pinImage].compactMap(\.self)
    let shown = (front.film?.files ?? []) + front.results.flatMap(\.files)
    return (named + shown).compactMap { file(at: $0.value.utf8, from: folder) }
  }

  /// The file that a path leads to, without what follows `?` or `#`; nil where it leads to none.
  public func file(at path: some Collection<UInt8>, from folder: String) -> Int? {
    let path = path.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return ContentPath.resolve(path, from: folder).flatMap { addresses.filesByPath[$0] }
  }

  /// Where the pages that are left out would be, and their old addresses: paths on the site.
  public var leftOutAddresses: Set<String> {
    var builder = AddressBuilder(unreadable: project.unreadable, PublishedKinds(project.settings))
    builder.add(pages: leftOutSources, FolderPages(of: project))
    let aliases = leftOutSources.flatMap(\.frontMatter.aliases).compactMap { try? Alias.outputPath($0.value).get() }
    let end = "index.html"
    return Set(builder.pages.map(\.sitePath) + aliases.map { $0.hasSuffix(end) ? String($0.dropLast(end.count)) : $0 })
  }

  /// What the writers state of the pages that are left out.
  public var leftOutSources: [PageSource] {
    let paths = Set(leftOut.map(\.source))
    return paths.isEmpty ? [] : project.pages.filter { paths.contains($0.path) }
  }
}
