public import Settings

/// What `site.yaml` says of the content: its name, its order, how it is read and reviewed.
public struct ProjectSettings: Sendable {
  /// The site's name.
  public var title: String?
  /// One sentence about the site.
  public var description: String?
  /// What every article says about itself.
  public var disclaimer: String?
  /// The links at the top of every page.
  public var navigation: [NavigationItem] = []
  /// How Markdown is read.
  public var markdown: MarkdownSettings?
  /// How often pages are reviewed.
  public var review: Review?
  /// Kinds, names and paths of files that are published besides the usual kinds.
  public var publish: [Located<String>] = []
  /// The hosts that templates may load from.
  public var allow: [Allowance] = []
  /// How texts are checked.
  public var checks: CheckSettings?
  /// The time zone that decides what day it is, by its IANA name; nil for that of the machine.
  public var timeZone: String?
  /// Whether it is a trial copy, which search engines should not list.
  public var isTrialCopy = false
  /// How many entries of a list are on a page.
  public var pageSize: Int?
  /// Whether there is a search page; there is one where nothing is said.
  public var search: Bool?

  /// The hand-outs that articles and sections have.
  public var handouts: [HandoutSize] = []
  /// What feeds say of each article.
  public var feed: FeedText?

  /// Anything else, for templates.
  public var extra: [String: String] = [:]

  /// The settings of a project that states nothing.
  public init() {}

  /// A link at the top of every page.
  public struct NavigationItem: Sendable {
    /// The words.
    public var title: String?
    /// A Markdown file in `Content/`.
    public var page: Located<String>?
  }

  /// How Markdown is read.
  public struct MarkdownSettings: Sendable {
    /// Whether quotes and dashes become typographic.
    public var smart: Bool?
  }

  /// What feeds say of each article: its summary, or all of it.
  public enum FeedText: String, Sendable, CaseIterable { case summary, full }

  /// How often pages are reviewed.
  public struct Review: Sendable {
    /// The months between reviews where nothing is said.
    static let defaultMonths = 24
    /// What a late review means.
    public enum Overdue: String, Sendable, CaseIterable { case warning, error, hide }
    /// What a page needs to say that it was reviewed.
    public enum Signatures: String, Sendable, CaseIterable {
      /// What its front matter says.
      case optional
      /// A signature for the text as it stands.
      case required
    }
    /// Months between reviews, and days of warning before one is due.
    public var every: Int?, warnBefore: Int?
    /// What a late review means.
    public var overdue: Overdue?
    /// What a page needs to say that it was reviewed; what its front matter says where nothing is said.
    public var signatures: Signatures?
  }
}

extension ProjectSettings.NavigationItem {
  static let keys: [SettingsKey<Self>] = [.text("title", \.title), .located("page", \.page)]

  /// Reads a list of links.
  ///
  /// - Parameter name: The list's key.
  static func read(_ name: String, _ node: SettingsNode, _ reader: inout SettingsReader) -> [Self] {
    guard case .list(let items) = node.content else {
      reader.report(
        node.range, "'\(name)' must be a list, not \(node.kindWords)", hint: "write - { title: …, page: index.md }")
      return []
    }
    return items.map { item in
      var entry = Self()
      if case .scalar(let page, _) = item.content, !item.isRefused {
        reader.report(
          item.range, "an entry of '\(name)' needs 'title' and 'page'",
          hint: "write { title: …, page: \(page) } instead of \(page)")
        return entry
      }
      let isWhole = reader.fillsWhole(&entry, from: item, keys: keys, name: name)
      if isWhole, entry.title == nil || entry.page == nil {
        reader.report(
          item.range, "an entry of '\(name)' needs 'title' and 'page'",
          hint: "write - { title: About us, page: about.md }")
      }
      return entry
    }
  }
}

extension ProjectSettings.MarkdownSettings {
  static let keys: [SettingsKey<Self>] = [.bool("smart", \.smart)]
}

extension ProjectSettings.Review {
  static let keys: [SettingsKey<Self>] = [
    .months("every", \.every), .days("warnBefore", \.warnBefore),
    SettingsKey("overdue") { $0.overdue = $2.choice($1, "overdue") },
    SettingsKey("signatures") { $0.signatures = $2.choice($1, "signatures") },
  ]
}
