internal import Settings
internal import Site

/// A page above another one.
struct Breadcrumb: Sendable {
  /// Its title, and its path on the site.
  let title: String, sitePath: String
  /// The language of its title; nil where that is the site's.
  var language: String?
}

extension Page {
  /// The pages above this one, home first.
  func breadcrumbs(in site: Site) -> [Breadcrumb] {
    var chain: [Breadcrumb] = []
    var above = parent
    while let next = above {
      chain.append(site.pages[next].breadcrumb)
      above = site.pages[next].parent
    }
    if site.home != nil { chain.append(Breadcrumb(title: site.title, sitePath: "")) }
    return chain.reversed()
  }

  /// The page as one above another.
  var breadcrumb: Breadcrumb { Breadcrumb(title: title, sitePath: sitePath, language: front.language?.value) }
}
