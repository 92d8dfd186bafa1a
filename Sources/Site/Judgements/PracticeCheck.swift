internal import Diagnostics
internal import Settings
internal import Values

/// Judges what the clinic says of itself: its places, its prices, its banner.
enum PracticeCheck {
  /// In days: a banner that is there for longer is part of the wallpaper.
  private static let longestBanner = 60

  /// What is wrong, or out of date.
  static func problems(of clinic: Clinic, _ project: Project, in addresses: Addresses, today: Day) -> [Diagnostic] {
    problems(of: clinic.banner, in: addresses, today) + problems(of: clinic.prices, in: addresses, today)
      + clinic.places.flatMap { problems(of: $0, today) }
      + project.people.flatMap { problems(of: $0, clinic.places, project.unreadable) }
      + project.pages.compactMap { problem(ofPriceIn: $0, clinic.prices, project.unreadable) }
  }

  private static func problems(of banner: Banner?, in addresses: Addresses, _ today: Day) -> [Diagnostic] {
    guard let banner, let until = banner.until else { return [] }
    let place = until.range.location(in: SiteSettings.path)
    var problems = [
      banner.page.flatMap { addresses.page(named: $0, in: SiteSettings.path, what: "the banner").problem }
    ].compactMap(\.self)
    let first = max(banner.from?.value ?? today, today)
    if banner.hasEnded(on: today) {
      problems.append(
        .warning(
          .frontMatter, place, "the banner's last day has passed (\(until.value.iso)), so it is left out",
          hint: "remove it, or write the next one"))
    } else if until.value.daysSince1970 - first.daysSince1970 > longestBanner {
      problems.append(
        .warning(
          .frontMatter, place, "this banner is shown for more than \(longestBanner) days, so people stop seeing it",
          hint: "end it earlier, and write what lasts into a page"))
    }
    return problems
  }

  private static func problems(of prices: PriceList?, in addresses: Addresses, _ today: Day) -> [Diagnostic] {
    guard let prices else { return [] }
    var problems = prices.items.compactMap(\.page).compactMap {
      addresses.page(named: $0, in: PriceList.file, what: "this price").problem
    }
    if let first = prices.validFrom, first.value > today {
      problems.append(
        .warning(
          .frontMatter, first.range.location(in: PriceList.file),
          "these prices count only from \(first.value.iso), but the pages show them already",
          hint: "write the prices of today, and publish the new ones on that day"))
    }
    if let last = prices.validUntil, last.value < today {
      problems.append(
        .warning(
          .frontMatter, last.range.location(in: PriceList.file), "these prices counted until \(last.value.iso)",
          hint: "write the new prices, and the new 'validFrom' and 'validUntil'"))
    }
    return problems
  }

  private static func problems(of place: Place, _ today: Day) -> [Diagnostic] {
    place.exceptions.filter { $0.hasPassed(on: today) }.compactMap { hours in
      (hours.until ?? hours.from).map {
        .warning(
          .frontMatter, $0.range.location(in: place.file), "these days have passed (\($0.value.iso))",
          hint: "remove this exception")
      }
    }
  }

  private static func problems(of person: Person, _ places: [Place], _ unreadable: Unreadable) -> [Diagnostic] {
    person.places.compactMap { id in
      if places.contains(where: { $0.id == id.value }) || unreadable.contains(Place.folder + id.value + ".yaml") {
        return nil
      }
      let known = places.map(\.id)
      return .error(
        .frontMatter, id.range.location(in: person.file), "there is no place '\(id.value)' in Content/places",
        hint: Spelling.nearest(to: id.value, in: known).map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "write Content/places/\(id.value).yaml with 'name: …', or leave 'places' out"
            : "known: " + known.joined(separator: ", ")))
    }
  }

  private static func problem(
    ofPriceIn source: PageSource, _ prices: PriceList?, _ unreadable: Unreadable
  ) -> Diagnostic? {
    guard let id = source.frontMatter.facts?.priceFrom, !unreadable.contains(PriceList.name) else { return nil }
    let known = (prices?.items ?? []).compactMap { $0.id?.value }
    if known.contains(id.value) { return nil }
    return .error(
      .frontMatter, id.range.location(in: source.file), "there is no price '\(id.value)' in Content/prices.yaml",
      hint: Spelling.nearest(to: id.value, in: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "write Content/prices.yaml, with 'id: \(id.value)' at this price"
          : "known: " + known.joined(separator: ", ")))
  }
}
