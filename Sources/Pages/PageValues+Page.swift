internal import Diagnostics
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
      shareLinks: ShareLinks.links(of: page, in: edition).map { .record(ShareLinkRecord(shareLink: $0)) },
      metadata: Metadata(page: page, in: edition), own: own)
  }
}

extension Output {
  /// The pages of one kind that have Markdown files.
  static func pages(_ kind: Page.Kind, in site: Site) -> [Output] {
    site.pages.indices.compactMap { id in
      guard site.pages[id].kind == kind else { return nil }
      let file = site.pages[id].file
      return Output(
        .markdown, site.pages[id].sitePath + "index.html", origin: file, place: .init(path: file), subject: id)
    }
  }
}
