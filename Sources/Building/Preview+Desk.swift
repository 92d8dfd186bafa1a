import Articles
import Checks

public import Diagnostics
import Pages
import Settings
import Site
import Synchronization
import Values
public import World

extension Preview {
  /// What the writers of a page want to know of it; nil for an address that isn't a page's.
  ///
  /// - Parameter path: A path on the site, decoded and without a leading slash.
  public func page(at path: String) throws(WorldError) -> PreviewedPage? {
    let snapshot = workspace.snapshot
    let output = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard let file = snapshot.output(at: output), output.hasSuffix(".html") else { return nil }
    guard file.content == .markdown else {
      let made = try workspace.output(output)
      var page = PreviewedPage(title: output)
      page.findings = made?.diagnostics.sortedAndUnique() ?? []
      return page
    }
    let site = snapshot.edition.site
    let source = site.pages[file.subject]
    var page = PreviewedPage(file: source.file, title: source.title)
    page.isDraft = source.front.draft == true
    page.isStarter = source.front.starter == true
    page.review = Self.review(of: source, in: site)
    var checker = Checker(site)
    checker.keepsTexts = true
    let check = checker.check(
      try workspace.article(source.id), of: source,
      language: source.front.language?.value ?? site.clinic.language ?? "en")
    page.findings =
      (try findings(of: source, in: snapshot) + check.findings.filter { $0.severity != .note }).sortedAndUnique()
    page.grade = check.isChecked ? check.readability.scores?.fleschKincaidGrade : nil
    page.hardest = check.hardest
    return page
  }

  /// What is wrong with the Markdown files at some paths, and what may be: sorted, each once. Other files are passed over.
  ///
  /// - Parameter paths: Paths from the project's folder.
  public func findings(inFiles paths: Set<String>) throws(WorldError) -> [Diagnostic] {
    let snapshot = workspace.snapshot
    var found: [Diagnostic] = []
    for page in snapshot.edition.site.pages where paths.contains(page.file) {
      found += try findings(of: page, in: snapshot)
    }
    return found.sortedAndUnique()
  }

  private func findings(of page: Page, in snapshot: Snapshot) throws(WorldError) -> [Diagnostic] {
    let article = try workspace.article(page.id)
    var found = snapshot.diagnostics.filter { $0.location.path == page.file }
    found += article.problems + CareCards.problems(in: article, for: snapshot.edition.site)
    found += try brokenFragments(of: article, in: snapshot)
    found += try workspace.output(page.sitePath + "index.html")?.diagnostics ?? []
    return found.sortedAndUnique()
  }

  /// Links of a page to headings that don't exist. Only the pages to which it links are read.
  private func brokenFragments(of article: Article, in snapshot: Snapshot) throws(WorldError) -> [Diagnostic] {
    guard let facts = article.facts else { return [] }
    var check = FragmentCheck()
    var targets: Set<Int> = []
    for link in article.links {
      if case .page(let id)? = link.resolved?.target, id != article.page { targets.insert(id) }
    }
    for id in targets {
      let other = snapshot.renderer.article(of: id, markdown: try snapshot.markdown(of: id))
      if let facts = other.facts { check.add(facts.withoutLinks) }
    }
    check.add(facts)
    return try check.diagnostics(in: snapshot.edition.site) { id throws(WorldError) in try workspace.article(id) }
  }

  private static func review(of page: Page, in site: Site) -> PreviewedPage.Review {
    guard page.kind == .article, page.front.type != .page else { return PreviewedPage.Review(state: .notNeeded) }
    let name = page.front.reviewer.flatMap { site.people[$0.value] }?.name
    var review = PreviewedPage.Review(
      state: .valid, reviewer: name, reviewed: page.front.reviewed?.value, due: page.reviewDue)
    if page.front.reviewed == nil {
      review.state = .missing
    } else if site.overdueReviews.contains(page.id) {
      review.state = .late
    } else if let updated = page.front.updated?.value, let reviewed = page.front.reviewed?.value, reviewed < updated {
      review.state = .changedSince
    } else if site.reviewsDueSoon.contains(page.id) {
      review.state = .dueSoon
    }
    return review
  }

