internal import Settings
internal import Values
public import Search
public import Site
internal import Markdown
internal import TemplateLanguage

/// What the search page learns about a page.
public struct SearchEntry: Sendable {
  /// The folder of the site that holds the search's data.
  public static let folder = Site.searchPath + "data/"

  /// The page's number in the index.
  public let key: UInt32
  /// Its words, by what they say about it.
  public let zones: [SearchZone]
  /// What results show of it: a JSON object.
  public let fragment: [UInt8]

  /// The path on the site of an article's fragment.
  public static func fragmentPath(ofKey key: UInt32) -> String {
    let digits = String(key, radix: 16)
    return "\(folder)pages/\(String(repeating: "0", count: max(0, 5 - digits.utf8.count)))\(digits).json"
  }

  /// Whether a path on the site is one of the index, which all articles share.
  public static func isIndex(_ path: String) -> Bool {
    path.utf8.starts(with: folder.utf8) && !path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/"))
  }

  /// The texts of an article.
  init(of page: Page, _ body: SearchText, key: UInt32, in site: Site) {
    self.key = key
    let front = page.front
    let terms = Tag.places(of: page, in: site).map { site.tags[$0].name }.joined(separator: "\n")
    var text = Array((front.summary.map { $0 + "\n" } ?? "").utf8)
    let values = NamedValues(of: site)
    for line in front.keyPoints.map({ values.filled($0.value) }) + (front.treatment?.texts ?? []) {
      text.append(contentsOf: (line + "\n").utf8)
    }
    zones = [
      SearchZone(weight: 20, text: Array(page.title.utf8)), SearchZone(weight: 8, text: Array(terms.utf8)),
      SearchZone(weight: 4, text: text), SearchZone(weight: 7, text: body.headings),
      SearchZone(weight: 1, text: body.blocks),
    ]
    text.append(contentsOf: body.blocks)
    let value = JSONValue.object(
      of: .init("url", page.sitePath), .init("title", SharedPage.oneLine(page.title)),
      page.parent.map { .init("section", SharedPage.oneLine(site.pages[$0].title)) },
      .init("text", .utf8(text)))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 200)
    value.append(to: &bytes)
    fragment = bytes
  }

  /// The words that a visitor who misspells one may have meant.
  public static func importantTexts(of site: Site) -> [[UInt8]] {
    let titles = site.pages.map(\.title)
    return (titles + site.tags.map(\.name) + site.glossary.terms.map(\.name)).map { Array($0.utf8) }
  }

  /// The numbers of a site's pages, by their places in `Site.pages`; none where there is no search.
  ///
  /// They come from the addresses, so that a page keeps its number when others come and go; of two that would share one
  /// the second takes the next.
  static func keys(of site: Site) -> [UInt32?] {
    guard site.hasSearch else { return [] }
    var used = Set<UInt32>()
    return site.pages.map { page in
      var key = UInt32(truncatingIfNeeded: ContentHash(of: Array(page.sitePath.utf8)).value) & mask
      while !used.insert(key).inserted { key = (key + 1) & mask }
      return key
    }
  }

  /// Keys have 20 bits.
  private static let mask: UInt32 = 0xF_FFFF
}
