internal import Settings
internal import Diagnostics
internal import Site

extension Check {
  /// Pages about a treatment tell of all that a decision needs.
  static let missingSection = Check(
    Rule(
      "section-missing", .structure, title: "The pages about a treatment tell of all that a decision needs",
      reason:
        "Who doesn't read of risks, of who should not have it and of other ways can't decide. Sources: DISCERN 9 to 14; CDC Clear Communication Index 18 and 19.",
      bad: "## Benefits\n\n## Book now", good: "## Benefits\n\n## Risks and side effects\n\n## Who should not have it"),
    .warning, others: [.plain: nil]
  )

  /// Risks have room beside benefits.
  static let balance = Check(
    Rule(
      "risk-benefit-balance", .structure, title: "Risks have room beside benefits",
      reason:
        "A page of benefits with a line of risks is an advertisement. Source: DISCERN 6; FTC, Health Products Compliance Guidance.",
      bad: "(400 words about benefits, 30 about risks)", good: "(300 words about benefits, 200 about risks)"),
    .warning, others: [.plain: nil]
  ) { page in
    // Risks may have a page of their own.
    if let site = page.site, let parent = page.page?.parent, parent != site.home,
      site.pages[parent].articles.count > 1
    {
      return []
    }
    let sizes = page.sectionSizes
    let much = sizes.filter { $0.parts.contains(.benefits) && !$0.parts.contains(.risks) }.map(\.words).reduce(0, +)
    let risks = sizes.filter { $0.parts.contains(.risks) || $0.parts.contains(.whoNot) }
    let little = risks.map(\.words).reduce(0, +)
    guard much >= 100, little * 2 < much, let place = risks.first?.heading else { return [] }
    return [
      Check.Finding(
        page.prose.words(of: page.prose.blocks[place]),
        "the page has \(much) words about benefits, but only \(little) about risks",
        hint: "write more about the risks: how often, how bad, how long")
    ]
  }

  /// Readers learn what happens if they do nothing.
  static let noTreatment = Check(
    Rule(
      "no-treatment-option", .structure, title: "Readers learn what happens if they do nothing",
      reason: "To have no treatment is a choice, too. Source: DISCERN 12.",
      bad: "(nothing about it)", good: "You can also choose no treatment. Acne scars do no harm."),
    .warning, others: [.plain: nil]
  )

  /// Readers learn what isn't known.
  static let uncertainty = Check(
    Rule(
      "uncertainty-missing", .structure, title: "Readers learn what isn't known",
      reason:
        "Medicine has gaps, and who hides them promises too much. Source: DISCERN 8; CDC Clear Communication Index 11.",
      bad: "(nothing about it)", good: "Nobody knows how long the change lasts."),
    .note, others: [.plain: nil]
  )

  /// Readers learn when to call, and whom.
  static let whenToCall = Check(
    Rule(
      "call-if-missing", .structure, title: "Readers learn when to call, and whom",
      reason: "Who doesn't know which signs are dangerous waits too long. Source: CDC Clear Communication Index 14.",
      bad: "(aftercare without it)", good: "> [!CALL]\n> Call us if redness spreads, or if you have a fever."),
    .error, others: [.plain: nil]
  )

  /// An article begins with what to remember.
  static let keyPoints = Check(
    Rule(
      "summary-missing", .structure, title: "An article begins with what to remember",
      reason: "Many people read no further. Sources: PEMAT-P item 11; CDC Clear Communication Index 2.",
      bad: "(no keyPoints)", good: "keyPoints:\n  - It may make scars less visible.\n  - It may not work for you."),
    .warning, others: [.plain: nil], isEnglish: false
  ) { page in
    guard page.isMedical, let front = page.page?.front, front.keyPoints.isEmpty else { return [] }
    return [
      Check.Finding(
        "this page has no key points",
        hint: "add 3 to 5 of them between the lines --- at the top: keyPoints: [\"…\", \"…\"]")
    ]
  }
}

extension Check {
  /// What patients ask first is answered at the top.
  static let missingFacts = Check(
    Rule(
      "facts-missing", .structure, title: "What patients ask first of a treatment is answered at the top",
      reason: "How long it takes, what it feels like and how many days off are what people look for before they read.",
      bad: "type: treatment",
      good:
        "type: treatment\nfacts:\n  time: 2 visits of about 60 minutes\n  pain: Sore for a day or two\n  daysOff: None"),
    .warning, others: [.plain: nil], isEnglish: false
  ) { page in
    guard let own = page.page, page.isMedical, own.front.type == .treatment, let site = page.site else { return [] }
    // Of several pages about one treatment, one has the facts.
    let siblings = own.parent.flatMap { $0 == site.home ? nil : site.pages[$0].articles } ?? [own.id]
    let treatments = siblings.map { site.pages[$0] }.filter { $0.front.type == .treatment }
    let facts = treatments.compactMap(\.front.facts)
    guard facts.isEmpty ? treatments.first?.id == own.id : own.front.facts != nil else { return [] }
    let missing: [(String, (Facts) -> Bool)] = [
      ("time", { $0.time != nil }), ("pain", { $0.pain != nil }), ("daysOff", { $0.daysOff != nil }),
      ("notFor", { $0.notFor != nil }),
    ]
    let names = missing.filter { _, has in !facts.contains(where: has) }.map { "'\($0.0)'" }
    if names.isEmpty { return [] }
    return [
      Check.Finding(
        facts.isEmpty
          ? "no page about this treatment has facts"
          : "the facts of this treatment lack \(names.joined(separator: ", "))",
        hint: "write between the lines --- at the top: facts: { time: …, pain: …, daysOff: …, "
          + "notFor: { list: [pregnancy, …], more: \"#who-should-wait\" } }")
    ]
  }
}

extension PageReading {
  /// Whether it is about medicine, and not about the clinic or the site.
  var isMedical: Bool { page.map { $0.kind == .article && $0.front.type != .page } ?? false }

  /// How many words are below each heading that tells of a part, and of which.
  var sectionSizes: [(parts: Set<PagePart>, heading: Int, words: Int)] {
    var parts: [Int: Set<PagePart>] = [:]
    for (index, block) in prose.blocks.enumerated() where block.kind == .heading {
      let found = block.sentences.flatMap { text.sentences[$0].parts.filter(\.inHeadings).map(\.part) }
      if !found.isEmpty { parts[index] = Set(found) }
    }
    if parts.isEmpty { return [] }
    var sizes: [Int: Int] = [:]
    for block in prose.blocks where block.kind != .heading && block.kind != .note {
      if let heading = block.heading, parts[heading] != nil, let words = prose.words(of: block) {
        sizes[heading, default: 0] += words.count
      }
    }
    return parts.sorted { $0.key < $1.key }.map { ($0.value, $0.key, sizes[$0.key] ?? 0) }
  }
}
