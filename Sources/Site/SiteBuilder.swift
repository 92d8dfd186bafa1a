internal import Settings
internal import Values
internal import Diagnostics

/// Builds a `Site`, stage by stage.
struct SiteBuilder {
  private(set) var site: Site
  private(set) var diagnostics: [Diagnostic] = []
  private let input: Site.Input
  private let options: Site.Options
  /// The URL of each folder, by its path with a final `/`.
  private var folders: [String: String] = ["": ""]
  /// The folders whose index.md is left out.
  private var hiddenFolders: [(folder: String, reason: LeftOutPage.Reason)] = []

  init(_ input: Site.Input, _ options: Site.Options) {
    (self.input, self.options) = (input, options)
    site = Site(settings: input.settings, people: input.people, options: options)
  }

  mutating func run() {
    addFiles()
    addPages()
    indexPaths()
    arrange()
    resolvePeople()
    resolvePictures()
    resolveRelated()
    findTags()
    findNewest()
    site.letters = Letter.all(of: site.pages)
    site.glossary = Glossary(input.terms)
    readNavigation()
    readNetworks()
    findPagesWithoutPicture()
    reviewDates()
    if site.url == nil, input.settings.title != nil, !input.settings.hasUnusableURL {
      diagnostics.append(
        .warning(
          .siteURL, SourceLocation(path: SiteSettings.path),
          "the site does not know its address, so pages have no share links and no sitemap",
          hint: "write 'url: https://…' in site.yaml, or build with --base-url"))
    }
  }

  private mutating func error(_ rule: Rule, _ mark: ByteRange, in file: String, _ message: String, hint: String? = nil)
  {
    diagnostics.append(.error(rule, mark.location(in: file), message, hint: hint))
  }

  // MARK: Addresses

  /// The URL path of a folder of `Content/`; a name that is no slug becomes one, with a warning.
  private mutating func sitePath(ofFolder folder: String) -> String {
    if let known = folders[folder] { return known }
    let inner = String(decoding: folder.utf8.dropLast(), as: UTF8.self)
    let above = sitePath(ofFolder: ContentPath.folder(of: inner))
    let path = above + slug(ContentPath.name(of: inner), of: PageSource.folder + inner, what: "folder") + "/"
    folders[folder] = path
    return path
  }

  private mutating func slug(_ name: String, of file: String, what: String) -> String {
    if Slug.isSlug(name) { return name }
    let slug = Slug.ascii(name)
    let place = SourceLocation(path: file)
    if slug.isEmpty {
      diagnostics.append(
        .error(
          .slug, place, "the \(what)'s name has no letters that an address can hold: '\(name)'",
          hint: "name it with letters a to z, digits and -, or write 'slug: …'"))
      return "page"
    }
    diagnostics.append(
      .warning(.slug, place, "the \(what)'s name is no address, so '\(slug)' is used", hint: "rename it to '\(slug)'"))
    return slug
  }

  private mutating func addFiles() {
    for var file in input.files {
      if let problem = HostedName.problem(ContentPath.name(of: file.path)) {
        diagnostics.append(
          .error(
            .fileName, SourceLocation(path: PageSource.folder + file.path),
            "this file's name \(problem), so not every host can serve it",
            hint: "rename it with letters, digits, - and ."))
        continue
      }
      file.sitePath =
        sitePath(ofFolder: ContentPath.folder(of: file.path))
        + PercentEncoding.encode(ContentPath.name(of: file.path), keeping: .path)
      site.filesByPath[file.path] = site.files.count
      site.files.append(file)
    }
  }

