internal import Site
internal import TemplateLanguage

extension PageValues {
  /// The values of a page that is made of a Markdown file.
  ///
  /// - Parameter id: The page's index in `Site.pages`.
  init(page id: Int, in edition: Edition, own: Value) {
    let page = edition.site.pages[id]
    self.init(
      title: page.title, summary: page.front.summary, sharedTitle: page.sharedTitle,
      breadcrumbs: page.kind == .home ? [] : page.breadcrumbs(in: edition.site),
      shareLinks: ShareLinks.links(of: page, in: edition),
      metadata: Metadata(page: page, in: edition), own: own)
    let word = edition.word(in: edition.language(of: page))
    handouts = OutputKind.sizes(ofPage: id, in: edition.site).map { size in
      (word(size == .standard ? "handout" : "largePrint"), page.sitePath + size.folder)
    }
  }
}
