internal import Values
internal import Settings
internal import Diagnostics
internal import Foundation
internal import Site

extension Check {
  /// An article has sources.
  static let references = Check(
    Rule(
      "references-missing", .sources, title: "An article has at least three sources",
      reason:
        "Readers and doctors must be able to check what it says. Sources: DISCERN 4; JAMA benchmarks (Silberg 1997).",
      bad: "(no sources)",
      good: "references:\n  - { id: fda, text: \"FDA. Microneedling Devices.\", url: https://www.fda.gov/… }"),
    .warning, others: [.plain: nil], isEnglish: false
  ) { page in
    guard page.isMedical, let front = page.page?.front, !front.hasUnreadReferences else { return [] }
    // The sources of the front matter are among the notes at the end of the text, if anything cites them.
    let count = max(front.references.count, page.prose.blocks.count { $0.kind == .note })
    guard count < 3 else { return [] }
    return [
      Check.Finding(
        count == 0 ? "this page has no sources" : "this page has only \(count == 1 ? "one source" : "two sources")",
        hint:
          "write [^1] after a fact and, at the end of the file, '[^1]: who wrote it, its title, the year'; or list them at the top as references:"
      )
    ]
  }

  /// The newest source is not old.
  static let oldReferences = Check(
    Rule(
      "references-old", .sources, title: "The newest source is at most five years old",
      reason: "What was true then may have been corrected. Source: PIF TICK, step 4.",
      bad: "(newest source of 2015)", good: "(a source of this or last year)"),
    .note, others: [.plain: nil], isEnglish: false
  ) { page in
    guard page.isMedical, let front = page.page?.front, let today = page.site?.today else { return [] }
    let years = front.references.compactMap { $0.text }.flatMap { text in
      text.split { !$0.isNumber }.compactMap { Int($0) }.filter { (1950...today.year).contains($0) }
    }
    guard let newest = years.max(), newest < today.year - 5 else { return [] }
    return [
      Check.Finding(
        "the newest source is of \(newest)", hint: "look for a newer review, or say that there is none")
    ]
  }

  /// The site says who earns what.
  static let disclosure = Check(
    Rule(
      "disclosure-missing", .sources, title: "The site says that it sells what it explains",
      reason: "Readers weigh a text by who wrote it. Source: JAMA benchmarks (disclosure).",
      bad: "(no 'disclosure' in site.yaml)",
      good: "disclosure: We offer the treatments described here and earn money from them."),
    .warning, others: [.plain: nil], isEnglish: false
  )

  /// The site says that it isn't advice for one person.
  static let disclaimer = Check(
    Rule(
      "disclaimer-missing", .sources, title: "The site says that it is no advice for one person",
      reason: "A text can't know who reads it. Source: Google's guidance for health pages; PIF TICK.",
      bad: "(no 'disclaimer' in site.yaml)",
      good: "disclaimer: This page is general information. Ask a clinician about your own health."),
    .warning, others: [.plain: nil], isEnglish: false
  )

  /// HONcode has ended.
  static let healthOnTheNet = Check(
    Rule(
      "honcode-mark", .sources, title: "No page shows the mark of HONcode",
      reason: "It ended on 15 December 2022, and nobody checks it any more.",
      bad: "We are HONcode certified.", good: "Each page names who reviewed it, and when."),
    .warning, isEnglish: false
  ) { page in
    page.places(of: .healthOnTheNet).map { words in
      Check.Finding(words, "'\(page.prose.text(words))' ended in 2022", hint: "leave it out")
    }
  }

  /// An article names its author.
  static let author = Check(
    Rule(
      "author-missing", .review, title: "An article names its author",
      reason: "Readers trust a person, not a brand. Source: JAMA benchmarks (authorship).",
      bad: "(no author)", good: "author: dr-ames"),
    .warning, others: [.plain: nil], isEnglish: false
  ) { page in
    guard page.isMedical, let front = page.page?.front, front.authors.isEmpty else { return [] }
    return [
      Check.Finding(
        "nobody is named as the author of this page",
        hint:
          "write 'author: …' between the lines --- at the top: the name of a file in Content/people, which 'sitegen new person' makes"
      )
    ]
  }

  /// A clinician has reviewed an article.
  static let reviewer = Check(
    Rule(
      "reviewer-missing", .review, title: "A clinician who didn't write it has reviewed an article",
      reason:
        "Four eyes find what two overlook, and patients see that somebody answers for it. Source: NHS service manual.",
      bad: "(no reviewer)", good: "reviewer: dr-ames\nreviewed: 2026-11-23"),
    .warning, others: [.plain: nil], isEnglish: false
  ) { page in
    guard page.isMedical, let front = page.page?.front else { return [] }
    guard let reviewer = front.reviewer, front.reviewed != nil else {
      return [
        Check.Finding(
          "no clinician has reviewed this page",
          hint:
            "have it read, then write 'reviewer: …' and 'reviewed: …' between the lines --- at the top; 'sitegen new person' makes the reviewer's file"
        )
      ]
    }
    let place = reviewer.range.location(in: page.prose.path)
    if front.authors.contains(where: { $0.value == reviewer.value }) {
      return [Check.Finding("the reviewer has written the page", at: place, hint: "have another clinician read it")]
    }
    if page.site?.people[reviewer.value]?.isTeam == true {
      return [Check.Finding("a team can't answer for a review", at: place, hint: "name the clinician who read it")]
    }
    return []
  }

  /// An article has its days.
  static let dates = Check(
    Rule(
      "dates-missing", .review, title: "An article says when it was published and changed",
      reason: "Readers must see how old it is. Sources: JAMA benchmarks (currency); DISCERN 5.",
      bad: "(no 'published')", good: "published: 2026-11-23\nupdated: 2026-11-28"),
    .warning, others: [.plain: nil], isEnglish: false
  ) { page in
    guard page.isMedical, let front = page.page?.front else { return [] }
    guard let published = front.published else {
      return [
        Check.Finding(
          "this page doesn't say when it was published",
          hint: "write the day between the lines --- at the top, such as 'published: 2026-11-23'")
      ]
    }
    if let updated = front.updated, updated.value < published.value {
      return [
        Check.Finding(
          "'updated' is before 'published'", at: updated.range.location(in: page.prose.path),
          hint: "write the day of the last change")
      ]
    }
    return []
  }
}