  private mutating func addPages() {
    hiddenFolders = input.pages.compactMap { source in
      guard ContentPath.name(of: source.path) == "index.md", source.path != "index.md" else { return nil }
      return reasonToLeaveOut(source.frontMatter).map { (ContentPath.folder(of: source.path), $0) }
    }
    for source in input.pages {
      let folder = ContentPath.folder(of: source.path)
      let name = ContentPath.name(of: source.path)
      let front = source.frontMatter
      if let reason = reasonToLeaveOut(front) ?? reasonOfSection(folder) {
        site.leftOut.append(LeftOutPage(source: source.path, reason: reason))
        site.reasonsBySource[source.path] = reason
        continue
      }
      let isIndex = name == "index.md"
      var path = sitePath(ofFolder: folder)
      if let slug = front.slug {
        if isIndex {
          error(
            .slug, slug.mark, in: PageSource.folder + source.path, "an index.md has no slug of its own",
            hint: "rename its folder")
        } else if Slug.isSlug(slug.value) {
          path += slug.value + "/"
        } else {
          path += (Slug.ascii(slug.value).isEmpty ? "page-\(site.pages.count)" : Slug.ascii(slug.value)) + "/"
          error(
            .slug, slug.mark, in: PageSource.folder + source.path,
            "'\(slug.value)' can't be the last part of an address",
            hint: Slug.ascii(slug.value).isEmpty
              ? "use lower-case letters, digits and -" : "write 'slug: \(Slug.ascii(slug.value))'")
        }
      } else if !isIndex {
        path +=
          slug(
            String(decoding: name.utf8.dropLast(3), as: UTF8.self), of: PageSource.folder + source.path, what: "file")
          + "/"
      }
      if let language = front.language, !LanguageTag.isValid(language.value) {
        error(
          .frontMatter, language.mark, in: PageSource.folder + source.path, "'\(language.value)' is no language tag",
          hint: "for example en, en-GB, es")
      }
      let kind: Page.Kind = source.path == "index.md" ? .home : isIndex ? .section : .article
      let page = Page(id: site.pages.count, kind: kind, source: source.path, sitePath: path, front: front)
      site.pagesBySource[source.path] = page.id
      site.pages.append(page)
      if kind == .home { site.home = page.id }
    }
    if let reason = site.reasonsBySource["index.md"] {
      diagnostics.append(
        .error(
          .home, SourceLocation(path: PageSource.folder + "index.md"),
          "the home page is left out (\(reason.rawValue)), so the site would have none", hint: "publish it"))
    }
    if site.home == nil, !input.pages.contains(where: { $0.path == "index.md" }) {
      diagnostics.append(
        .error(
          .home, SourceLocation(path: PageSource.folder + "index.md"), "the site has no home page",
          hint: "write Content/index.md"))
    }
  }

  private func reasonToLeaveOut(_ front: FrontMatter) -> LeftOutPage.Reason? {
    if front.draft == true, !options.includesDrafts { return .draft }
    if let day = front.publishOn?.value, options.today < day { return .scheduled }
    if let day = front.expireOn?.value, day <= options.today { return .expired }
    if input.settings.review?.overdue == .hide, let due = reviewDue(front), due < options.today { return .overdue }
    return nil
  }

  /// A section that is left out takes what is in it along.
  private func reasonOfSection(_ folder: String) -> LeftOutPage.Reason? {
    hiddenFolders.first { folder.utf8.starts(with: $0.folder.utf8) }?.reason
  }

  private mutating func indexPaths() {
    let paths = site.pages.map(\.source) + site.files.map(\.path)
    site.pagesByAddress = Dictionary(site.pages.map { ($0.sitePath, $0.id) }, uniquingKeysWith: { first, _ in first })
    site.pathsByName = Dictionary(grouping: paths, by: ContentPath.name)
    site.pathsByFolder = Dictionary(grouping: paths, by: ContentPath.folder)
  }

  // MARK: Order

  private mutating func arrange() {
    let sections = Dictionary(
      site.pages.filter { $0.kind != .article }.map { (ContentPath.folder(of: $0.source), $0.id) },
      uniquingKeysWith: { first, _ in first })
    var warned = Set<String>()
    for id in site.pages.indices {
      let page = site.pages[id]
      guard page.kind != .home else { continue }
      let own = ContentPath.folder(of: page.source)
      var folder =
        page.kind == .section ? ContentPath.folder(of: String(decoding: own.utf8.dropLast(), as: UTF8.self)) : own
      if sections[folder] == nil, !folder.isEmpty, warned.insert(folder).inserted {
        diagnostics.append(
          .warning(
            .section, SourceLocation(path: PageSource.folder + folder),
            "this folder has no index.md, so its address shows no page",
            hint: "write \(PageSource.folder)\(folder)index.md"))
      }
      while sections[folder] == nil, !folder.isEmpty {
        folder = ContentPath.folder(of: String(decoding: folder.utf8.dropLast(), as: UTF8.self))
      }
      guard let parent = sections[folder] else { continue }
      site.pages[id].parent = site.pages[parent].kind == .home ? nil : parent
      if page.kind == .section {
        site.pages[parent].sections.append(id)
      } else {
        site.pages[parent].articles.append(id)
      }
    }
    for id in site.pages.indices where site.pages[id].kind != .article {
      site.pages[id].articles = inOrder(site.pages[id].articles)
      site.pages[id].sections = inOrder(site.pages[id].sections)
      for (position, article) in site.pages[id].articles.enumerated() { site.pages[article].position = position }
    }
  }

