internal import Media
internal import Settings
public import Diagnostics

/// What a logo must be so that it can be drawn into share pictures, once for each of them.
public enum Logo {
  /// Pixels, and bytes.
  private static let largestSide = 4000, largestFile = 1_000_000
  /// How often an SVG may repeat a part of itself: repetitions of repetitions grow without bound.
  private static let mostRepetitions = 20

  /// Why a logo can't be drawn, at its place in the settings; nil where it can.
  ///
  /// - Parameter bytes: The whole file.
  public static func problem(in bytes: [UInt8], _ file: ContentFile, clinic: Clinic) -> Diagnostic? {
    guard let image = file.image, let range = clinic.publisher?.logo?.range else { return nil }
    let place = range.location(in: SiteSettings.path)
    func problem(_ severity: Severity, _ message: String, _ hint: String) -> Diagnostic {
      Diagnostic(severity, .shareImage, place, message, hint: hint)
    }
    guard image.format.isDrawable else {
      let format = image.format.rawValue.uppercased()
      return problem(
        .warning, "share pictures are drawn without the logo, because it is \(format)", "use PNG, JPEG or SVG")
    }
    if bytes.count > largestFile || image.width > largestSide || image.height > largestSide {
      return problem(
        .error, "the logo is too large to be drawn: \(image.width) × \(image.height) pixels, \(bytes.count / 1000) kB",
        "at most \(largestSide) pixels wide or high, and \(largestFile / 1_000_000) MB")
    }
    guard image.format == .svg else { return nil }
    func count(_ tag: String) -> Int {
      let tag = Array(tag.utf8)
      var (count, rest) = (0, bytes[...])
      while let found = rest.firstRange(of: tag) {
        count += 1
        rest = rest[found.upperBound...]
      }
      return count
    }
    for tag in ["<filter", "<image", "<!ENTITY"] where count(tag) > 0 {
      return problem(
        .error, "the logo contains \(tag)…>, which takes too long to draw or loads something from elsewhere",
        "export it again as plain shapes, or as PNG")
    }
    if count("<use") > mostRepetitions {
      return problem(
        .error, "the logo repeats parts of itself more than \(mostRepetitions) times (<use>)",
        "export it again as plain shapes, or as PNG")
    }
    return nil
  }
}
