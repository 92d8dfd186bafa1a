internal import Diagnostics
internal import Site
internal import TemplateLanguage

extension OutputKind {
  /// The share pictures that are drawn.
  static let shareCard = OutputKind(
    name: "shareCard", template: "share-card.svg", audience: .programs,
    scope: FieldShape(
      name: "card", type: ShareCardRecord.type, documentation: "The share picture that is being drawn."),
    outputs: { edition in edition.site.pages.indices.flatMap { pictures(of: $0, in: edition.site) } },
    values: { output, _, edition in
      let page = edition.site.pages[output.subject]
      return PageValues(
        title: page.title, summary: page.front.summary, sharedTitle: page.sharedTitle,
        breadcrumbs: page.breadcrumbs(in: edition.site))
    })

  private static func pictures(of id: Int, in site: Site) -> [Output] {
    // Each shape once: the picture for Pinterest may be the wide one too.
    let drawn = [site.pages[id].sharePicture, site.pages[id].pinPicture].compactMap { picture in
      if case .drawn(let shape)? = picture { shape } else { nil }
    }
    return SharePicture.Shape.allCases.filter(drawn.contains).map { picture(of: id, $0, in: site) }
  }

  /// The picture of a page in one shape.
  static func picture(of id: Int, _ shape: SharePicture.Shape, in site: Site) -> Output {
    let file = site.pages[id].file
    return Output(
      .picture, site.pages[id].sitePath + shape.fileName, origin: "the share picture of \(file)",
      place: SourceLocation(path: file), subject: id, number: shape == .wide ? 0 : 1, owner: id)
  }
}
