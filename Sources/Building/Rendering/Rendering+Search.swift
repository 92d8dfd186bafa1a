import Site
import Articles
import Pages
import Search
import Values
import World

extension Rendering {
  /// The search index of a build.
  struct SearchOutcome: Sendable {
    /// The hashes of its files by their paths in the output.
    var files: [String: ContentHash] = [:]
    /// The hash of the earlier build's words, where it has counted the same.
    var earlierWords: ContentHash?
    /// The words that were counted, where they are not the earlier build's.
    var words: SearchPart?
  }

  /// Makes the search index from what this build and the earlier one have counted; nil where there is none.
  ///
  /// - Parameters:
  ///   - reused: The articles that were reused, by their pages' indices.
  ///   - counted: What each worker has counted.
  func makeSearch(_ reused: [Int], counted: consuming [SearchPart], jobs: Int) throws(WorldError) -> SearchOutcome? {
    guard let indexer, let sink else { return nil }
    let articles = snapshot.edition.site.pages.count { renderer.fragmentPath(of: $0.id) != nil }
    let kept = earlier?.others.filter { SearchEntry.isIndex($0.key) } ?? [:]
    if reused.count == articles, !kept.isEmpty, sink.keep(kept.map { (path: $0.key, hash: $0.value) }) {
      return SearchOutcome(files: kept, earlierWords: earlier?.searchWords)
    }
    let known = reused.isEmpty ? nil : earlier?.counted
    if known == nil { counted += try countAgain(reused, indexer, jobs: jobs) }
    let words = indexer.join(counted, earlier: known)
    var outcome = SearchOutcome(words: words)
    try indexer.files(of: words) { path, bytes throws(WorldError) in
      try sink.add(path, bytes)
      outcome.files[path] = ContentHash(of: bytes)
    }
    return outcome
  }

  /// Counts the words of articles that were reused, because the counts of the earlier build are missing.
  private func countAgain(
    _ articles: [Int], _ indexer: SearchIndexer, jobs: Int
  ) throws(WorldError) -> [SearchPart] {
    try Workers.fold(count: articles.count, jobs: jobs, from: { SearchPart?.none }) {
      words, index throws(WorldError) in
      let id = articles[index]
      let article = renderer.article(of: id, markdown: try snapshot.markdown(of: id))
      if let entry = renderer.searchEntry(of: article) { indexer.count(entry, in: &words) }
    }.compactMap { $0 }
  }
}
