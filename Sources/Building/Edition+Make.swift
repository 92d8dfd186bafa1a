public import Diagnostics
public import Pages
public import Site

extension Edition {
  /// Makes the edition of a project, and opens the library that draws its pictures. The library is looked for only where
  /// the site wants pictures, and is missed only where some page has none.
  public static func make(
    _ project: LoadedProject, _ options: Site.Options
  ) -> (edition: Edition, drawing: Drawing?, diagnostics: [Diagnostic]) {
    var options = options
    var drawing: Drawing?
    var missing: Drawing.Unavailable?
    let settings = project.input.settings
    if settings.wantsDrawnPictures, options.baseURL ?? settings.url != nil {
      do throws(Drawing.Unavailable) {
        drawing = try Drawing(fontFamily: ShareCard.fontFamily(of: settings))
        options.drawsPictures = true
      } catch {
        missing = error
      }
    }
    let (site, siteProblems) = Site.make(project.input, options: options)
    let (theme, themeProblems) = Theme.make(project.theme, records: PageSchema.records, uses: ThemeUses(of: site))
    var diagnostics = siteProblems + themeProblems
    if let missing, site.pages.contains(where: { $0.sharePicture == nil }) { diagnostics.append(missing.diagnostic) }
    return (Edition(site: site, theme: theme), drawing, diagnostics)
  }
}
