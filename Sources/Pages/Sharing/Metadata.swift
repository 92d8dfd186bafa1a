internal import Settings
internal import Values
internal import Markdown
internal import Site
internal import TemplateLanguage

/// The tags of `<head>` that tell search engines and networks what a page is.
enum Metadata {
  /// The tags of a page that is made from a Markdown file.
  static func tags(of page: Page, _ questions: [AnsweredQuestion], in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    let site = edition.site
    let shared = SharePreview(of: page, in: edition, withLinks: false)
    if let canonical = shared.url { writer.element("link", ("rel", "canonical"), ("href", canonical)) }
    if let own = page.front.summary ?? site.project.settings.description {
      writer.element("meta", ("name", "description"), ("content", SharedPage.oneLine(own)))
    }
    writer.element("meta", ("property", "og:title"), ("content", shared.title))
    if let text = shared.text { writer.element("meta", ("property", "og:description"), ("content", text)) }
    writer.element("meta", ("property", "og:type"), ("content", isArticle(page) ? "article" : "website"))
    if let canonical = shared.url { writer.element("meta", ("property", "og:url"), ("content", canonical)) }
    writer.element("meta", ("property", "og:site_name"), ("content", site.title))
    writer.element("meta", ("property", "og:locale"), ("content", locale(edition.language(of: page))))
    if let picture = shared.picture { write(picture, to: &writer) }
    if isArticle(page) { dates(of: page, in: edition, to: &writer) }
    writer.element("meta", ("name", "twitter:card"), ("content", shared.isLarge ? "summary_large_image" : "summary"))
    if let via = site.clinic.share?.x?.via {
      writer.element("meta", ("name", "twitter:site"), ("content", "@" + via))
    }
    let section = page.kind == .article ? page.parent : page.id
    feeds([.site] + (section.map { [.section($0)] } ?? []), of: edition, links: links, to: &writer)
    if page.kind == .section { neighbours(site.pagination(ofSection: page.id), 1, links: links, to: &writer) }
    writer.element("meta", ("name", "referrer"), ("content", "no-referrer"))
    if let url = site.url { StructuredData.write(page, questions, in: edition, url: url, to: &writer) }
    return writer.html
  }

  /// The links that feed readers look for.
  private static func feeds(_ feeds: [Feed], of edition: Edition, links: LinkBase, to writer: inout MarkupWriter) {
    for feed in feeds where feed.exists(in: edition.site) {
      writer.element(
        "link", ("rel", "alternate"), ("type", "application/atom+xml"), ("title", feed.title(in: edition.site)),
        ("href", links.written(.site(feed.sitePath(in: edition.site)))))
    }
  }

  /// The links to the pages before and behind one of a long list.
  private static func neighbours(
    _ pagination: Pagination, _ number: Int, links: LinkBase, to writer: inout MarkupWriter
  ) {
    for (name, other) in [("prev", number - 1), ("next", number + 1)] where (1...pagination.pages).contains(other) {
      writer.element("link", ("rel", name), ("href", links.written(.site(pagination.path(ofPage: other)))))
    }
  }

  /// The tags of a page that lists others: each page of a long list is its own canonical one.
  static func tags(of listing: Listing, title: String, in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    let site = edition.site
    let canonical = site.url.map { $0 + listing.sitePath(in: site) }
    if let canonical { writer.element("link", ("rel", "canonical"), ("href", canonical)) }
    let description = "\(title) – \(site.title)"
    writer.element("meta", ("name", "description"), ("content", description))
    writer.element("meta", ("property", "og:title"), ("content", title))
    writer.element("meta", ("property", "og:description"), ("content", description))
    writer.element("meta", ("property", "og:type"), ("content", "website"))
    if let canonical { writer.element("meta", ("property", "og:url"), ("content", canonical)) }
    writer.element("meta", ("property", "og:site_name"), ("content", site.title))
    writer.element("meta", ("property", "og:locale"), ("content", locale(site.language)))
    writer.element("meta", ("name", "twitter:card"), ("content", "summary"))
    feeds([.site] + (listing.feed.map { [$0] } ?? []), of: edition, links: links, to: &writer)
    if let (pages, number) = listing.pagination(in: site) { neighbours(pages, number, links: links, to: &writer) }
    // What a visitor has typed is nothing for search engines.
    if !listing.isForSearchEngines { writer.element("meta", ("name", "robots"), ("content", "noindex")) }
    writer.element("meta", ("name", "referrer"), ("content", "no-referrer"))
    return writer.html
  }

  /// The tags of a page that search engines should not keep.
  static func tagsOfHiddenPage(in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    feeds([.site], of: edition, links: links, to: &writer)
    writer.element("meta", ("name", "robots"), ("content", "noindex"))
    writer.element("meta", ("name", "referrer"), ("content", "no-referrer"))
    return writer.html
  }

  /// The tags of a page that leads on to another.
  static func tagsOfRedirect(to page: Page, in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    if let url = edition.site.url { writer.element("link", ("rel", "canonical"), ("href", url + page.sitePath)) }
    writer.element("meta", ("http-equiv", "refresh"), ("content", "0; url=" + links.written(page.link)))
    writer.element("meta", ("name", "robots"), ("content", "noindex"))
    writer.element("meta", ("name", "referrer"), ("content", "no-referrer"))
    return writer.html
  }

  private static func isArticle(_ page: Page) -> Bool { page.kind == .article && page.front.type != .page }

  private static func write(_ picture: SharePreview.Picture, to writer: inout MarkupWriter) {
    let image = picture.image
    writer.element("meta", ("property", "og:image"), ("content", picture.url))
    if image.width > 0, image.height > 0 {
      writer.element("meta", ("property", "og:image:width"), ("content", String(image.width)))
      writer.element("meta", ("property", "og:image:height"), ("content", String(image.height)))
    }
    writer.element("meta", ("property", "og:image:type"), ("content", image.mediaType))
    writer.element("meta", ("property", "og:image:alt"), ("content", picture.alternative))
    writer.element("meta", ("name", "twitter:image:alt"), ("content", picture.alternative))
  }

  private static func dates(of page: Page, in edition: Edition, to writer: inout MarkupWriter) {
    if let day = page.front.published?.value {
      writer.element("meta", ("property", "article:published_time"), ("content", day.iso))
    }
    if let day = page.lastChange { writer.element("meta", ("property", "article:modified_time"), ("content", day.iso)) }
    if let parent = page.parent {
      writer.element(
        "meta", ("property", "article:section"), ("content", SharedPage.oneLine(edition.site.pages[parent].title)))
    }
    for tag in page.front.tags {
      writer.element("meta", ("property", "article:tag"), ("content", SharedPage.oneLine(tag.value)))
    }
  }

  /// A language tag in the form of Open Graph: `en-GB` as `en_GB`; a language alone gets the region where most of its
  /// readers are.
  static func locale(_ language: String) -> String {
    let parts = language.split(separator: "-")
    if parts.count > 1, let region = parts.last, region.utf8.count == 2 {
      return "\(parts[0].lowercased())_\(region.uppercased())"
    }
    let name = parts.first?.lowercased() ?? "en"
    return "\(name)_\(mainRegions[name] ?? name.uppercased())"
  }

  /// The region where most readers of a language are, where it is not called like the language.
  private static let mainRegions = [
    "en": "US", "zh": "CN", "ja": "JP", "ko": "KR", "ar": "SA", "he": "IL", "vi": "VN", "uk": "UA", "sv": "SE",
    "da": "DK", "cs": "CZ", "el": "GR", "hi": "IN", "pt": "BR",
  ]
}
