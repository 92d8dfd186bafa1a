import Pages
import Values

/// A finished file.
struct RenderedFile {
  /// What its rendering gave.
  var page = RenderedPage()
  /// What the next build may reuse.
  var entry: BuildRecord.Page?
  /// The hash of a file that is no page, where nothing is to be said about it again.
  var other: ContentHash?
  /// The name under which a drawn picture is kept.
  var cacheKey: String?
  /// Whether it is as an earlier build has made it.
  var isReused = false
}
