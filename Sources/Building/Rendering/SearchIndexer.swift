import Pages
import Search
import Site
import World

/// Makes the search index: each worker counts the words of its articles, and the counts are joined at the end.
struct SearchIndexer: Sendable {
  private let language: String
  private let important: [[UInt8]]
  private let synonyms: [[String]]

  init(_ site: Site) {
    language = site.language
    important = SearchEntry.importantTexts(of: site)
    synonyms = SearchEntry.synonyms(of: site)
  }

  /// Counts an article.
  ///
  /// - Parameter words: What the worker has counted so far; nil for nothing.
  func count(_ entry: SearchEntry, in words: inout SearchPart?) {
    var part = words.take() ?? SearchPart(language: language)
    part.add(key: entry.key, zones: entry.zones)
    words = part
  }

  /// Joins what was counted in this build with what an earlier one has counted.
  func join(_ counted: consuming [SearchPart], earlier: SearchPart?) -> SearchPart {
    if let earlier { counted.append(earlier) }
    return SearchPart(joining: counted, language: language)
  }

  /// Makes the files that the search page loads, one after the other, with their paths on the site.
  func files(
    of words: SearchPart, _ body: (_ path: String, _ bytes: [UInt8]) throws(WorldError) -> Void
  ) throws(WorldError) {
    try SearchIndex.files(of: words, important: important, synonyms: synonyms) { name, bytes throws(WorldError) in
      try body(SearchEntry.folder + name, bytes)
    }
  }
}