  /// By `order`; those without come behind, the newest first, then by title.
  private func inOrder(_ ids: [Int]) -> [Int] {
    struct Key {
      let order: Int, newness: Int, title: String, id: Int
    }
    let keys = ids.map { id in
      let front = site.pages[id].front
      let day = front.published?.value.daysSince1970
      return Key(order: front.order ?? .max, newness: day.map { -$0 } ?? .max, title: front.title ?? "", id: id)
    }
    return keys.sorted { a, b in
      if (a.order, a.newness) != (b.order, b.newness) { return (a.order, a.newness) < (b.order, b.newness) }
      if !a.title.utf8.elementsEqual(b.title.utf8) { return a.title.utf8.lexicographicallyPrecedes(b.title.utf8) }
      return a.id < b.id
    }.map(\.id)
  }

  // MARK: References between pages

  private mutating func resolvePeople() {
    for page in site.pages {
      for (key, person) in [("author", page.front.author), ("reviewer", page.front.reviewer)] {
        guard let person, site.people[person.value] == nil else { continue }
        let id = Slug.ascii(person.value)
        let newPerson = "write Content/people/\(id).yaml with 'name: …', and '\(key): \(id)'"
        let near = Spelling.nearest(to: person.value, in: site.people.keys)
        let hint = near.map { "did you mean '\($0)'?" } ?? newPerson
        error(
          .person, person.mark, in: page.file, "'\(key)' names nobody in Content/people: '\(person.value)'", hint: hint
        )
      }
    }
  }

  private mutating func resolvePictures() {
    var siteImage: Int?
    if let image = input.settings.share?.image { siteImage = picture(image, from: "", in: SiteSettings.path) }
    site.logo = input.settings.publisher?.logo.flatMap { picture($0, from: "", in: SiteSettings.path) }
    let draws = options.drawsPictures && input.settings.wantsDrawnPictures && site.url != nil
    for id in site.pages.indices {
      let page = site.pages[id]
      let folder = ContentPath.folder(of: page.source)
      let lead = page.front.image?.file.flatMap { picture($0, from: folder, in: page.file) }
      let shared = page.front.share?.image.flatMap { picture($0, from: folder, in: page.file) }
      let pin = page.front.share?.pinImage.flatMap { picture($0, from: folder, in: page.file) }
      site.pages[id].image = lead
      // A lead image that networks can't show, such as an SVG, leaves the sharing to another picture.
      let leadMark = page.front.image?.file?.mark ?? ByteRange(0..<0)
      let leadProblems = lead.map { problems(ofSharing: $0, leadMark, page.file) } ?? []
      let isShareable = !leadProblems.containsErrors
      let file = (shared ?? (isShareable ? lead : nil) ?? (draws ? nil : siteImage)).map(SharePicture.file)
      site.pages[id].sharePicture = file ?? (draws ? .drawn(.wide) : nil)
      site.pages[id].pinPicture = pin.map(SharePicture.file) ?? file ?? (draws ? .drawn(.tall) : nil)
      if shared == nil, isShareable, site.url != nil { diagnostics += leadProblems }
      if let shared, let mark = page.front.share?.image?.mark {
        diagnostics += problems(ofSharing: shared, mark, page.file)
      }
      if let pin, let mark = page.front.share?.pinImage?.mark {
        diagnostics += problems(ofSharing: pin, mark, page.file, isPin: true)
      }
    }
    if let siteImage, let mark = input.settings.share?.image?.mark {
      diagnostics += problems(ofSharing: siteImage, mark, SiteSettings.path)
    }
  }

  /// The file that a path names, where it is a picture.
  private mutating func picture(_ path: Located<String>, from folder: String, in file: String) -> Int? {
    guard let resolved = ContentPath.resolve(path.value.utf8, from: folder), let id = site.filesByPath[resolved] else {
      let known = site.files.filter { $0.image != nil }.map(\.path)
      error(
        .imageFile, path.mark, in: file, "there is no picture '\(path.value)'",
        hint: Spelling.nearest(to: path.value, in: known).map { "did you mean '\($0)'?" }
          ?? (URLPolicy.isAllowed(path.value.utf8) && path.value.utf8.contains(UInt8(ascii: ":"))
            ? "copy the picture into Content/, and name it by its path there"
            : "paths begin at this file's folder, or with / at Content/"))
      return nil
    }
    guard site.files[id].image != nil else {
      error(
        .imageFile, path.mark, in: file, ImageInfo.problem(of: path.value),
        hint: "save the picture as PNG, JPEG, GIF, WebP, AVIF or SVG")
      return nil
    }
    return id
  }

