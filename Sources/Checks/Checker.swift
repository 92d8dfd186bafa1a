internal import Values
internal import Settings
public import Articles
public import Diagnostics
public import Site

/// Reads the pages of a site as a careful editor does.
public struct Checker: Sendable {
  /// What is wrong with the settings of checks and with the house's own words.
  public let problems: [Diagnostic]
  let policy: CheckPolicy
  let table: PhraseTable
  let site: Site?
  let house: HouseRules
  private let knownTerms: Set<String>
  private let lowest: [String: Double]

  /// The pages that are signed, by their paths in `Content/`, and the one that is being signed.
  let signed: Set<String>
  /// The page that is being signed.
  public var signing: Int?
  /// Whether what is found keeps the texts of pages, for a report.
  public var keepsTexts = false

  /// The checks of a text that belongs to no site.
  public static let standard = Checker(nil)

  /// All phrases but a house's own: the same for every site.
  private static let table = PhraseTable(claims: Claim.all, topics: Topic.all, jargon: Jargon.all)

  /// Prepares to check a site.
  public init(_ site: Site) { self.init(site as Site?) }

  private init(_ site: Site?) {
    self.site = site
    signed = Set((site?.project.reviews ?? []).compactMap { $0.page?.value })
    policy = CheckPolicy(site?.project.settings.checks)
    lowest = policy.lowest
    house = HouseRules(site?.project.houseWords ?? HouseWords())
    table =
      house.phrases.isEmpty
      ? Self.table
      : PhraseTable(claims: Claim.all, topics: Topic.all, jargon: Jargon.all, house: house.phrases)
    problems = policy.problems + house.problems(table)
    var terms = Set((site?.project.settings.checks?.terms ?? []).map { $0.value.lowercased() })
    for term in site?.project.terms ?? [] {
      terms.insert(term.name.lowercased())
      terms.formUnion(term.also.map { $0.lowercased() })
    }
    knownTerms = terms
  }

  /// Checks an English text that belongs to no site.
  public func check(_ article: Article, path: String) -> PageCheck {
    let prose = Prose.read(article, path: path)
    let text = table.read(prose)
    let reading = PageReading(text: text, statements: Statements(text), readability: Readability(of: prose))
    return PageCheck(reading, self, map: article.map, language: "en")
  }

  /// Checks an article, as it was read.
  ///
  /// - Parameter language: The page's, such as `en-GB`.
  public func check(_ article: Article, of page: Page, language: String) -> PageCheck {
    let prose = Prose.read(article, of: page)
    let text = table.read(prose)
    let reading = PageReading(
      page: page, site: site, text: text, statements: Statements(text), readability: Readability(of: prose),
      knownTerms: knownTerms, lowest: lowest)
    return PageCheck(reading, self, map: article.map, language: language)
  }
}
