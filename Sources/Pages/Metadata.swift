internal import Site
internal import TemplateLanguage

/// The tags of `<head>` that tell search engines and networks what a page is.
enum Metadata {
  /// The tags of a page that is made from a Markdown file.
  static func tags(of page: Page, in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    let site = edition.site
    let shared = SharePreview(of: page, in: edition, withLinks: false)
    if let canonical = shared.url { writer.element("link", ("rel", "canonical"), ("href", canonical)) }
    if let own = page.front.summary ?? site.settings.description {
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
    if let via = site.settings.share?.x?.via {
      writer.element("meta", ("name", "twitter:site"), ("content", "@" + via))
    }
    feed(of: edition, links: links, to: &writer)
    writer.element("meta", ("name", "referrer"), ("content", "no-referrer"))
    if let url = site.url { StructuredData.write(page, in: edition, url: url, to: &writer) }
    return writer.html
  }

  /// The link that feed readers look for.
  private static func feed(of edition: Edition, links: LinkBase, to writer: inout MarkupWriter) {
    guard edition.site.hasFeed else { return }
    writer.element(
      "link", ("rel", "alternate"), ("type", "application/atom+xml"), ("title", edition.site.title),
      ("href", links.written(.site(Site.feedPath))))
  }

  /// The tags of a page that search engines should not keep.
  static func tagsOfHiddenPage(in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    feed(of: edition, links: links, to: &writer)
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
