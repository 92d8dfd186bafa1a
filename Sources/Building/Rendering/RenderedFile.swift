import Pages
import Values

/// A finished file.
struct RenderedFile {
  /// What its rendering gave.
  var page = RenderedPage()
  /// What the next build may reuse.
  var entry: BuildRecord.Page?
  /// The hash of a file that isn't a page; nil where a problem must be reported again.
  var other: ContentHash?
  /// The name under which a drawn picture is kept.
  var cacheKey: String?
  /// Whether an earlier build has made the same.
  var isReused = false
}