  /// What networks refuse is an error, what they show badly a warning.
  ///
  /// - Parameter isPin: Whether it is the tall picture for Pinterest.
  private func problems(
    ofSharing id: Int, _ mark: ByteRange, _ file: String, isPin: Bool = false
  ) -> [Diagnostic] {
    let picture = site.files[id]
    guard let image = picture.image else { return [] }
    let shape = isPin ? SharePicture.Shape.tall : .wide
    let target = "make a PNG or JPEG of \(shape.width) × \(shape.height) pixels, under 300 kB"
    func problem(_ severity: Severity, _ message: String) -> Diagnostic {
      Diagnostic(severity, .shareImage, mark.location(in: file), message, hint: target)
    }
    switch image.format {
    case .png, .jpeg: break
    default:
      let format = image.format.rawValue.uppercased()
      return [problem(.error, "networks don't show \(format) as a share picture")]
    }
    let size = "\(image.width) × \(image.height)"
    if image.width < 600 || image.height < 315 {
      return [problem(.error, "this share picture is too small: \(size) pixels")]
    }
    if picture.size > 5_000_000 { return [problem(.error, "this share picture is larger than 5 MB")] }
    var problems: [Diagnostic] = []
    if image.width < shape.width || image.height < shape.height {
      problems.append(problem(.warning, "this share picture is small: \(size) pixels"))
    }
    let wanted = isPin ? 2.0 / 3 : 1.91
    let ratio = Double(image.width) / Double(image.height)
    if abs(ratio / wanted - 1) > 0.05 {
      problems.append(problem(.warning, "networks will crop this share picture: \(size) pixels"))
    }
    if picture.size > 300_000 {
      problems.append(problem(.warning, "this share picture is larger than 300 kB; some apps won't show it"))
    }
    return problems
  }

  private mutating func resolveRelated() {
    for id in site.pages.indices {
      let page = site.pages[id]
      for path in page.front.related {
        switch site.resolve(path.value.utf8, from: page) {
        case .success(let resolved):
          if case .page(let other) = resolved.target {
            if other == id || site.pages[id].related.contains(other) {
              error(
                .link, path.mark, in: page.file,
                other == id ? "'related' names this article itself" : "'related' names '\(path.value)' twice",
                hint: "name other articles, or leave it out")
            } else {
              site.pages[id].related.append(other)
            }
          } else {
            error(
              .link, path.mark, in: page.file, "'related' must name articles: '\(path.value)'",
              hint: "write the path of a Markdown file")
          }
        case .failure(let problem): error(.link, path.mark, in: page.file, problem.message, hint: problem.hint)
        }
      }
    }
  }

  private mutating func findTags() {
    let found = Tag.all(of: site.pages)
    (site.tags, site.tagPlaces) = (found.tags, found.places)
    diagnostics += found.diagnostics
  }

  private mutating func findNewest() {
    let dated = site.pages.compactMap { page -> (day: Day, id: Int)? in
      guard page.kind == .article, page.front.type != .page, let day = page.lastChange else { return nil }
      return (day, page.id)
    }
    site.newest = dated.sorted { a, b in a.day == b.day ? a.id < b.id : b.day < a.day }.map(\.id)
    site.newestOfSection = Dictionary(grouping: site.newest) { site.pages[$0].parent ?? -1 }
    site.newestOfSection[-1] = nil
    site.newestOfTag = site.tags.map { _ in [] }
    for id in site.newest {
      for place in Tag.places(of: site.pages[id], in: site) { site.newestOfTag[place].append(id) }
    }
    site.newness = site.pages.map { Int32(truncatingIfNeeded: $0.lastChange?.daysSince1970 ?? Int(Int32.min)) }
    site.isForReading = site.pages.map { $0.kind == .article && $0.front.type != .page }
  }

  private mutating func readNavigation() {
    for item in input.settings.navigation {
      guard let title = item.title, let path = item.page else { continue }
      guard let resolved = ContentPath.resolve(path.value.utf8, from: ""), let page = site.pagesBySource[resolved]
      else {
        let isLeftOut = ContentPath.resolve(path.value.utf8, from: "").flatMap { site.reasonsBySource[$0] }
        let message =
          isLeftOut.map { "'\(path.value)' is left out (\($0.rawValue)), so the navigation can't lead there" }
          ?? "there is no page '\(path.value)'"
        error(
          .link, path.mark, in: SiteSettings.path, message,
          hint: Spelling.hint(for: path.value, in: site.pagesBySource.keys)
            ?? "write the path of a Markdown file in Content/")
        continue
      }
      site.navigation.append((title, page))
    }
  }

