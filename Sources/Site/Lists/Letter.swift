public import Values

/// A letter of the list of all articles and sections, and those whose titles begin with it.
public struct Letter: Sendable {
  /// The folder of the site that holds the list.
  public static let folder = "a-z/"
  /// The most articles in one list; with more, each letter has a page of its own.
  public static let mostInOneList = 200

  /// The capital letter; `0–9` for digits, `#` for titles without letters.
  public let name: String
  /// Its page's path on the site, such as `a-z/m/`.
  public let sitePath: String
  /// The articles and sections by title, as indices in `Site.pages`.
  public let articles: [Int]

  /// The address of its page.
  public var link: Link { .site(sitePath) }

  /// The letters of some pages' articles in the order of the alphabet.
  static func all(of pages: [Page]) -> [Letter] {
    struct Entry {
      var key: String, id: Int
    }
    let entries = pages.filter { $0.kind != .home }.map { Entry(key: Slug.heading($0.title), id: $0.id) }
    let sorted = entries.sorted { a, b in
      a.key.utf8.elementsEqual(b.key.utf8) ? a.id < b.id : a.key.precedesByBytes(b.key)
    }
    var letters: [(name: String, slug: String, articles: [Int])] = []
    for entry in sorted {
      let (name, slug) = letter(of: entry.key)
      if letters.last?.slug == slug {
        letters[letters.count - 1].articles.append(entry.id)
      } else if let index = letters.firstIndex(where: { $0.slug == slug }) {
        letters[index].articles.append(entry.id)
      } else {
        letters.append((name, slug, [entry.id]))
      }
    }
    return letters.map { letter in
      Letter(
        name: letter.name, sitePath: folder + PercentEncoding.encode(letter.slug, keeping: .path) + "/",
        articles: letter.articles)
    }
  }

  private static func letter(of key: String) -> (name: String, slug: String) {
    guard let first = key.unicodeScalars.first else { return ("#", "other") }
    if first.isASCII, first.properties.numericType != nil { return ("0–9", "0-9") }
    if let group = ScriptGroup.of(first) { return (group, group) }
    return (first.properties.uppercaseMapping, String(first))
  }
}
