internal import Settings
internal import Values
public import Diagnostics

/// `Content/site.yaml`: one file about the content and about who publishes it.
public struct SiteSettings: Sendable {
  /// What it says of the content.
  public var project = ProjectSettings()
  /// What it says of who publishes it.
  public var clinic = Clinic()

  /// The settings of a site that states nothing.
  public static let empty = SiteSettings()

  /// The path inside `Content/`.
  public static let name = "site.yaml"
  /// The file's path as people see it.
  public static let path = PageSource.folder + name

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    var settings = SiteSettings()
    var diagnostics = SettingsFile.read(bytes, path: path, keys: keys, into: &settings)
    if settings.project.title == nil, !diagnostics.containsErrors {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: path, 0..<0), "'title' is missing",
          hint: "write 'title: …', the name of the site"))
    }
    return (settings, diagnostics)
  }
}

extension SiteSettings {
  static let keys: [SettingsKey<SiteSettings>] = [
    .text("title", \.project.title),
    SettingsKey("url", read: readURL),
    SettingsKey("language") { settings, node, reader in
      guard let text = reader.string(node, "language") else { return }
      if let problem = LanguageCode.problem(text) {
        return reader.report(node.range, problem.message, hint: problem.hint)
      }
      (settings.clinic.language, settings.clinic.languageRange) = (text, node.range)
    },
    .text("description", \.project.description),
    .map("publisher", \.clinic.publisher, Clinic.Publisher.init, Clinic.Publisher.keys),
    .text("disclaimer", \.project.disclaimer),
    .text("disclosure", \.clinic.disclosure),
    .map("share", \.clinic.share, Clinic.Sharing.init, Clinic.Sharing.keys),
    SettingsKey("navigation") { $0.project.navigation = ProjectSettings.NavigationItem.read("navigation", $1, &$2) },
    .map(
      "markdown", \.project.markdown, ProjectSettings.MarkdownSettings.init, ProjectSettings.MarkdownSettings.keys),
    .map("review", \.project.review, ProjectSettings.Review.init, ProjectSettings.Review.keys),
    SettingsKey("specialty") { $0.clinic.specialty = $2.choice($1, "specialty") },
    SettingsKey("banner") { $0.clinic.banner = Banner.read($1, &$2) },
    .map("theme", \.clinic.theme, Clinic.ThemeSettings.init, Clinic.ThemeSettings.keys),
    SettingsKey("pageSize") { settings, node, reader in
      guard let size = reader.integer(node, "pageSize") else { return }
      guard (1...1000).contains(size) else { return reader.report(node.range, "'pageSize' must be 1 to 1000 entries") }
      settings.project.pageSize = size
    },
    .bool("search", \.project.search),
    SettingsKey("handouts") { settings, node, reader in
      guard case .list(let items) = node.content else {
        return reader.report(
          node.range, "'handouts' must be a list, not \(node.kindWords)", hint: "write handouts: [standard, large]")
      }
      let sizes: [HandoutSize] = items.compactMap { reader.choice($0, "handouts") }
      settings.project.handouts = HandoutSize.allCases.filter(sizes.contains)
    },
    SettingsKey("feed") { $0.project.feed = $2.choice($1, "feed") },
    SettingsKey("robots") { settings, node, reader in
      guard let word = reader.string(node, "robots") else { return }
      if word == "none" { return settings.project.isTrialCopy = true }
      reader.report(
        node.range, "'robots' can only be 'none', for a trial copy that search engines should not list",
        hint: "write 'robots: none', or leave the line out")
    },
    SettingsKey("extra") { $2.fill(&$0.project.extra, from: $1) },
    .strings("publish", \.project.publish),
    SettingsKey("allow") { $0.project.allow = Allowance.read($1, &$2) },
    .map("checks", \.project.checks, CheckSettings.init, CheckSettings.keys),
    SettingsKey("timeZone") { settings, node, reader in
      guard let name = reader.string(node, "timeZone") else { return }
      if TimeZoneName.isKnown(name) { return settings.project.timeZone = name }
      reader.report(
        node.range, "there is no time zone '\(name)'",
        hint: Spelling.nearest(to: name, in: TimeZoneName.all).map { "did you mean '\($0)'?" }
          ?? "write continent and city, for example America/Chicago or Europe/London")
    },
  ]

  private static func readURL(_ settings: inout Self, _ node: SettingsNode, _ reader: inout SettingsReader) {
    guard let text = reader.string(node, "url") else { return }
    switch SiteURL.normalized(text) {
    case .success(let url):
      settings.clinic.url = url
      if let doubt = SiteURL.doubt(about: url) {
        reader.report(node.range, "'url' \(doubt.message): '\(text)'", hint: doubt.hint, severity: .warning)
      }
    case .failure(let problem): reader.report(node.range, "'url' \(problem.message): '\(text)'", hint: problem.hint)
    }
  }
}
