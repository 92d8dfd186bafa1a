internal import Media
internal import Diagnostics
internal import Settings

/// Judges pictures that networks show.
enum SharePictureCheck {
  /// What is wrong with a picture: what networks refuse is an error, what they show badly a warning.
  ///
  /// - Parameters:
  ///   - range: Where the picture is named.
  ///   - shape: The shape that it should have.
  static func problems(
    of picture: ContentFile, _ range: ByteRange, in file: String, shape: SharePicture.Shape = .wide
  ) -> [Diagnostic] {
    guard let image = picture.image else { return [] }
    let target = "make a PNG or JPEG of \(shape.width) × \(shape.height) pixels, under 300 kB"
    func problem(_ severity: Severity, _ message: String) -> Diagnostic {
      Diagnostic(severity, .shareImage, range.location(in: file), message, hint: target)
    }
    guard image.format == .png || image.format == .jpeg else {
      let format = image.format.rawValue.uppercased()
      return [problem(.error, "networks don't show \(format) as a share picture")]
    }
    let size = "\(image.width) × \(image.height)"
    if image.width < 600 || image.height < 315 {
      return [problem(.error, "this share picture is too small: \(size) pixels")]
    }
    if picture.size > 5_000_000 { return [problem(.error, "this share picture is larger than 5 MB")] }
    var problems: [Diagnostic] = []
    if image.width < shape.width || image.height < shape.height {
      problems.append(problem(.warning, "this share picture is small: \(size) pixels"))
    }
    let wanted = shape == .tall ? 2.0 / 3 : 1.91
    let ratio = Double(image.width) / Double(image.height)
    if abs(ratio / wanted - 1) > 0.05 {
      problems.append(problem(.warning, "networks will crop this share picture: \(size) pixels"))
    }
    if picture.size > 300_000 {
      problems.append(problem(.warning, "this share picture is larger than 300 kB; some apps won't show it"))
    }
    return problems
  }

  /// Networks that need a picture get no link from pages without one: one warning for all pages, because one setting
  /// fixes all of them.
  ///
  /// - Parameter isMissingOne: Whether a page has no picture for a reason that is reported, by the page's index.
  static func pagesWithoutPicture(
    _ pages: [Page], _ networks: Networks, isMissingOne: [Bool]
  ) -> [Diagnostic] {
    networks.known.filter(\.needsImage).compactMap { network in
      let without = pages.filter { page in
        let chosen = page.front.share?.networks?.map(\.value) ?? networks.chosen.map(\.id)
        return page.pinPicture == nil && !isMissingOne[page.id] && page.front.share?.isEnabled != false
          && chosen.contains(network.id)
      }
      guard let first = without.first else { return nil }
      let pages = without.count == 1 ? "\(first.file) has" : "\(without.count) pages (such as \(first.file)) have"
      return .warning(
        .shareImage, SourceLocation(path: SiteSettings.path),
        "\(pages) no picture, so no link to share on \(network.name)",
        hint: "name a picture for all pages: share: { image: images/share.png }, 1200 × 630 pixels")
    }
  }
}
