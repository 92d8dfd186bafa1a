/// What a rule is about.
public enum RuleGroup: String, Sendable, CaseIterable {
  /// The files of a project: their names, their encoding, where they are.
  case files
  /// Front matter, `site.yaml` and other settings.
  case settings
  /// Addresses, and what links and pictures lead to.
  case links
  /// The text of articles.
  case markdown
  /// What people need who can't see a page.
  case accessibility
  /// Medical reviews.
  case review
  /// What networks show when a page is shared.
  case share
  /// The theme.
  case templates
  /// What a clinic may not say, or not without a source.
  case claims
  /// How hard a text is to read.
  case readability
  /// What pages about a treatment must tell of.
  case structure
  /// Where facts come from, and who pays.
  case sources
  /// How texts speak of people, and to them.
  case people
  /// What patients and readers don't want others to know.
  case privacy

  /// What people call it.
  public var title: String {
    switch self {
    case .files: "Files"
    case .settings: "Settings and front matter"
    case .links: "Links and pictures"
    case .markdown: "The text"
    case .accessibility: "Accessibility"
    case .review: "Medical review"
    case .share: "Sharing"
    case .templates: "The theme"
    case .claims: "Claims"
    case .readability: "Readability"
    case .structure: "Structure"
    case .sources: "Sources"
    case .people: "People"
    case .privacy: "Privacy"
    }
  }
}
