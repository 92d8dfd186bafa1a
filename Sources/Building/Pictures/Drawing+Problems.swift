import Diagnostics
import Pictures
import Site

extension Drawing.Unavailable {
  /// What to do about it, once for the whole site.
  var diagnostic: Diagnostic {
    .warning(
      .shareImage, SourceLocation(path: SiteSettings.path),
      "\(reason), so pages without a picture are shared without one",
      hint: "install it (Debian: librsvg2-2, macOS: brew install librsvg), or name one picture for all pages: "
        + "share: { image: images/share.png }, or turn it off: share: { pictures: false }")
  }
}

extension Undrawable {
  /// The problem is reported at the template, because all pages have the same one.
  ///
  /// - Parameter logo: Where a logo is named that is to blame for what takes too much.
  func diagnostic(logo: SourceLocation?) -> Diagnostic {
    if self == .tooCostly, let logo {
      return .error(
        .shareImage, logo, "drawing the logo takes more than \(Self.limits)",
        hint: "export it again as plain shapes without filters such as blurs, or as PNG")
    }
    let (problem, hint) =
      switch self {
      case .document(let reason): (reason, "open the file in a browser: is every element closed?")
      case .letters(let letters):
        (
          "no font has the letters '\(letters)'",
          "leave out the text that has them, or install a font for them where the site is built"
        )
      case .tooCostly:
        (
          "drawing it takes more than \(Self.limits)",
          "leave filters such as blurs out of it and out of the pictures that it names, or save those as PNG"
        )
      case .outOfMemory: ("there isn't enough memory", "build with --jobs 1")
      }
    return .error(
      .shareImage, SourceLocation(path: "Templates/share-card.svg"),
      "no picture can be drawn from this template: \(problem)", hint: hint)
  }

  private static let limits =
    "\(DrawingHelpers.mostSeconds) seconds of CPU time or \(DrawingHelpers.mostMemory >> 20) MB of memory"
}
