internal import Site
internal import TemplateLanguage

/// What the template of one output file sees, besides the site, the words and the theme.
struct PageValues: Sendable {
  var title: String
  var summary: String?
  /// The title that networks are told; nil where it is `title`.
  var sharedTitle: String?
  /// The pages above it, home first.
  var breadcrumbs: [Breadcrumb] = []
  /// Its hand-outs, with their words.
  var handouts: [(title: String, sitePath: String)] = []
  var shareLinks: [ShareLink] = []
  var metadata = Metadata()
  /// The value of the kind's own name, such as `article`.
  var own: Value?

  /// The values of a file that search engines should not list.
  static func hidden(title: String, own: Value? = nil) -> PageValues {
    PageValues(title: title, metadata: Metadata(feeds: [.site], isHidden: true), own: own)
  }
}
