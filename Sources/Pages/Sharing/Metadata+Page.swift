internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

extension Metadata {
  /// The metadata of a page that is made of a Markdown file, without its structured data.
  init(page: Page, in edition: Edition) {
    let preview = SharePreview(of: page, in: edition, withLinks: false)
    let isArticle = page.kind == .article && page.front.type != .page
    canonical = preview.url
    description = (page.front.summary ?? edition.site.project.settings.description).map(SharedPage.oneLine)
    shared = Shared(
      title: preview.title, text: preview.text, language: edition.language(of: page), picture: preview.picture,
      isLarge: preview.isLarge, article: isArticle ? Self.article(page, in: edition.site) : nil,
      account: edition.site.clinic.share?.x?.via)
    isHidden = page.front.isHidden
    let section = page.kind == .article ? page.parent : page.id
    feeds = [.site] + (section.map { [.section($0)] } ?? [])
    if page.kind == .section { pagination = (edition.site.pagination(ofSection: page.id), 1) }
  }

  private static func article(_ page: Page, in site: Site) -> [(property: String, content: String)] {
    var entries: [(property: String, content: String)] = []
    if let day = page.front.published?.value { entries.append(("article:published_time", day.iso)) }
    if let day = page.lastChange { entries.append(("article:modified_time", day.iso)) }
    if let parent = page.parent { entries.append(("article:section", SharedPage.oneLine(site.pages[parent].title))) }
    for place in Tag.places(of: page, in: site) {
      entries.append(("article:tag", SharedPage.oneLine(site.tags[place].name)))
    }
    return entries
  }
}
