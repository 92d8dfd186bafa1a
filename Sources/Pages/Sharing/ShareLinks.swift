internal import Settings
internal import Site
internal import TemplateLanguage

/// Makes the share links of pages.
enum ShareLinks {
  /// The links of a page in the site's order; none where sharing is off or the site has no address.
  static func links(of page: Page, in edition: Edition) -> [ShareLink] {
    guard let url = edition.site.url, page.front.share?.isEnabled != false else { return [] }
    let site = edition.site
    let chosen = page.front.share?.networks?.compactMap { id in site.knownNetworks.first { $0.id == id.value } }
    let image = page.pinPicture.map { url + site.resolved($0, of: page).sitePath }
    let shared = SharedPage(
      url: url + page.sitePath, title: page.sharedTitle, summary: page.sharedSummary, image: image,
      via: site.clinic.share?.x?.via)
    return (chosen ?? site.networks).compactMap { network in
      network.link(for: shared).map { ShareLink(network: network, url: $0) }
    }
  }
}