  private mutating func readNetworks() {
    site.knownNetworks = ShareNetwork.all
    for custom in input.settings.share?.custom ?? [] {
      let network = ShareNetwork(custom)
      if site.knownNetworks.contains(where: { $0.id == network.id }) {
        diagnostics.append(
          .error(
            .shareNetwork, SourceLocation(path: SiteSettings.path), "the network '\(network.id)' exists already",
            hint: "choose another id"))
      } else {
        site.knownNetworks.append(network)
      }
    }
    let wanted = input.settings.share?.networks
    site.networks =
      networks(wanted, in: SiteSettings.path) ?? ShareNetwork.all.filter { ShareNetwork.defaults.contains($0.id) }
    if wanted == nil { site.networks += site.knownNetworks.dropFirst(ShareNetwork.all.count) }
    for page in site.pages { _ = networks(page.front.share?.networks, in: page.file) }
  }

  /// What people also call some networks.
  private static let otherNames = ["twitter": "x", "fb": "facebook", "mail": "email", "link": "copy"]

  private mutating func networks(_ ids: [Located<String>]?, in file: String) -> [ShareNetwork]? {
    ids?.compactMap { id in
      if let network = site.knownNetworks.first(where: { $0.id == id.value }) { return network }
      error(
        .shareNetwork, id.mark, in: file, "there is no network '\(id.value)'",
        hint: Self.otherNames[id.value].map { "did you mean '\($0)'?" }
          ?? Spelling.hint(for: id.value, in: site.knownNetworks.map(\.id)))
      return nil
    }
  }

  /// Networks that need a picture get no link from pages without one: said once for all pages, where it is mended once.
  private mutating func findPagesWithoutPicture() {
    guard site.url != nil else { return }
    for network in site.knownNetworks where network.needsImage {
      let without = site.pages.filter { page in
        let chosen = page.front.share?.networks?.map(\.value) ?? site.networks.map(\.id)
        return page.pinPicture == nil && page.front.share?.isEnabled != false && chosen.contains(network.id)
      }
      guard let first = without.first else { continue }
      let pages = without.count == 1 ? "\(first.file) has" : "\(without.count) pages (such as \(first.file)) have"
      diagnostics.append(
        .warning(
          .shareImage, SourceLocation(path: SiteSettings.path),
          "\(pages) no picture, so no link to share on \(network.name)",
          hint: "name a picture for all pages: share: { image: images/share.png }, 1200 × 630 pixels"))
    }
  }

  // MARK: Reviews

  private func reviewDue(_ front: FrontMatter) -> Day? {
    guard let reviewed = front.reviewed?.value, let months = front.reviewEvery ?? input.settings.review?.every else {
      return nil
    }
    return reviewed.adding(months: months)
  }

  /// What readers are told about the past must be past.
  private mutating func findDaysToCome(of page: Page) {
    if let reviewed = page.front.reviewed, options.today < reviewed.value {
      error(
        .review, reviewed.mark, in: page.file, "this review is still to come (\(reviewed.value.iso))",
        hint: "write the day on which a clinician has reviewed the page")
    }
    for (key, day) in [("published", page.front.published), ("updated", page.front.updated)] {
      guard let day, options.today < day.value else { continue }
      diagnostics.append(
        .warning(
          .frontMatter, day.mark.location(in: page.file), "'\(key)' is still to come (\(day.value.iso))",
          hint: "readers will see that day; 'publishOn: …' holds a page back until a day"))
    }
  }

  private mutating func reviewDates() {
    let warnBefore = input.settings.review?.warnBefore ?? 60
    for id in site.pages.indices {
      findDaysToCome(of: site.pages[id])
      guard let due = reviewDue(site.pages[id].front), let mark = site.pages[id].front.reviewed?.mark else { continue }
      site.pages[id].reviewDue = due
      if due < options.today {
        site.overdueReviews.append(id)
        let severity: Severity = input.settings.review?.overdue == .error ? .error : .warning
        diagnostics.append(
          Diagnostic(
            severity, .review, mark.location(in: site.pages[id].file),
            "the medical review of this page was due on \(due.iso)",
            hint: "have a clinician review it, then set 'reviewed'"))
      } else if due.daysSince1970 - options.today.daysSince1970 <= warnBefore {
        site.reviewsDueSoon.append(id)
      }
    }
  }
}
