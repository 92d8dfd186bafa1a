public import Diagnostics
public import Values

/// What the people who write a site want to know of it as a whole.
public struct SiteOverview: Sendable {
  /// A page.
  public struct Entry: Sendable {
    /// Its Markdown file from the project's folder.
    public var file: String
    /// What readers see at the top.
    public var title: String
    /// Its path on the site; nil for a page that is left out.
    public var sitePath: String?
  }

  /// What is wrong with the project, and what may be: sorted, each once.
  public var findings: [Diagnostic] = []
  /// Pages with something wrong, those with errors first.
  public var withFindings: [(page: Entry, errors: Int, warnings: Int)] = []
  /// Problems of files that aren't pages.
  public var others: [(file: String, errors: Int, warnings: Int)] = []
  /// Pages that are drafts.
  public var drafts: [Entry] = []
  /// Pages that will appear or disappear, the next first.
  public var upcoming: [(page: Entry, day: Day, appears: Bool)] = []
  /// Articles to which no text, navigation or other page leads.
  public var orphans: [Entry] = []
  /// Texts that are still those with which a new project begins.
  public var starterTexts: [Entry] = []
}
