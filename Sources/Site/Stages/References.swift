internal import Settings
internal import Values
internal import Diagnostics

/// What pages and settings name besides pictures: people, articles to read next, the pages of the navigation.
struct References {
  /// The articles to read next that each page names, as indices in `Addresses.pages`.
  private(set) var related: [[Int]] = []
  /// The links of the navigation.
  private(set) var navigation: [NavigationLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Looks up what is named.
  ///
  /// - Parameter sources: What the writers state, for each page in `addresses`.
  static func find(
    in sources: [PageSource], _ addresses: Addresses, made: MadePages,
    navigation: [ProjectSettings.NavigationItem]
  ) -> References {
    var result = References()
    for source in sources { result.checkPeople(of: source, made.people, addresses.unreadable) }
    result.related = zip(addresses.pages, sources).map { result.related(of: $1, $0, addresses) }
    for item in navigation { result.add(item, addresses, made) }
    return result
  }

  private mutating func error(_ rule: Rule, _ range: ByteRange, in file: String, _ message: String, hint: String?) {
    diagnostics.append(.error(rule, range.location(in: file), message, hint: hint))
  }

  private mutating func checkPeople(of source: PageSource, _ people: [String: Person], _ unreadable: Unreadable) {
    let authors = source.frontMatter.authors.map { ("author", Optional($0)) }
    for (key, person) in authors + [("reviewer", source.frontMatter.reviewer)] {
      guard let person, people[person.value] == nil else { continue }
      let id = Slug.ascii(Self.name(inPath: person.value))
      if [person.value, id].contains(where: { unreadable.contains("people/\($0).yaml") }) { continue }
      let known = people.keys.filter { people[$0]?.starter != true }.sorted().prefix(8).joined(separator: ", ")
      let newPerson =
        (known.isEmpty ? "" : "write one of these: \(known); or ")
        + "write Content/people/\(id).yaml with 'name: …', and '\(key): \(id)'"
      let near =
        people[id] != nil
        ? id
        : people.values.filter { $0.name == person.value }.map(\.id).min() ?? Spelling.nearest(to: id, in: people.keys)
      error(
        .person, person.range, in: source.file, "'\(key)' names nobody in Content/people: '\(person.value)'",
        hint: near.map { "did you mean '\($0)'?" } ?? newPerson)
    }
    checkReviewer(of: source, people)
  }

  /// The name of a person's file without its folder and its ending, for those who write the file: `people/jo-lee.yaml`.
  private static func name(inPath path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".yaml", ".yml", ".md"] where file.hasSuffix(ending) { return String(file.dropLast(ending.count)) }
    return file
  }

  /// "Medically reviewed" is a promise of one person who knows medicine and didn't write the text.
  private mutating func checkReviewer(of source: PageSource, _ people: [String: Person]) {
    guard let reviewer = source.frontMatter.reviewer, let person = people[reviewer.value] else { return }
    let file = "Content/people/\(person.id).yaml"
    if person.isTeam == true {
      return error(
        .review, reviewer.range, in: source.file, "a team can't be the medical reviewer: '\(reviewer.value)'",
        hint: "name the one clinician who has read the text")
    }
    let isAuthor = source.frontMatter.authors.contains { author in
      author.value == reviewer.value || (person.name != nil && people[author.value]?.name == person.name)
    }
    if isAuthor {
      return error(
        .review, reviewer.range, in: source.file, "the author can't be the medical reviewer, too: '\(reviewer.value)'",
        hint: "have another clinician review the text, and name them")
    }
    if !person.hasCredentials, person.name != nil, person.isWhole {
      error(
        .review, reviewer.range, in: source.file,
        "'\(reviewer.value)' has no credentials, so readers can't tell that a clinician has reviewed the text",
        hint: "write the degree into \(file), for example credentials: MD")
    }
  }

  private mutating func related(of source: PageSource, _ page: PageAddress, _ addresses: Addresses) -> [Int] {
    var related: [Int] = []
    for path in source.frontMatter.related {
      let resolved: ResolvedLink
      switch addresses.resolve(path.value.utf8, from: page.id) {
      case .success(let link): resolved = link
      case .failure(let problem):
        error(.link, path.range, in: source.file, problem.message, hint: problem.hint)
        continue
      }
      switch resolved.target {
      case .unreadable: break
      case .page(let other) where other == page.id || related.contains(other):
        error(
          .link, path.range, in: source.file,
          other == page.id ? "'related' names this article itself" : "'related' names '\(path.value)' twice",
          hint: "name other articles, or leave it out")
      case .page(let other): related.append(other)
      case .file, .elsewhere:
        error(
          .link, path.range, in: source.file, "'related' must name articles: '\(path.value)'",
          hint: "write the path of a Markdown file")
      }
    }
    return related
  }

  private mutating func add(
    _ item: ProjectSettings.NavigationItem, _ addresses: Addresses, _ made: MadePages
  ) {
    guard let title = item.title, let path = item.page else { return }
    if let sitePath = ContentPath.resolve(path.value.utf8, from: "").flatMap(made.sitePath) {
      return navigation.append(NavigationLink(title: title, page: nil, sitePath: sitePath))
    }
    let (page, problem) = addresses.page(named: path, in: SiteSettings.path, what: "the navigation")
    if let page {
      navigation.append(NavigationLink(title: title, page: page, sitePath: addresses.pages[page].sitePath))
    }
    if let problem { diagnostics.append(problem) }
  }
}