  /// How links to a page will look on networks: a page for its writers; nil where there is none to share.
  ///
  /// - Parameters:
  ///   - path: A path on the site, decoded and without a leading slash.
  ///   - root: Leads from that page to the site: a relative path that ends with a slash.
  public func sharePage(at path: String, root: String) -> [UInt8]? {
    let snapshot = workspace.snapshot
    let output = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    guard let file = snapshot.output(at: output), file.content == .markdown else { return nil }
    let preview = SharePreview(of: file.subject, in: snapshot.edition)
    let pictures = [preview.picture, preview.pin].compactMap { $0?.sitePath }.map { ($0, root + $0) }
    return SharePreviewPage.html([preview], pictures: Dictionary(pictures) { first, _ in first }).html
  }

  /// What the writers of the site want to know of it. Reads all articles, and keeps none of them.
  ///
  /// - Parameter jobs: How many threads read.
  public func overview(jobs: Int) throws(WorldError) -> SiteOverview {
    let snapshot = workspace.snapshot
    if let known = knownOverview(of: snapshot) { return known }
    let site = snapshot.edition.site
    struct Read: Sendable {
      var problems: [Diagnostic]
      var facts: PageFacts?
      var targets: Set<Int>
    }
    let read = try Workers.map(count: site.pages.count, jobs: jobs) { id throws(WorldError) -> Read in
      let article = snapshot.renderer.article(of: id, markdown: try snapshot.markdown(of: id))
      var targets: Set<Int> = []
      for link in article.links { if case .page(let target)? = link.resolved?.target { targets.insert(target) } }
      return Read(
        problems: article.problems + CareCards.problems(in: article, for: site), facts: article.facts,
        targets: targets.subtracting([id]))
    }
    var check = FragmentCheck()
    for facts in read.compactMap(\.facts) { check.add(facts) }
    let broken = try check.diagnostics(in: site) { id throws(WorldError) in
      snapshot.renderer.article(of: id, markdown: try snapshot.markdown(of: id))
    }
    let problems = (snapshot.diagnostics + read.flatMap(\.problems) + broken).sortedAndUnique()
    let overview = Self.overview(of: snapshot, problems, reached: Set(read.flatMap(\.targets)))
    keep(overview, of: snapshot)
    return overview
  }

  private static func overview(of snapshot: Snapshot, _ problems: [Diagnostic], reached: Set<Int>) -> SiteOverview {
    let site = snapshot.edition.site
    func entry(_ page: Page) -> SiteOverview.Entry {
      SiteOverview.Entry(file: page.file, title: page.title, sitePath: page.sitePath)
    }
    let shown = Dictionary(site.pages.map { ($0.file, entry($0)) }) { first, _ in first }
    func entry(_ source: PageSource) -> SiteOverview.Entry {
      shown[source.file] ?? SiteOverview.Entry(file: source.file, title: source.frontMatter.title ?? source.file)
    }
    let sources = snapshot.project.project.pages
    var overview = SiteOverview()
    overview.findings = problems
    for (file, found) in Dictionary(grouping: problems, by: \.location.path).sorted(by: { $0.key < $1.key }) {
      let errors = found.count { $0.severity == .error }
      if let page = shown[file] ?? sources.first(where: { $0.file == file }).map(entry) {
        overview.withFindings.append((page, errors, found.count - errors))
      } else {
        overview.others.append((file, errors, found.count - errors))
      }
    }
    overview.withFindings.sort { ($1.errors, $1.warnings, $0.page.file) < ($0.errors, $0.warnings, $1.page.file) }
    overview.drafts = sources.filter { $0.frontMatter.draft == true }.map(entry)
    for source in sources {
      let front = source.frontMatter
      for (day, appears) in [(front.publishOn?.value, true), (front.expireOn?.value, false)] {
        if let day, site.today < day { overview.upcoming.append((entry(source), day, appears)) }
      }
    }
    overview.upcoming.sort { ($0.day.iso, $0.page.file) < ($1.day.iso, $1.page.file) }
    let linked = reached.union(site.navigation.compactMap(\.page)).union(site.pages.flatMap(\.related))
    overview.orphans = site.pages.filter { $0.kind == .article && !linked.contains($0.id) }.map(entry)
    overview.starterTexts = site.starterTexts.map { file, title in
      shown[file] ?? SiteOverview.Entry(file: file, title: title)
    }
    return overview
  }
}
