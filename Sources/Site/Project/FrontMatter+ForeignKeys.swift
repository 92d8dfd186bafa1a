extension FrontMatter {
  /// Keys of Hugo, Jekyll, Eleventy, MkDocs, Obsidian and WordPress exports, in lower case, and what to write here.
  static let foreignKeys: [String: String] = {
    var hints: [String: String] = [:]
    for (own, foreign) in renamed { for key in foreign { hints[key] = "did you mean '\(own)'?" } }
    for (key, hint) in others { hints[key] = hint }
    return hints
  }()

  private static let renamed: [String: [String]] = [
    "published": [
      "date", "created", "pubdate", "date_published", "datepublished", "createdat", "created_at",
    ],
    "summary": [
      "description", "excerpt", "abstract", "lead", "intro", "deck", "teaser", "metadescription",
      "meta_description", "seo_description",
    ],
    "updated": [
      "lastmod", "modified", "last_modified_at", "date_modified", "datemodified", "updatedat", "updated_at",
      "lastupdated", "last_updated", "revised",
    ],
    "tags": ["categories", "category", "keywords", "topics", "topic", "tag", "labels"],
    "order": ["weight", "nav_order", "sidebar_position", "position", "menu_order", "sort", "rank"],
    "aliases": ["redirect_from", "redirects", "old_urls", "redirect", "alias"],
    "template": ["theme_template"],
    "image": [
      "cover", "thumbnail", "featured_image", "featuredimage", "hero", "banner", "og_image", "ogimage", "images",
      "feature_image", "picture", "photo",
    ],
    "author": ["authors", "byline", "creator", "writer"],
    "reviewer": ["reviewedby", "reviewed_by", "medical_reviewer", "medically_reviewed_by"],
    "reviewed": ["last_reviewed", "lastreviewed", "review_date", "reviewdate", "reviewed_on"],
    "publishOn": ["publishdate", "embargo", "publish_on", "scheduled"],
    "expireOn": ["expirydate", "expires", "expire", "expiry", "unpublish"],
    "language": ["lang", "locale"], "type": ["kind", "page_type"],
    "toc": ["table_of_contents", "tableofcontents", "show_toc"],
    "references": ["bibliography", "citations", "sources", "footnotes"],
    "related": ["see_also", "seealso", "related_posts"],
    "keyPoints": ["key_points", "takeaways", "key_takeaways", "highlights"], "share": ["sharing", "social"],
    "title": ["name", "headline", "heading"],
  ]

  private static let others: [String: String] = [
    "permalink": "write 'slug: …' for the last part of the address, or 'aliases: [/old-address/]' for an old one",
    "url": "write 'slug: …' for the last part of the address, or 'aliases: [/old-address/]' for an old one",
    "path": "the file's own path is the address; 'slug: …' changes its last part",
    "id": "the file's own name is its id", "uuid": "delete it", "comments": "delete it: pages have no comments",
    "math": "delete it", "mermaid": "delete it", "cssclass": "delete it", "cssclasses": "delete it",
    "menu": "write the page into 'navigation' in site.yaml",
    "nav": "write the page into 'navigation' in site.yaml",
    "eleventynavigation": "write the page into 'navigation' in site.yaml",
    "parent": "the folder that the file is in is its section",
    "section": "the folder that the file is in is its section",
    "status": "delete it; 'draft: true' holds a page back that isn't ready",
    "layout": "delete it: the page's place decides its template; 'template: …' names one of yours",
    "subtitle": "delete it, or move its words into 'summary'",
    "linktitle": "delete it, or write the shorter title as 'title'",
    "unlisted":
      "write 'noindex: true' to keep the page out of search engines, and 'search: false' for the site's own search",
    "published_at": "did you mean 'published'?",
    "sitemap": "delete it", "outputs": "delete it", "params": "own data goes into 'extra: { name: text }'",
    "data": "own data goes into 'extra: { name: text }'",
    "price": "own data goes into 'extra: { price: text }'",
    "duration": "own data goes into 'extra: { duration: text }'",
    "phone": "the clinic's number is in site.yaml: publisher: { phone: … }",
    "body": "the text comes after the second line ---",
    "content": "the text comes after the second line ---", "text": "the text comes after the second line ---",
  ]
}
