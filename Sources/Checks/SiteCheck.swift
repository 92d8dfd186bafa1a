internal import Values
internal import Settings
public import Diagnostics
public import Site

/// What is wrong with pages of one treatment together, and with the site as a whole.
public struct SiteCheck: Sendable {
  /// The findings.
  public private(set) var findings: [Diagnostic] = []
  /// What was found and may stay, because a page says why.
  public private(set) var excused: [ExcusedFinding] = []
  private let checker: Checker

  /// The rules whose findings in a page depend on other pages.
  private static let rules: Set<String> = Set(
    [Check.missingSection, .noTreatment, .uncertainty, .whenToCall, .contradiction, .changedSince].map(\.rule.id))

  /// Looks at all pages of a site.
  ///
  /// - Parameter checks: What was found in each page, by its index in `Site.pages`.
  public init(_ site: Site, _ checks: [Int: PageCheck], _ checker: Checker) {
    self.checker = checker
    for pages in Self.treatments(of: site) where pages.contains(where: { checks[$0.id]?.isChecked ?? false }) {
      checkParts(of: pages, in: site, checks)
      compare(pages, checks)
    }
    checkSite(site, Array(checks.keys))
    checkSignatures(of: site, checks)
    excuse(site, checks)
  }

  /// Takes out what pages excuse, and tells of excuses that excuse nothing.
  private mutating func excuse(_ site: Site, _ checks: [Int: PageCheck]) {
    let isWhole = checks.count == site.pages.count
    for (id, check) in checks.sorted(by: { $0.key < $1.key }) {
      for excuse in check.open {
        guard let rule = excuse.rule, let text = excuse.text, let reason = excuse.reason else { continue }
        let file = site.pages[id].file
        let wanted = Prose.plain(text.value).split(separator: " ")
        let (go, stay) = findings.partitioned {
          $0.location.path == file && $0.rule.id == rule.value
            && Prose.plain($0.message).split(separator: " ").contains(wanted)
        }
        findings = stay
        excused += go.map { ExcusedFinding(finding: $0, reason: reason) }
        // Of some pages alone nobody knows what is wrong with all of them.
        if !go.isEmpty || !isWhole && Self.rules.contains(rule.value) { continue }
        findings.append(
          .warning(
            .excuse, excuse.range.location(in: file),
            "this excuses nothing: '\(rule.value)' finds no '\(text.value)' in this page",
            hint: "write the words that the rule finds as 'text', or delete the entry of 'allow'"))
      }
    }
  }

