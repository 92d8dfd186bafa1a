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
  ///
  /// - Parameter values: What the texts can name in braces, as the page's language writes it.
  init(
    of page: Page, _ body: SearchText, key: UInt32, _ joined: JoinedWords, _ values: NamedValues, in site: Site
  ) {
    self.key = key
    let front = page.front
    let terms = Tag.places(of: page, in: site).flatMap { site.tags[$0].names }.joined(separator: "\n")
    var text = Array((front.summary.map { $0 + "\n" } ?? "").utf8)
    let facts = (front.facts?.spoken ?? []).map { Facts.withoutCitations($0.value) }
    let points = front.keyPoints.map(\.value) + facts + front.highlights.compactMap(\.text)
    let others = (front.treatment?.texts ?? []) + (front.decision?.spoken ?? []) + front.results.flatMap(\.spoken)
    for line in points.map(values.filled) + others {
      text.append(contentsOf: (line + "\n").utf8)
    }
    let (start, lead) = (text.count, text)
    text.append(contentsOf: body.blocks)
    zones = [
      SearchZone(weight: 20, text: Array(page.title.utf8)), SearchZone(weight: 8, text: Array(terms.utf8)),
      SearchZone(weight: 4, text: lead), SearchZone(weight: 7, text: body.headings),
      SearchZone(weight: 1, text: body.blocks),
      SearchZone(weight: 2, text: joined.lines(of: Array(page.title.utf8)) + joined.lines(of: text)),
    ]
    let value = JSONValue.object(
      of: .init("url", page.sitePath), .init("title", SharedPage.oneLine(page.title)),
      front.language.flatMap { $0.value == site.language ? nil : .init("lang", $0.value) },
      page.parent.map { .init("section", SharedPage.oneLine(site.pages[$0].title)) },
      .init("text", .utf8(text)),
      body.parts.isEmpty ? nil : .init("parts", .array(Self.parts(body.parts, in: text, from: start))))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + 200)
    value.append(to: &bytes)
    fragment = bytes
  }

  /// The pieces that results lead to: the id of each, and the number of its first line in the text, from 0.
  private static func parts(_ parts: [SearchText.Part], in text: [UInt8], from start: Int) -> [JSONValue] {
    var (place, line) = (0, 0)
    return parts.map { part in
      let end = start + part.start
      line += text[place..<end].count { $0 == UInt8(ascii: "\n") }
      place = end
      return .array([.string(part.id), .int(line)])
    }
  }

  /// The words that a visitor who misspells one may have meant.
  public static func importantTexts(of site: Site) -> [[UInt8]] {
    let titles = site.pages.map(\.title)
    return (titles + site.tags.flatMap(\.names) + site.glossary.terms.map(\.name)).map { Array($0.utf8) }
  }

  /// Words that mean the same: the terms of the glossary, each with its other names.
  public static func synonyms(of site: Site) -> [[String]] { site.glossary.terms.map { [$0.name] + $0.also } }

  /// The numbers of a site's pages, by their places in `Site.pages`; none where there is no search.
  ///
  /// They come from the addresses, so that a page keeps its number when others come and go; of two that would share one
  /// the second takes the next.
  static func keys(of site: Site) -> [UInt32?] {
    guard site.hasSearch else { return [] }
    var used = Set<UInt32>()
    return site.pages.map { page in
      if page.front.search == false { return nil }
      var key = UInt32(truncatingIfNeeded: ContentHash(of: Array(page.sitePath.utf8)).value) & mask
      while !used.insert(key).inserted { key = (key + 1) & mask }
      return key
    }
  }

  /// Keys have 20 bits.
  private static let mask: UInt32 = 0xF_FFFF
}
