internal import Site
internal import TemplateLanguage
internal import Values

extension OutputKind {
  /// Where patients are treated.
  static let places = OutputKind(
    name: "places", template: "places.html", audience: .everyone,
    outputs: { edition in
      edition.site.hasPlacesPage
        ? [.page(at: Place.folder, origin: "the page of all places", file: "Templates/places.html")] : []
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("places"))
    })

  /// What treatments cost.
  static let prices = OutputKind(
    name: "prices", template: "prices.html", audience: .everyone,
    outputs: { edition in
      edition.site.hasPricesPage
        ? [.page(at: PriceList.sitePath, origin: "the page of prices", file: PriceList.file)] : []
    },
    values: { output, _, edition in
      .list(output, in: edition, title: edition.word(in: edition.site.language)("prices"))
    })
}