  /// The articles of each section; an article directly below home is compared with no other.
  private static func treatments(of site: Site) -> [[Page]] {
    var groups: [Int: [Page]] = [:]
    for page in site.pages where page.kind == .article && page.front.type != .page {
      let isAlone = page.parent == nil || page.parent == site.home
      groups[isAlone ? -1 - page.id : page.parent ?? 0, default: []].append(page)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func add(
    _ check: Check, _ location: SourceLocation, _ message: String, hint: String, severity: Severity? = nil,
    related: SourceLocation? = nil
  ) {
    guard let own = checker.policy.severity(of: check, nil) else { return }
    findings.append(
      Diagnostic(
        own == check.severity ? severity ?? own : own, check.rule, location, message, hint: hint,
        related: related))
  }

  // MARK: Parts

  private mutating func checkParts(of pages: [Page], in site: Site, _ checks: [Int: PageCheck]) {
    guard pages.allSatisfy({ checks[$0.id] != nil }), let first = pages.first else { return }
    // What is to do afterwards, or what an illness is, needs no parts of a treatment.
    guard pages.contains(where: { [nil, .article, .treatment].contains($0.front.type) }) else { return }
    let parts = pages.reduce(into: Set<PagePart>()) { $0.formUnion(checks[$1.id]?.parts ?? []) }
    let section = pages.count > 1 ? first.parent.map { site.pages[$0] } : nil
    let place = SourceLocation(path: section?.file ?? first.file)
    let whole = section.map { "no page of '\($0.title)' says anything about" } ?? "this page says nothing about"
    for part in PagePart.allCases where !parts.contains(part) {
      let hint = "add a part with a heading such as '## \(part.words.heading)'"
      let message = "\(whole) \(part.words.what)"
      switch part {
      case .noTreatment: add(.noTreatment, place, message, hint: hint)
      case .uncertainty: add(.uncertainty, place, message, hint: hint)
      case .whenToCall:
        add(
          .whenToCall, place, message,
          hint: "add a box of these lines: '> [!CALL]', '> Call us if you have:', '>', and for each sign '> - …'")
      case .risks, .whoNot: add(.missingSection, place, message, hint: hint, severity: .error)
      case .how, .benefits, .aftercare, .alternatives: add(.missingSection, place, message, hint: hint)
      }
    }
  }

  // MARK: Facts

  /// Pages of one treatment state the same.
  private mutating func compare(_ pages: [Page], _ checks: [Int: PageCheck]) {
    // A section of more pages isn't about one treatment.
    guard pages.count <= 50 else { return }
    let facts = pages.flatMap { page in (checks[page.id]?.facts ?? []).map { (page: page, fact: $0) } }
    var seen: Set<Int> = []
    for (index, second) in facts.enumerated() where !seen.contains(second.fact.topic) {
      guard
        let first = facts[..<index].first(where: { other in
          other.page.id != second.page.id && other.fact.topic == second.fact.topic
            && !other.fact.scope.differs(from: second.fact.scope, by: Scope.Class.allCases.filter { $0 != .phase })
            && other.fact.scope.isLater == second.fact.scope.isLater && other.fact.amount.excludes(second.fact.amount)
        })
      else { continue }
      seen.insert(second.fact.topic)
      add(
        .contradiction, second.fact.location,
        "two pages say different things about \(Topic.all[second.fact.topic].name): \(first.page.file), '\(first.fact.excerpt)', and this page, '\(second.fact.excerpt)'",
        hint: "keep the one that is true, or say of what or of whom each is said", related: first.fact.location)
    }
  }

  // MARK: Signatures

  private mutating func checkSignatures(of site: Site, _ checks: [Int: PageCheck]) {
    var seen: Set<String> = []
    for review in site.project.reviews {
      guard let file = review.page, let by = review.by, let day = review.day else { continue }
      func place(_ range: ByteRange) -> SourceLocation { range.location(in: SignedReview.path) }
      let again = "sign again with 'sitegen review sign'"
      if !seen.insert(file.value).inserted {
        add(
          .signature, place(file.range), "'\(file.value)' is signed twice", hint: "delete the older of the two entries")
        continue
      }
      guard let page = site.pages.first(where: { $0.source == file.value }) else {
        let isLeftOut = site.project.pages.contains { $0.path == file.value }
        if !isLeftOut {
          add(
            .signature, place(file.range), "there is no page '\(file.value)' any more",
            hint: "delete this entry, or write the page's new path")
        }
        continue
      }
      if let problem = Signature.problem(of: review, for: page, in: site) {
        let hint = site.people[by.value] == nil ? "write the name of a file in Content/people without .yaml" : again
        add(.signature, place(site.latestDay < day.value ? day.range : by.range), problem, hint: hint)
        continue
      }
      guard let text = checks[page.id]?.text, text.hash != review.text else { continue }
      let (new, gone) = text.changes(since: (review.sentences ?? "").split(separator: " ").map(String.init))
      var what =
        new.isEmpty
        ? "\(gone) \(gone == 1 ? "sentence was" : "sentences were") taken out"
        : "\(new.count) \(new.count == 1 ? "sentence was" : "sentences were") changed or added"
      if let first = new.first { what += ", the first is '\(text.texts[first].prefix(80))'" }
      add(
        .changedSince, SourceLocation(path: page.file),
        "after \(site.people[by.value]?.name ?? by.value) signed this page on \(day.value.iso), \(what)",
        hint: "have the change read, then sign again: sitegen review sign \(page.source) --as \(by.value)")
    }
  }

  // MARK: The site

  private mutating func checkSite(_ site: Site, _ pages: [Int]) {
    guard pages.contains(where: { site.pages[$0].kind == .article && site.pages[$0].front.type != .page }) else {
      return
    }
    let place = SourceLocation(path: SiteSettings.path)
    if site.clinic.disclosure == nil {
      add(
        .disclosure, place, "the site doesn't say that it sells what it explains",
        hint: "write 'disclosure: We offer the treatments described here and earn money from them.'")
    }
    if site.project.settings.disclaimer == nil {
      add(
        .disclaimer, place, "the site doesn't say that it is no advice for one person",
        hint: "write 'disclaimer: This page is general information. Ask a clinician about your own health.'")
    }
  }
}
