internal import Diagnostics
internal import Settings
internal import Site
internal import TemplateLanguage
internal import Values

/// All of a report.
struct ReportRecord: DeclaredRecord {
  var title: String, summary: String
  var day: Day
  var others: [FindingRecord]
  var pages: [PageRecord]

  static let recordName = "Report"
  static let fields: [RecordField<ReportRecord>] = [
    RecordField("title", .string, "The site's title.") { .string($0.title) },
    RecordField("summary", .string, "How much was found.") { .string($0.summary) },
    RecordField("day", .day, "The day.") { .day($0.day) },
    RecordField("others", .array(.record("Finding")), "What is wrong beside the pages.") { .records($0.others) },
    RecordField("pages", .array(.record("Page")), "The pages.") { .records($0.pages) },
  ]
}

/// A page in a report.
struct PageRecord: DeclaredRecord {
  var id: String, title: String, file: String, grade: String, review: String
  var words: Int
  var findings: [FindingRecord], excused: [FindingRecord]
  var items: [ItemRecord]
  var text: [String]

  init(
    _ page: Page, _ check: PageCheck, _ findings: [FindingRecord], excused more: [ExcusedFinding], of site: Site
  ) {
    (id, title, file) = ("page-\(page.id)", page.title, page.file)
    grade = check.readability.scores.map { "\(($0.fleschKincaidGrade * 10).rounded() / 10)" } ?? "too short"
    words = check.words
    self.findings = findings
    excused = (check.excused + more).map { FindingRecord($0.finding, place: "", hint: "Why: \($0.reason)") }
    items = ItemRecord.all(page, check)
    text = check.paragraphs
    review = Self.review(of: page, check.text, in: site)
  }

  private static func review(of page: Page, _ text: ReviewedText?, in site: Site) -> String {
    if page.kind != .article || page.front.type == .page { return "no review needed" }
    if let signed = site.project.reviews.first(where: { $0.page?.value == page.source }), let by = signed.by,
      let day = signed.day
    {
      let signature = "signed by \(site.people[by.value]?.name ?? by.value) on \(day.value.iso)"
      switch Signature(of: page, text, in: site) {
      case .valid, .missing: return signature
      case .outdated: return signature + ", changed since"
      case .refused(let why): return signature + ", which doesn't count: " + why
      }
    }
    guard let reviewed = page.front.reviewed else { return "not reviewed" }
    let name = page.front.reviewer.map { site.people[$0.value]?.name ?? $0.value } ?? "somebody"
    return "reviewed by \(name) on \(reviewed.value.iso), not signed"
  }

  private func count(_ severity: Severity) -> Value { .int(findings.count { $0.severity == severity.rawValue }) }

  static let recordName = "Page"
  static let fields: [RecordField<PageRecord>] = [
    RecordField("id", .string, "Its id on this page.") { .string($0.id) },
    RecordField("title", .string, "Its title.") { .string($0.title) },
    RecordField("file", .string, "Its file.") { .string($0.file) },
    RecordField("grade", .string, "How many years of school readers need.") { .string($0.grade) },
    RecordField("words", .int, "How many words it has.") { .int($0.words) },
    RecordField("review", .string, "Who has reviewed it.") { .string($0.review) },
    RecordField("errors", .int, "How many errors it has.") { $0.count(.error) },
    RecordField("warnings", .int, "How many warnings it has.") { $0.count(.warning) },
    RecordField("notes", .int, "How many notes it has.") { $0.count(.note) },
    RecordField("findings", .array(.record("Finding")), "What was found.") { .records($0.findings) },
    RecordField("excused", .array(.record("Finding")), "What may stay.") { .records($0.excused) },
    RecordField("items", .array(.record("Item")), "What good pages have.") { .records($0.items) },
    RecordField("text", .array(.string), "Its paragraphs.") { .strings($0.text) },
  ]
}

/// A finding in a report.
struct FindingRecord: DeclaredRecord {
  var severity: String, rule: String, message: String, hint: String, reason: String, place: String
  var excerpt: String?

  init(_ found: Diagnostic, place: String, hint: String? = nil) {
    (severity, rule, message) = (found.severity.rawValue, found.rule.id, found.message)
    (self.hint, self.place, excerpt) = (hint ?? found.hint ?? "", place, found.excerpt)
    reason = found.rule.reason
  }

  static let recordName = "Finding"
  static let fields: [RecordField<FindingRecord>] = [
    RecordField("severity", .keyword, "error, warning or note.") { .keyword($0.severity) },
    RecordField("rule", .string, "The rule's id.") { .string($0.rule) },
    RecordField("message", .string, "What is wrong.") { .string($0.message) },
    RecordField("hint", .string, "What to do.") { .string($0.hint) },
    RecordField("reason", .string, "Why it matters.") { .string($0.reason) },
    RecordField("place", .string, "Where.") { .string($0.place) },
    RecordField("excerpt", .optional(.string), "The sentence.") { .optional($0.excerpt) },
  ]
}

/// An item of PEMAT-P or of the CDC Clear Communication Index.
struct ItemRecord: DeclaredRecord {
  var name: String, answer: String

  static func all(_ page: Page, _ check: PageCheck) -> [ItemRecord] {
    func item(_ name: String, _ holds: Bool?) -> ItemRecord {
      ItemRecord(name: name, answer: holds.map { $0 ? "yes" : "no" } ?? "a person must judge")
    }
    func has(_ rule: String) -> Bool { check.findings.contains { $0.rule.id == rule } }
    return [
      item("The purpose is clear (PEMAT 1)", nil),
      item(
        "Everyday words; medical ones are explained (PEMAT 3, 4; CDC 7)",
        !has("jargon-term") && !has("acronym-undefined")),
      item("Most sentences say who does what (PEMAT 5)", !has("passive-heavy")),
      item("Short sentences and paragraphs (PEMAT 8)", !has("sentence-long") && !has("paragraph-long")),
      item("Key points at the top (PEMAT 11; CDC 2)", !page.front.keyPoints.isEmpty),
      item("Lists of at most seven items (CDC 8)", !has("list-long")),
      item("Both benefits and risks (CDC 19)", check.parts.contains(.benefits) && check.parts.contains(.risks)),
      item("What is not known (CDC 11; DISCERN 8)", check.parts.contains(.uncertainty)),
      item("Whom to call, and when (CDC 14)", check.parts.contains(.whenToCall)),
      item("Sources and dates (DISCERN 4, 5)", !page.front.references.isEmpty && page.front.published != nil),
      item("Pictures help and do not distract (PEMAT 16)", nil),
      item("It is true, and complete", nil),
    ]
  }

  static let recordName = "Item"
  static let fields: [RecordField<ItemRecord>] = [
    RecordField("name", .string, "What it is.") { .string($0.name) },
    RecordField("answer", .string, "yes, no, or that a person must judge.") { .string($0.answer) },
  ]
}
