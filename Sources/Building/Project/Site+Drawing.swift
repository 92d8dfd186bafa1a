import Diagnostics
import Pictures
import Site

extension Site {
  /// Makes the site of a project, and opens the library that draws its pictures. The library is loaded only where the
  /// site wants pictures, and reported as missing only where a page has none.
  static func make(
    _ loaded: LoadedProject, _ options: Site.Options
  ) -> (site: Site, drawing: Drawing?, diagnostics: [Diagnostic]) {
    var options = options
    var drawing: Drawing?
    var missing: Drawing.Unavailable?
    let clinic = loaded.clinic
    if clinic.wantsDrawnPictures, options.baseURL ?? clinic.url != nil {
      do throws(Drawing.Unavailable) {
        let found = try Drawing()
        drawing = found
        options.missingLetters = { found.missingLetters(in: $0) }
      } catch {
        missing = error
      }
    }
    var (site, diagnostics) = Site.make(loaded.project, clinic, options: options)
    if let missing, site.pages.contains(where: { $0.sharePicture == nil }) { diagnostics.append(missing.diagnostic) }
    return (site, drawing, diagnostics)
  }
}
