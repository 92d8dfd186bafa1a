import Articles
import Media
import Settings
import Values
import Pages
import Site
import TemplateLanguage

/// What `sitegen list` can tell about a site.
struct SiteLists {
  let edition: Edition
  /// All pages, also those that are left out.
  let sources: [PageSource]
  private var site: Site { edition.site }

  init(edition: Edition, sources: [PageSource]) { (self.edition, self.sources) = (edition, sources) }

  /// Every page with a Markdown file that is published.
  var articles: SiteTable {
    SiteTable(
      "file", "title", "type", "section", "published", "updated", "author", "reviewed", "tags", "address",
      rows: site.pages.map { page in
        let front = page.front
        return [
          page.file, page.title, type(of: page), page.parent.map { site.pages[$0].title } ?? "",
          day(front.published), day(front.updated), front.authors.map(\.value).joined(separator: ", "),
          day(front.reviewed),
          Tag.places(of: page, in: site).map { site.tags[$0].name }.joined(separator: ", "), address(of: page),
        ]
      })
  }

  var drafts: SiteTable {
    SiteTable("file", "title", rows: sources.filter { $0.frontMatter.draft == true }.map { [$0.file, title($0)] })
  }

  /// Pages that wait for their day.
  var scheduled: SiteTable {
    SiteTable(
      "file", "title", "publishOn",
      rows: sources.filter { $0.frontMatter.publishOn.map { site.today < $0.value } ?? false }.map {
        [$0.file, title($0), day($0.frontMatter.publishOn)]
      })
  }

  var expired: SiteTable {
    SiteTable(
      "file", "title", "expireOn",
      rows: sources.filter { $0.frontMatter.expireOn.map { $0.value <= site.today } ?? false }.map {
        [$0.file, title($0), day($0.frontMatter.expireOn)]
      })
  }

  /// Medical reviews, the most urgent first.
  var due: SiteTable {
    func row(_ page: Page, _ state: String) -> [String] {
      [
        page.file, page.title, state, page.reviewDue?.iso ?? "", day(page.front.reviewed),
        page.front.reviewer?.value ?? "", address(of: page),
      ]
    }
    func byDay(_ ids: [Int]) -> [Page] {
      ids.map { site.pages[$0] }.sorted { ($0.reviewDue?.iso ?? "", $0.id) < ($1.reviewDue?.iso ?? "", $1.id) }
    }
    let hidden = sources.filter { source in
      site.leftOut.contains { $0.source == source.path && $0.reason == .overdue }
    }
    let never = site.pages.filter { $0.kind == .article && $0.front.type != .page && $0.front.reviewed == nil }
    return SiteTable(
      "file", "title", "state", "due", "reviewed", "reviewer", "address",
      rows: hidden.map {
        [
          $0.file, title($0), "late, left out", "", day($0.frontMatter.reviewed), $0.frontMatter.reviewer?.value ?? "",
          "",
        ]
      } + byDay(site.overdueReviews).map { row($0, "late") } + byDay(site.reviewsDueSoon).map { row($0, "due soon") }
        + never.map { row($0, "not yet reviewed") })
  }

  /// What patients agreed to, the consents that end first before the others.
  var consents: SiteTable {
    let rows = sources.flatMap { source in
      source.frontMatter.results.compactMap { result -> [String]? in
        guard let consent = result.consent, let ends = consent.ends?.value else { return nil }
        let isShown = consent.isValid(on: site.today) && site.pages.contains { $0.source == source.path }
        return [
          consent.id ?? "", ends.iso, consent.isValid(on: site.today) ? (isShown ? "shown" : "left out") : "ended",
          day(consent.day), consent.scope.map(\.rawValue).joined(separator: ", "), source.file,
          [result.before, result.after].compactMap { $0?.file?.value }.joined(separator: ", "),
        ]
      }
    }
    return SiteTable(
      "id", "ends", "state", "day", "scope", "file", "photographs",
      rows: rows.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) })
  }

  var tags: SiteTable {
    SiteTable(
      "tag", "pages", "page", "otherSpellings",
      rows: site.tags.enumerated().map { index, tag in
        let others = site.tagPlaces.filter { $0.value == index && $0.key != tag.spelling }.map(\.key)
        return [tag.name, String(tag.pages.count), "/" + tag.sitePath, others.sorted().joined(separator: ", ")]
      })
  }

  /// The pictures that are published, those first that say where they were taken.
  var pictures: SiteTable {
    let files = site.files.compactMap { file in file.image.map { (file: file, image: $0) } }
    let sorted = files.filter(\.image.tellsPlace) + files.filter { !$0.image.tellsPlace }
    return SiteTable(
      "file", "width", "height", "bytes", "place",
      rows: sorted.map { file, image in
        [
          "Content/" + file.path, image.hasSize ? String(image.width) : "", image.hasSize ? String(image.height) : "",
          String(file.size), image.tellsPlace ? "in the file, not on the site" : "",
        ]
      })
  }

  func links(_ links: [ListedLink]) -> SiteTable {
    let inOrder = links.enumerated().sorted { a, b in
      (a.element.page, a.element.line, a.offset) < (b.element.page, b.element.line, b.offset)
    }
    return SiteTable(
      "file", "line", "kind", "destination",
      rows: inOrder.map { _, link in
        // Where front matter names a source, its line is not known.
        [site.pages[link.page].file, link.line == 0 ? "" : String(link.line), link.kind.rawValue, link.destination]
      })
  }

  /// Articles that only lists lead to.
  func orphans(_ links: [ListedLink]) -> SiteTable {
    var reached = Set(links.filter { $0.target != $0.page }.compactMap(\.target))
    reached.formUnion(site.navigation.compactMap(\.page))
    for page in site.pages { reached.formUnion(page.related) }
    let orphans = site.pages.filter { $0.kind == .article && !reached.contains($0.id) }
    return SiteTable("file", "title", rows: orphans.map { [$0.file, $0.title] })
  }

  /// Texts that nobody has written yet.
  var starter: SiteTable { SiteTable("file", "title", rows: site.starterTexts.map { [$0.file, $0.title] }) }

  /// Files without a page, and those that wait for their pages.
  func unused(_ use: FileUse) -> SiteTable {
    func rows(_ files: [Int], _ state: String) -> [[String]] {
      files.map { ["Content/" + site.files[$0].path, String(site.files[$0].size), state] }
    }
    return SiteTable(
      "file", "bytes", "state",
      rows: rows(use.unused(in: site), "published, no page uses it")
        + rows(use.withheld.sorted(), "left out with the pages that use it"))
  }

  private func type(of page: Page) -> String {
    switch page.kind {
    case .home: "home"
    case .section: "section"
    case .article: (page.front.type ?? .article).rawValue
    }
  }

  /// Where a page is: on the web, or on the site where its address isn't known.
  private func address(of page: Page) -> String { (site.url ?? "/") + page.sitePath }

  private func title(_ source: PageSource) -> String { source.frontMatter.title ?? "" }
  private func day(_ day: Located<Day>?) -> String { day?.value.iso ?? "" }
}
