internal import Settings
public import Values
public import Diagnostics

/// A topic, and the pages about it.
public struct Tag: Sendable {
  /// The folder of the site that holds the pages of all topics.
  public static let folder = "tags/"

  /// What readers see: its title in `tags.yaml`, else its spelling.
  public let name: String
  /// How pages write it: as in `tags.yaml`, else as most pages do.
  public let spelling: String
  /// What its pages are about, in one or two sentences.
  public let summary: String?
  /// Its page's path on the site, such as `tags/healing-time/`.
  public let sitePath: String
  /// Where a page first names it.
  public let place: SourceLocation
  /// The pages that have it, as indices in `Site.pages`, ascending.
  public let pages: [Int]

  /// The address of its page.
  public var link: Link { .site(sitePath) }

  /// What the search finds it by.
  public var names: [String] { name == spelling ? [name] : [name, spelling] }

  /// The topics of some pages in the order of `tags.yaml`, then by name; the place of each spelling in them; and a warning for
  /// each spelling that differs from the usual one.
  ///
  /// - Parameter topics: What `tags.yaml` says of them.
  static func all(
    of pages: [Page], _ topics: [Topic]
  ) -> (tags: [Tag], places: [String: Int], diagnostics: [Diagnostic]) {
    var uses: [String: [String: [Int]]] = [:]
    var diagnostics: [Diagnostic] = []
    var keys: [String: String] = [:]
    for page in pages {
      for tag in page.front.tags {
        let key = keys[tag.value] ?? TopicName.key(of: tag.value)
        keys[tag.value] = key
        if key.isEmpty {
          diagnostics.append(
            .error(
              .tag, tag.range.location(in: page.file), "this topic has no letters: '\(tag.value)'",
              hint: "name it with words"))
        } else if uses[key]?[tag.value]?.last != page.id {
          uses[key, default: [:]][tag.value, default: []].append(page.id)
        }
      }
    }
    let known = Dictionary(topics.map { (TopicName.key(of: $0.name.value), $0) }) { first, _ in first }
    var tags = uses.map { key, spellings in
      (tag: make(of: spellings, in: pages, known[key]), order: known[key]?.order ?? .max, key: key)
    }
    tags.sort { a, b in
      let (first, second) = (Slug.heading(a.tag.name), Slug.heading(b.tag.name))
      return (a.order, first, a.tag.name) < (b.order, second, b.tag.name)
    }
    var places: [String: Int] = [:]
    for (index, entry) in tags.enumerated() {
      for spelling in uses[entry.key]?.keys.sorted() ?? [] { places[spelling] = index }
    }
    return (
      tags.map(\.tag), places,
      diagnostics + otherSpellings(in: pages, tags.map { ($0.tag, known[$0.key] != nil) }, places)
    )
  }

  /// The topics of a page in its order, each once.
  ///
  /// - Parameter tagPlaces: The places of topics by each spelling that pages use.
  static func places(of page: Page, in tagPlaces: [String: Int]) -> [Int] {
    var places: [Int] = []
    for tag in page.front.tags {
      if let place = tagPlaces[tag.value], !places.contains(place) { places.append(place) }
    }
    return places
  }

  private static func make(of spellings: [String: [Int]], in all: [Page], _ topic: Topic?) -> Tag {
    // The usual spelling; of several that of the first page.
    let usual = spellings.max { a, b in
      if a.value.count != b.value.count { return a.value.count < b.value.count }
      return (b.value.first ?? 0, b.key) < (a.value.first ?? 0, a.key)
    }
    let spelling = topic?.name.value ?? usual?.key ?? ""
    let pages = spellings.count == 1 ? usual?.value ?? [] : Set(spellings.values.joined()).sorted()
    let first = pages.first.map { all[$0] }
    let range = first?.front.tags.first { spellings[$0.value] != nil }?.range
    return Tag(
      name: topic?.title?.value ?? spelling, spelling: spelling, summary: topic?.summary,
      sitePath: folder + PercentEncoding.encode(TopicName.slug(of: spelling), keeping: .path) + "/",
      place: SourceLocation(path: first?.file ?? "", range: range), pages: pages)
  }

  private static func otherSpellings(
    in pages: [Page], _ tags: [(tag: Tag, isListed: Bool)], _ places: [String: Int]
  ) -> [Diagnostic] {
    pages.flatMap { page in
      page.front.tags.compactMap { tag in
        guard let (topic, isListed) = places[tag.value].map({ tags[$0] }),
          !topic.spelling.utf8.elementsEqual(tag.value.utf8)
        else { return nil }
        return .warning(
          .tag, tag.range.location(in: page.file),
          "\(isListed ? "\(Topic.file) writes" : "other pages write") this topic '\(topic.spelling)'",
          hint: "write it alike everywhere; both lead to the same page")
      }
    }
  }
}
