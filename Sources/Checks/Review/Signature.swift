public import Articles
public import Site
internal import Settings
internal import Values

/// Whether a page is signed.
public enum Signature: Equatable {
  /// Nobody has signed it.
  case missing
  /// The signature doesn't count, whatever the text is; why.
  case refused(String)
  /// The text was changed after it had been signed.
  case outdated
  /// It is signed, and the text is the one that was signed.
  case valid

  /// Reads the signature of a page.
  ///
  /// - Parameter article: The page's text, as it was read.
  public init(of page: Page, _ article: Article, in site: Site) {
    self.init(of: page, ReviewedText(Prose.read(article, of: page)), in: site)
  }

  /// Reads the signature of a page.
  ///
  /// - Parameter text: The page's text; nil where it can't be read.
  public init(of page: Page, _ text: ReviewedText?, in site: Site) {
    guard let review = site.project.reviews.first(where: { $0.page?.value == page.source }) else {
      self = .missing
      return
    }
    if let problem = Self.problem(of: review, for: page, in: site) {
      self = .refused(problem)
    } else {
      self = text?.hash == review.text ? .valid : .outdated
    }
  }

  /// Why a signature doesn't count, whatever the text is; nil where it does.
  static func problem(of review: SignedReview, for page: Page, in site: Site) -> String? {
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
