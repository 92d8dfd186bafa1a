public import Articles
public import Site
internal import Settings
internal import Values

/// Whether a signature counts.
public enum Signature {
  /// Whether somebody who may has signed a page's text as it stands.
  ///
  /// - Parameter article: The page's text, as it was read.
  public static func counts(for page: Page, _ article: Article, in site: Site) -> Bool {
    guard let review = site.project.reviews.first(where: { $0.page?.value == page.source }),
      problem(of: review, for: page, in: site) == nil
    else { return false }
    return ReviewedText(Prose.read(article, of: page)).hash == review.text
  }

  /// Why a signature doesn't count, whatever the text is; nil where it does.
  public static func problem(of review: SignedReview, for page: Page, in site: Site) -> String? {
    guard let by = review.by, let day = review.day, let person = site.people[by.value] else {
      return "nobody is called '\(review.by?.value ?? "")'"
    }
    if site.latestDay < day.value { return "this signature is of a day to come (\(day.value.iso))" }
    return refusal(of: person, for: page)
  }

  /// Why a person can't sign for a page; nil where they can.
  public static func refusal(of person: Person, for page: Page) -> String? {
    let name = person.name ?? person.id
    if person.isTeam == true { return "\(name) is a team, and a team can't answer for a text" }
    if page.front.authors.contains(where: { $0.value == person.id }) {
      return "\(name) has written '\(page.title)', and can't review it, too"
    }
    if !person.hasCredentials {
      return "nothing says that \(name) is a clinician: 'credentials' is missing in \(person.file)"
    }
    return nil
  }
}
