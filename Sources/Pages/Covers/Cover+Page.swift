internal import Site
internal import TemplateLanguage
internal import Values

extension CoverDrawing {
  /// The drawing of a page without a picture; nil for a page that has one, or wants none.
  static func markup(of page: Page, in site: Site) -> HTML? {
    guard page.image == nil, page.front.cover?.isWanted != false else { return nil }
    let (motif, seed) = choice(of: page, in: site)
    return HTML(rendered: svg(motif, seed: seed))
  }

  /// The drawing on a page's share picture: what the page's own cover shows, drawn in one way for all pages of the site. So
  /// each motif is drawn once, and not for each page, which would take six times as long. Nil for a page that wants none.
  static func cardMarkup(of page: Page, in site: Site) -> HTML? {
    guard page.front.cover?.isWanted != false else { return nil }
    let motif = choice(of: page, in: site).motif
    let seed = ContentHash(of: Array("\(motif) \(site.title)".utf8)).value
    return HTML(rendered: svg(motif, seed: seed, palette: site.clinic.colors.light))
  }

  private static func choice(of page: Page, in site: Site) -> (motif: CoverChoice.Motif, seed: UInt64) {
    CoverChoice.drawing(
      for: page.front.cover, title: SharedPage.oneLine(page.sharedTitle),
      isAftercare: page.front.type == .aftercare, specialty: site.clinic.specialty)
  }
}
