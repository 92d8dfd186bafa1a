internal import Site
internal import TemplateLanguage

extension CoverDrawing {
  /// The drawing of a page without a picture; nil for a page that has one, or wants none.
  static func markup(of page: Page, in site: Site) -> HTML? {
    guard page.image == nil, page.front.cover?.isWanted != false else { return nil }
    let (motif, seed) = CoverChoice.drawing(
      for: page.front.cover, title: SharedPage.oneLine(page.sharedTitle),
      isAftercare: page.front.type == .aftercare, specialty: site.clinic.specialty)
    return HTML(rendered: svg(motif, seed: seed))
  }
}
