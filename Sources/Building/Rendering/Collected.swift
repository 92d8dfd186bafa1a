import Articles
import Diagnostics
import Pages
import Pictures
import Search
import Values

/// What one worker has found, or all of them together.
struct Collected: Sendable {
  var diagnostics: [Diagnostic] = []
  var fragments = FragmentCheck()
  /// What the next build may reuse.
  var pages: [String: BuildRecord.Page] = [:], others: [String: ContentHash] = [:]
  /// Whether any of that is new.
  var isNew = false
  /// How many pages were reused from the earlier build.
  var reused = 0
  /// The articles among them that are searched, whose words were counted by the earlier build.
  var reusedArticles: [Int] = []
  /// The names under which drawn pictures are kept; nil where some were reused unseen.
  var keptPictures: Set<String>? = []
  /// The words that were counted.
  var words: SearchPart?
  /// A buffer for the file that is being made: allocating one for each page would be slow.
  var buffer: [UInt8] = []
  /// The same for the picture that is being drawn.
  var pictureBuffers = PictureBuffers()

  /// Adds a finished file.
  mutating func add(_ made: RenderedFile, of file: Output) {
    diagnostics += made.page.diagnostics
    if let facts = made.page.facts { fragments.add(facts) }
    if let entry = made.entry { pages[file.path] = entry }
    if let other = made.other { others[file.path] = other }
    if !made.isReused {
      if made.entry != nil || made.other != nil { isNew = true }
      if let name = made.cacheKey { keptPictures?.insert(name) }
      return
    }
    switch file.content {
    case .markdown:
      reused += 1
      if made.entry?.fragment != nil { reusedArticles.append(file.subject) }
    case .picture: keptPictures = nil
    case .template, .copy, .asset, .touchIcon, .photograph, .crop: break
    }
  }

  /// Adds what another worker has found, except its words.
  mutating func add(_ other: Collected) {
    diagnostics += other.diagnostics
    fragments.add(other.fragments)
    pages.merge(other.pages) { first, _ in first }
    others.merge(other.others) { first, _ in first }
    isNew = isNew || other.isNew
    reused += other.reused
    reusedArticles += other.reusedArticles
    keptPictures = keptPictures.flatMap { kept in other.keptPictures.map { kept.union($0) } }
  }
}
