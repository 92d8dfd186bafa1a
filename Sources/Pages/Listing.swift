internal import Site
internal import TemplateLanguage

/// A page that lists others, made without a Markdown file.
public enum Listing: Sendable, Equatable {
  /// A later page of a section, from 2.
  case section(Int, number: Int)
  /// All topics, and a page of one of them, from 1.
  case tags
  case tag(Int, number: Int)
  /// The list of all articles, and one letter of it.
  case letters
  case letter(Int)
  /// The medical words.
  case glossary
  /// The search.
  case search

  /// The lists of a site.
  static func all(in site: Site) -> [Listing] {
    var all: [Listing] = []
    for page in site.pages where page.kind == .section {
      for number in 1...site.pagination(ofSection: page.id).pages where number > 1 {
        all.append(.section(page.id, number: number))
      }
    }
    if !site.tags.isEmpty { all.append(.tags) }
    for index in site.tags.indices {
      for number in 1...site.pagination(ofTag: index).pages { all.append(.tag(index, number: number)) }
    }
    if !site.letters.isEmpty { all.append(.letters) }
    if site.hasLetterPages { all += site.letters.indices.map(Listing.letter) }
    if site.hasGlossary { all.append(.glossary) }
    if site.hasSearch { all.append(.search) }
    return all
  }

  /// The path on the site.
  func sitePath(in site: Site) -> String {
    switch self {
    case .section(let id, let number): site.pagination(ofSection: id).path(ofPage: number)
    case .tags: Tag.folder
    case .tag(let index, let number): site.pagination(ofTag: index).path(ofPage: number)
    case .letters: Letter.folder
    case .letter(let index): site.letters[index].sitePath
    case .glossary: Site.glossaryPath
    case .search: Site.searchPath
    }
  }

  /// Whether search engines may list it. They ask that pages of a site's own search be kept from them.
  var isForSearchEngines: Bool { self != .search }

  /// What makes it.
  var kind: PageKind {
    switch self {
    case .section: .section
    case .tags: .tags
    case .tag: .tag
    case .letters: .letters
    case .letter: .letter
    case .glossary: .glossary
    case .search: .search
    }
  }

  /// What wants its path, for people, and the file to blame where another page wants it too.
  func origin(in site: Site) -> (words: String, file: String) {
    switch self {
    case .section(let id, let number): ("page \(number) of the section", site.pages[id].file)
    case .tags: ("the list of topics", "Templates/tags.html")
    case .tag(let index, _):
      ("the topic '\(site.tags[index].name)'", site.tags[index].pages.first.map { site.pages[$0].file } ?? "")
    case .letters: ("the list of all articles", "Templates/a-z.html")
    case .letter(let index): ("the letter '\(site.letters[index].name)'", "Templates/letter.html")
    case .glossary: ("the glossary", GlossaryFile.path)
    case .search: ("the search", "Templates/search.html")
    }
  }

  /// Where it stands among its list's pages; nil for one that has no others.
  func pagination(in site: Site) -> (pages: Pagination, number: Int)? {
    switch self {
    case .section(let id, let number): (site.pagination(ofSection: id), number)
    case .tag(let index, let number): (site.pagination(ofTag: index), number)
    default: nil
    }
  }

  /// The title in the words of a theme.
  func title(in site: Site, _ words: (String) -> String) -> String {
    let title =
      switch self {
      case .section(let id, _): site.pages[id].title
      case .tags: words("tags")
      case .tag(let index, _): site.tags[index].name
      case .letters: words("allArticles")
      case .letter(let index): "\(words("allArticles")): \(site.letters[index].name)"
      case .glossary: words("glossary")
      case .search: words("search")
      }
    guard let number = pagination(in: site)?.number, number > 1 else { return title }
    return "\(title) – \(words("page")) \(number)"
  }

  /// The pages above it, home first.
  func breadcrumbs(in site: Site, _ words: (String) -> String) -> [(title: String, sitePath: String)] {
    let home = site.home == nil ? [] : [(title: site.title, sitePath: "")]
    switch self {
    case .section(let id, _):
      let page = site.pages[id]
      return page.breadcrumbs(in: site) + [(page.title, page.sitePath)]
    case .tag: return home + [(words("tags"), Tag.folder)]
    case .letter: return home + [(words("allArticles"), Letter.folder)]
    case .tags, .letters, .glossary, .search: return home
    }
  }

  /// What its template sees besides the site.
  func ownValue(in edition: Edition) -> Value? {
    switch self {
    case .section(let id, let number):
      .record(
        CurrentSection(section: SectionRecord(edition: edition, id: id), body: RenderedBody(), number: number))
    case .tag(let index, let number):
      .record(CurrentTag(tag: TagRecord(tag: edition.site.tags[index]), edition: edition, index: index, number: number))
    case .letter(let index): .record(LetterRecord(letter: edition.site.letters[index], edition: edition))
    case .tags, .letters, .glossary, .search: nil
    }
  }

  /// The feed of what it lists.
  var feed: Feed? {
    switch self {
    case .section(let id, _): .section(id)
    case .tag(let index, _): .tag(index)
    default: nil
    }
  }
}
