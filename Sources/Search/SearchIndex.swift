/// The files that the search page loads: a manifest, and shards of some stems each with the articles that have them.
public enum SearchIndex {
  /// Makes the files of a site's index, one after the other, the manifest last: all shards together are large.
  ///
  /// The same articles give the same bytes, in whatever order they came.
  ///
  /// - Parameters:
  ///   - words: The words of the articles.
  ///   - important: The texts (titles, tags, terms) whose words are suggested to visitors who misspell one.
  ///   - synonyms: Groups of words and phrases that lead to each other's articles.
  ///   - body: Gets each file; its name is relative to the index's folder.
  public static func files<Failure: Error>(
    of words: SearchPart, important: [[UInt8]] = [], synonyms: [[String]] = [],
    _ body: (_ name: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let terms = SortedTerms(of: words)
    var manifest = SearchManifest(language: words.language, articles: terms.articleCount)
    try Shard.shards(of: terms) { shard throws(Failure) in
      try body("\(manifest.shardCount).json", shard.bytes)
      manifest.add(shard)
    }
    if SearchWords.isEnglish(words.language) {
      for (number, part) in EnglishWords.parts.enumerated() { try body(EnglishWords.name(ofPart: number), part) }
    }
    let suggested = SearchManifest.words(of: important, language: words.language, isIndexed: terms.contains)
    let groups = Synonyms.stems(of: synonyms, language: words.language, isIndexed: terms.contains)
    try body("index.json", manifest.bytes(suggesting: suggested, synonyms: groups))
  }
}
