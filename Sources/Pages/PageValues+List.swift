internal import Site
internal import TemplateLanguage

extension PageValues {
  /// The values of a page that lists others.
  ///
  /// - Parameters:
  ///   - title: The list's title in the theme's words.
  ///   - above: The pages between the home page and this one.
  ///   - pagination: How the list is spread over pages; nil for a list that always has one page.
  ///   - feed: The feed of what it lists.
  static func list(
    _ output: Output, in edition: Edition, title: String, above: [(title: String, sitePath: String)] = [],
    pagination: Pagination? = nil, feed: Feed? = nil, isHidden: Bool = false, own: Value? = nil
  ) -> PageValues {
    let site = edition.site
    let number = output.number
    let title = number > 1 ? "\(title) – \(edition.word(in: site.language)("page")) \(number)" : title
    let description = "\(title) – \(site.title)"
    let home = site.home == nil ? [] : [(title: site.title, sitePath: "")]
    let shared = Metadata.Shared(title: title, text: description, language: site.language)
    let metadata = Metadata(
      canonical: site.url.map { $0 + output.sitePath }, description: description, shared: shared,
      feeds: [.site] + (feed.map { [$0] } ?? []), pagination: pagination.map { ($0, number) }, isHidden: isHidden)
    return PageValues(title: title, breadcrumbs: home + above, metadata: metadata, own: own)
  }
}
