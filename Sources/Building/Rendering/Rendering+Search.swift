import Site
import Articles
import Pages
import Search
import Values
import World

extension Rendering {
  /// Makes the search index from what this build and the earlier one have counted.
  ///
  /// - Parameters:
  ///   - reused: The articles that were reused, by their pages' indices.
  ///   - counted: What each worker has counted.
  func addSearch(
    to outcome: inout Outcome, _ reused: [Int], counted: [SearchPart], jobs: Int
  ) throws(WorldError) {
    guard let indexer, let sink else { return }
    let articles = snapshot.edition.site.pages.count { renderer.fragmentPath(of: $0.id) != nil }
    let kept = earlier?.others.filter { SearchEntry.isIndex($0.key) } ?? [:]
    if reused.count == articles, !kept.isEmpty, sink.keep(kept.map { (path: $0.key, hash: $0.value) }) {
      outcome.record?.others.merge(kept) { _, kept in kept }
      outcome.record?.searchWords = earlier?.searchWords
      return
    }
    let known = reused.isEmpty ? nil : earlier?.counted
    let missing = known == nil ? try countAgain(reused, indexer, jobs: jobs) : []
    let finished = indexer.finish(counted + missing, earlier: known)
    for (path, bytes) in finished.files {
      try sink.add(path, bytes)
      outcome.record?.others[path] = ContentHash(of: bytes)
    }
    guard outcome.record != nil else { return }
    let words = finished.bytes
    outcome.record?.searchWords = ContentHash(of: words)
    (outcome.searchWords, outcome.isNewRecord) = (words, true)
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
