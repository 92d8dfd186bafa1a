internal import Site

extension Page {
  /// The titles and paths of the pages above this one, home first.
  func breadcrumbs(in site: Site) -> [(title: String, sitePath: String)] {
    var chain: [(String, String)] = []
    var above = parent
    while let next = above {
      let page = site.pages[next]
      chain.append((page.title, page.sitePath))
      above = page.parent
    }
    if site.home != nil { chain.append((site.title, "")) }
    return chain.reversed()
  }
}
