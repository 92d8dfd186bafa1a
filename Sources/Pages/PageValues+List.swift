internal import Site
internal import TemplateLanguage

extension PageValues {
  /// The values of a page that lists others.
  ///
  /// - Parameters:
  ///   - title: The list's title in the theme's words.
  ///   - summary: What is in it, where somebody has written it.
  ///   - above: The pages between the home page and this one.
  ///   - pagination: How the list is spread over pages; nil for a list that always has one page.
  ///   - feed: The feed of what it lists.
  static func list(
    _ output: Output, in edition: Edition, title: String, summary: String? = nil,
    above: [Breadcrumb] = [],
    pagination: Pagination? = nil, feed: Feed? = nil, isHidden: Bool = false, own: Value? = nil
  ) -> PageValues {
    let site = edition.site
    let number = output.number
    let title = number > 1 ? "\(title) – \(edition.word(in: site.language)("page")) \(number)" : title
    // Search engines want a description of each page, so later pages of a list have none of the first.
    let description = number > 1 ? nil : summary.map(SharedPage.oneLine)
    let home = site.home == nil ? [] : [Breadcrumb(title: site.title, sitePath: "")]
    let text = description ?? "\(title) – \(site.title)"
    let shared = Metadata.Shared(title: title, text: text, language: site.language)
    let metadata = Metadata(
      canonical: site.url.map { $0 + output.sitePath }, description: text, shared: shared,
      feeds: [.site] + (feed.map { [$0] } ?? []), pagination: pagination.map { ($0, number) }, isHidden: isHidden)
    return PageValues(title: title, breadcrumbs: home + above, metadata: metadata, own: own)
  }
}
