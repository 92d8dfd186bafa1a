import Pages
import Search
import Site

/// Makes the search index: each worker counts the words of its articles, and the counts are joined at the end.
struct SearchIndexer: Sendable {
  private let language: String
  private let important: [[UInt8]]

  init(_ site: Site) {
    language = site.language
    important = SearchEntry.importantTexts(of: site)
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
  ///
  /// - Returns: The parts of an index, and the whole of them to be kept for the next build.
  func finish(_ counted: [SearchPart], earlier: SearchPart?) -> Finished {
    guard var whole = earlier else { return Finished(parts: counted, language: language, important: important) }
    for part in counted { _ = whole.add(keys: part.keys, from: part) }
    return Finished(parts: [whole], language: language, important: important)
  }

  /// The words of all articles.
  struct Finished {
    let parts: [SearchPart]
    let language: String
    let important: [[UInt8]]

    /// The files that the search page loads, with their paths on the site.
    var files: [(path: String, bytes: [UInt8])] {
      SearchIndex.files(of: parts, language: language, important: important).map {
        (SearchEntry.folder + $0.name, $0.bytes)
      }
    }

    /// All words, to be kept.
    var bytes: [UInt8] {
      guard var whole = parts.first else { return SearchPart(language: language).bytes() }
      for part in parts.dropFirst() { _ = whole.add(keys: part.keys, from: part) }
      return whole.bytes()
    }
  }
}
