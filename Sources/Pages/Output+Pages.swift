internal import Diagnostics
internal import Site

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
