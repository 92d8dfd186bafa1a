internal import Values

/// The pages that the program makes of settings files, so that links and the navigation can lead there.
struct MadePages: Sendable {
  let clinic: Clinic
  /// By their ids.
  let people: [String: Person]
  let addresses: Addresses

  /// Whether there is a page of all places; not where a page of the project has its address.
  var hasPlaces: Bool { !clinic.places.isEmpty && addresses.pagesByAddress[Place.folder] == nil }
  /// The same of prices.
  var hasPrices: Bool { clinic.prices != nil && addresses.pagesByAddress[PriceList.sitePath] == nil }

  /// The path on the site of the page that is made of a file; nil for a file that no page is made of.
  ///
  /// - Parameter path: Inside `Content/`, such as `places/quay-street.yaml`.
  func sitePath(ofFile path: String) -> String? {
    if path == PriceList.name { return hasPrices ? PriceList.sitePath : nil }
    if let place = clinic.places.first(where: { $0.path == path }) {
      return hasPlaces ? Place.folder + "#" + place.id : nil
    }
    guard path.hasPrefix(Person.folder), path.hasSuffix(".yaml") else { return nil }
    let person = people[String(path.dropFirst(Person.folder.count).dropLast(".yaml".count))]
    return person.flatMap { $0.hasPage ? $0.sitePath : nil }
  }
}
