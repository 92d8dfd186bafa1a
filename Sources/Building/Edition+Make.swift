public import Diagnostics
public import Pages
public import Site

extension Edition {
  /// Makes the edition of a project, and opens the library that draws its pictures. The library is looked for only where
  /// the site wants pictures, and is missed only where some page has none.
  public static func make(
    _ loaded: LoadedProject, _ options: Site.Options
  ) -> (edition: Edition, drawing: Drawing?, diagnostics: [Diagnostic]) {
    var options = options
    var drawing: Drawing?
    var missing: Drawing.Unavailable?
    let clinic = loaded.clinic
    if clinic.wantsDrawnPictures, options.baseURL ?? clinic.url != nil {
      do throws(Drawing.Unavailable) {
        drawing = try Drawing(fontFamily: ShareCard.fontFamily(of: clinic))
        options.drawsPictures = true
      } catch {
        missing = error
      }
    }
    let (site, siteProblems) = Site.make(loaded.project, clinic, options: options)
    let (theme, themeProblems) = Theme.make(loaded.theme, records: PageSchema.records, uses: ThemeUses(of: site))
    var diagnostics = siteProblems + themeProblems
    if let missing, site.pages.contains(where: { $0.sharePicture == nil }) { diagnostics.append(missing.diagnostic) }
    return (Edition(site: site, theme: theme), drawing, diagnostics)
  }
}
