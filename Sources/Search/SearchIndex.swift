/// The files that the search page loads: a manifest, and shards of some stems each with the articles that have them.
public enum SearchIndex {
  /// The files of a site's index, the manifest first. Their names are relative to the index's folder.
  ///
  /// The same articles give the same bytes, however they are spread over the parts.
  ///
  /// - Parameters:
  ///   - parts: The articles. Of an article that is in several parts, the first one counts.
  ///   - language: The articles' language tag.
  ///   - important: The texts (titles, tags, terms) whose words are suggested to visitors who misspell one.
  public static func files(of parts: [SearchPart], language: String, important: [[UInt8]] = []) -> [(
    name: String, bytes: [UInt8]
  )] {
    let terms = MergedTerms(of: parts)
    let shards = Shard.shards(of: terms)
    let manifest = SearchManifest(
      language: language, articles: terms.articleCount, shards: shards,
      words: SearchManifest.words(of: important, language: language, isIndexed: terms.contains))
    return [("index.json", manifest.bytes())] + shards.enumerated().map { ("\($0).json", $1.bytes) }
  }
}
