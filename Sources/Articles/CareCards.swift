public import Diagnostics
internal import Markdown
public import Site

/// What care cards need to know about the clinic that publishes an article.
public enum CareCards {
  /// A problem for each card that would show a number that the site doesn't have.
  public static func problems(in article: Article, for site: Site) -> [Diagnostic] {
    guard var map = article.map, site.project.hasAllSettings,
      needsPhone(site) || site.clinic.emergencyNumber == nil
    else { return [] }
    let document = article.document
    return document.nodeIDs.compactMap { id in
      guard case .callout(let card) = document[id].kind, document[id].parent != nil,
        let (message, hint) = missing(on: card, for: site)
      else { return nil }
      return .error(.callout, map.location(of: id, in: document, first: 2), message, hint: hint)
    }
  }

  private static func needsPhone(_ site: Site) -> Bool { site.clinic.publisher?.phone == nil }

  private static func missing(on card: Callout, for site: Site) -> (message: String, hint: String)? {
    switch card {
    case .call where needsPhone(site):
      return ("'publisher' in site.yaml has no 'phone' for this card", "write phone: \"+1 555 0100\"")
    case .emergency where site.clinic.emergencyNumber == nil:
      if let country = site.clinic.publisher?.address?.country {
        return (
          "the emergency number of the country '\(country)' is not known",
          "ask which number people call for an ambulance there, and write it in site.yaml: publisher: { emergency: … }"
        )
      }
      return (
        "site.yaml doesn't say which number people call in an emergency",
        "write the clinic's country, publisher: { address: { country: … } }, in two letters"
      )
    default: return nil
    }
  }
}
