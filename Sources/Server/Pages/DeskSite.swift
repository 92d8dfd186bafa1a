import Building
import Values

/// What the desk shows of the whole site.
struct DeskSite: Encodable {
  struct Entry: Encodable {
    var file: String, title: String
    /// The path on the host; nil for what has no page.
    var address: String?
    var errors: Int?, warnings: Int?
    /// The day on which it appears or goes.
    var day: String?, appears: Bool?
  }

  struct Other: Encodable {
    var file: String, errors: Int, warnings: Int
  }

  var withFindings: [Entry], drafts: [Entry], upcoming: [Entry], orphans: [Entry], starterTexts: [Entry]
  var others: [Other]

  /// - Parameter root: The path of the site on its host.
  init(_ site: SiteOverview, root: String) {
    func entry(_ page: SiteOverview.Entry) -> Entry {
      Entry(file: page.file, title: page.title, address: page.sitePath.map { root + $0 })
    }
    withFindings = site.withFindings.map { page, errors, warnings in
      var shown = entry(page)
      (shown.errors, shown.warnings) = (errors, warnings)
      return shown
    }
    upcoming = site.upcoming.map { page, day, appears in
      var shown = entry(page)
      (shown.day, shown.appears) = (day.iso, appears)
      return shown
    }
    others = site.others.map { Other(file: $0.file, errors: $0.errors, warnings: $0.warnings) }
    (drafts, orphans, starterTexts) = (site.drafts.map(entry), site.orphans.map(entry), site.starterTexts.map(entry))
  }
}
