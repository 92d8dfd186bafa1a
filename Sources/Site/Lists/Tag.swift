internal import Settings
public import Values
internal import Diagnostics

/// A topic, and the pages about it.
public struct Tag: Sendable {
  /// The folder of the site that holds the pages of all topics.
  public static let folder = "tags/"

  /// Its name, in the spelling that most pages use.
  public let name: String
  /// Its page's path on the site, such as `tags/healing-time/`.
  public let sitePath: String
  /// The pages that have it, as indices in `Site.pages`, ascending.
  public let pages: [Int]

  /// The address of its page.
  public var link: Link { .site(sitePath) }

  /// The topics of some pages by name, the place of each spelling in them, and a warning for each spelling that differs
  /// from the usual one.
  static func all(of pages: [Page]) -> (tags: [Tag], places: [String: Int], diagnostics: [Diagnostic]) {
    var uses: [String: [String: [Int]]] = [:]
    var diagnostics: [Diagnostic] = []
    var keys: [String: String] = [:]
    for page in pages {
      for tag in page.front.tags {
        let key = keys[tag.value] ?? Self.key(of: tag.value)
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
    var tags = uses.values.map(make)
    tags.sort { a, b in
      let (first, second) = (Slug.heading(a.name), Slug.heading(b.name))
      return (first, a.name) < (second, b.name)
    }
    var places: [String: Int] = [:]
    for (index, tag) in tags.enumerated() {
      for spelling in uses[key(of: tag.name)]?.keys.sorted() ?? [] { places[spelling] = index }
    }
    return (tags, places, diagnostics + otherSpellings(in: pages, tags, places))
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

  /// What spellings of one topic have in common: letters and digits without case, accents, spaces and hyphens.
  private static func key(of name: String) -> String {
    String(decoding: slug(of: name).utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// Letters of other scripts stay: α-hydroxy acids are not β-hydroxy acids.
  private static func slug(of name: String) -> String { Slug.heading(name) }

  private static func make(of spellings: [String: [Int]]) -> Tag {
    // The usual spelling; of several that of the first page.
    let usual = spellings.max { a, b in
      if a.value.count != b.value.count { return a.value.count < b.value.count }
      return (b.value.first ?? 0, b.key) < (a.value.first ?? 0, a.key)
    }
    let name = usual?.key ?? ""
    let pages = spellings.count == 1 ? usual?.value ?? [] : Set(spellings.values.joined()).sorted()
    return Tag(
      name: name, sitePath: folder + PercentEncoding.encode(slug(of: name), keeping: .path) + "/", pages: pages)
  }

  private static func otherSpellings(in pages: [Page], _ tags: [Tag], _ places: [String: Int]) -> [Diagnostic] {
    pages.flatMap { page in
      page.front.tags.compactMap { tag in
        guard let place = places[tag.value], !tags[place].name.utf8.elementsEqual(tag.value.utf8) else { return nil }
        return .warning(
          .tag, tag.range.location(in: page.file), "other pages write this topic '\(tags[place].name)'",
          hint: "write it alike everywhere; both lead to the same page")
      }
    }
  }
}
