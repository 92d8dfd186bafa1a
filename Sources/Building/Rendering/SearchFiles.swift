import Pages
import Search
import Site
import Synchronization
import World

/// The search's files, made from the texts when somebody opens the search.
struct SearchFiles: Sendable {
  /// The files that all pages share, by their paths in the output.
  private let index: [String: [UInt8]]
  /// The articles by the paths of what results show of them.
  private let articles: [String: Int]

  /// Counts the words of all articles, without keeping what was read.
  init(of snapshot: Snapshot, jobs: Int) throws(WorldError) {
    let site = snapshot.edition.site
    let renderer = snapshot.renderer
    let indexer = SearchIndexer(site)
    let counted = try Workers.fold(count: site.pages.count, jobs: jobs, from: { SearchPart?.none }) {
      words, id throws(WorldError) in
      guard renderer.fragmentPath(of: id) != nil else { return }
      let article = renderer.article(of: id, markdown: try snapshot.markdown(of: id))
      if let entry = renderer.searchEntry(of: article) { indexer.count(entry, in: &words) }
    }
    var files: [String: [UInt8]] = [:]
    let words = indexer.join(counted.compactMap { $0 }, earlier: nil)
    try indexer.files(of: words) { path, bytes throws(WorldError) in files[path] = bytes }
    index = files
    let paths = site.pages.indices.compactMap { id in renderer.fragmentPath(of: id).map { ($0, id) } }
    articles = Dictionary(paths) { first, _ in first }
  }

  /// What a path names.
  enum File {
    case index([UInt8])
    /// What results show of a page, an index in the site's pages.
    case article(Int)
  }

  /// The file at a path of the output; nil where there is none.
  subscript(path: String) -> File? {
    index[path].map { .index($0) } ?? articles[path].map { .article($0) }
  }
}
