internal import Media
internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// What the tags of `<head>` tell search engines and networks about a page.
struct Metadata: Sendable {
  /// The page's full address; nil where the site has none.
  var canonical: String?
  /// Where the page leads on its own; nil for pages that stay.
  var target: Link?
  /// What search engines show below the title, on one line.
  var description: String?
  /// What networks show; nil for files that nobody shares.
  var shared: Shared?
  /// The feeds that feed readers look for; those without articles are left out.
  var feeds: [Feed] = []
  /// The list that the page is a part of, and its number, from 1.
  var pagination: (list: Pagination, number: Int)?
  /// Whether search engines should not list the page.
  var isHidden = false
  /// The structured data.
  var graph: JSONValue?

  /// What networks show of a page: Open Graph and the cards of X.
  struct Shared: Sendable {
    var title: String
    var text: String?
    var language: String
    var picture: SharePreview.Picture?
    var isLarge = false
    /// What is said of an article only, as properties and their contents; nil for other pages.
    var article: [(property: String, content: String)]?
    /// The site's account on X.
    var account: String?
  }

  /// The tags.
  func html(in edition: Edition, links: LinkBase) -> HTML {
    var writer = MarkupWriter()
    if let canonical { writer.element("link", ("rel", "canonical"), ("href", canonical)) }
    if let target {
      writer.element("meta", ("http-equiv", "refresh"), ("content", "0; url=" + links.written(target)))
    }
    if let description { writer.element("meta", ("name", "description"), ("content", description)) }
    if let shared { write(shared, site: edition.site.title, to: &writer) }
    for feed in feeds where feed.exists(in: edition.site) {
      writer.element(
        "link", ("rel", "alternate"), ("type", "application/atom+xml"), ("title", feed.title(in: edition.site)),
        ("href", links.written(.site(feed.sitePath(in: edition.site)))))
    }
    if let (list, number) = pagination {
      for (name, other) in [("prev", number - 1), ("next", number + 1)] where (1...list.pages).contains(other) {
        writer.element("link", ("rel", name), ("href", links.written(.site(list.path(ofPage: other)))))
      }
    }
    if isHidden || edition.site.isHidden { writer.element("meta", ("name", "robots"), ("content", "noindex")) }
    writer.element("meta", ("name", "referrer"), ("content", "no-referrer"))
    if let graph { writer.data(graph) }
    return writer.html
  }

  private func write(_ shared: Shared, site: String, to writer: inout MarkupWriter) {
    writer.element("meta", ("property", "og:title"), ("content", shared.title))
    if let text = shared.text { writer.element("meta", ("property", "og:description"), ("content", text)) }
    writer.element("meta", ("property", "og:type"), ("content", shared.article == nil ? "website" : "article"))
    if let canonical { writer.element("meta", ("property", "og:url"), ("content", canonical)) }
    writer.element("meta", ("property", "og:site_name"), ("content", site))
    writer.element("meta", ("property", "og:locale"), ("content", OpenGraphLocale.name(of: shared.language)))
    if let picture = shared.picture { write(picture, to: &writer) }
    for entry in shared.article ?? [] {
      writer.element("meta", ("property", entry.property), ("content", entry.content))
    }
    writer.element("meta", ("name", "twitter:card"), ("content", shared.isLarge ? "summary_large_image" : "summary"))
    if let account = shared.account { writer.element("meta", ("name", "twitter:site"), ("content", "@" + account)) }
  }

  private func write(_ picture: SharePreview.Picture, to writer: inout MarkupWriter) {
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
}
