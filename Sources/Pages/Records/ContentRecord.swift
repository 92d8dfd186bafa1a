internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// `content` in style sheets: what a site has, so that readers don't load rules for what it hasn't.
struct ContentRecord: DeclaredRecord {
  /// What is on some page.
  var hasFilms = false, hasDecisions = false, hasResults = false, hasHandouts = false, hasFacts = false
  var hasRightToLeft = false, hasFocus = false, hasLogo = false
  /// What the clinic states.
  var hasPlaces = false, hasPrices = false, hasBanner = false, hasPeople = false

  /// A site that has nothing of it.
  init() {}

  /// What a site has.
  init(of site: Site) {
    for page in site.pages {
      let front = page.front
      hasFilms = hasFilms || front.film != nil
      hasDecisions = hasDecisions || front.decision != nil
      hasResults = hasResults || !front.results.isEmpty
      hasFacts = hasFacts || front.facts != nil
      hasRightToLeft = hasRightToLeft || LanguageTag.isRightToLeft(front.language?.value ?? site.language)
      let pictures = [front.image] + front.results.flatMap { [$0.before, $0.after] }
      hasFocus = hasFocus || pictures.contains { $0?.focus != nil }
    }
    hasFocus = hasFocus || site.people.values.contains { $0.photo?.focus != nil }
    hasLogo = site.logo != nil
    hasHandouts = !site.project.settings.handouts.isEmpty
    (hasPlaces, hasPrices) = (!site.clinic.places.isEmpty, site.clinic.prices != nil)
    (hasBanner, hasPeople) = (site.clinic.banner != nil, site.hasTeamPage)
  }

  static let recordName = "Content"
  static let fields: [RecordField<ContentRecord>] = [
    RecordField("hasFilms", .bool, "Whether a page has 'video'.") { .bool($0.hasFilms) },
    RecordField("hasDecisions", .bool, "Whether a page has 'decision'.") { .bool($0.hasDecisions) },
    RecordField("hasResults", .bool, "Whether a page has 'results'.") { .bool($0.hasResults) },
    RecordField("hasFacts", .bool, "Whether a page has 'facts'.") { .bool($0.hasFacts) },
    RecordField("hasRightToLeft", .bool, "Whether a page is written from right to left.") {
      .bool($0.hasRightToLeft)
    },
    RecordField("hasFocus", .bool, "Whether a picture has 'focus'.") { .bool($0.hasFocus) },
    RecordField("hasLogo", .bool, "Whether the clinic has a logo.") { .bool($0.hasLogo) },
    RecordField("hasHandouts", .bool, "Whether articles have hand-outs.") { .bool($0.hasHandouts) },
    RecordField("hasPlaces", .bool, "Whether there are places.") { .bool($0.hasPlaces) },
    RecordField("hasPrices", .bool, "Whether there are prices.") { .bool($0.hasPrices) },
    RecordField("hasBanner", .bool, "Whether there is a banner, on some days.") { .bool($0.hasBanner) },
    RecordField("hasPeople", .bool, "Whether there is a page of people.") { .bool($0.hasPeople) },
  ]
}
