import Checks
import Diagnostics
import Foundation
import Site
import Settings

/// What a check says at its end: how much was found, how hard the texts are to read, and which reviews are due.
struct CheckSummary {
  /// The lines.
  private(set) var lines: [String] = []

  /// - Parameters:
  ///   - found: What is told.
  ///   - excused: How many findings of the site as a whole may stay.
  ///   - known: How many findings the baseline has.
  init(
    _ site: Site, _ checks: [(page: Page, check: PageCheck)], _ found: [Diagnostic], excused: Int, known: Int,
    seconds: Double
  ) {
    let counts = [Severity.error, .warning, .note].map { severity in
      Self.count(found.count { $0.severity == severity }, severity.rawValue)
    }
    let excused = checks.map(\.check.excused.count).reduce(excused, +)
    let more = [excused > 0 ? "\(excused) excused with a reason" : nil, known > 0 ? "\(known) in the baseline" : nil]
      .compactMap(\.self)
    lines.append(
      "Checked \(Self.count(checks.count, "page")) in \(BuildSummary.seconds(seconds)): \(counts.joined(separator: ", "))"
        + (more.isEmpty ? "." : " (\(more.joined(separator: ", "))).")
    )
    addGrades(checks)
    addReviews(of: site, checks)
  }

  private mutating func addGrades(_ checks: [(page: Page, check: PageCheck)]) {
    let graded = checks.compactMap { page, check in
      check.isChecked ? check.readability.scores.map { (page: page, grade: $0.fleschKincaidGrade) } : nil
    }
    if let hardest = graded.max(by: { $0.grade < $1.grade }) {
      let average = graded.map(\.grade).reduce(0, +) / Double(graded.count)
      lines.append(
        "Reading grade \(Self.rounded(average)) on average; hardest: \(hardest.page.file) (\(Self.rounded(hardest.grade)))."
      )
    }
    let others = checks.count { !$0.check.isChecked }
    if others > 0 {
      lines.append(
        "\(Self.count(others, "page")) in other languages: claims, words and readability were not checked there.")
    }
  }

  private mutating func addReviews(of site: Site, _ checks: [(page: Page, check: PageCheck)]) {
    let ids = Set(checks.map(\.page.id))
    let due = site.reviewsDueSoon.count { ids.contains($0) }
    let late = site.overdueReviews.count { ids.contains($0) }
    var parts: [String] = []
    if due > 0 { parts.append("\(Self.count(due, "medical review")) \(due == 1 ? "is" : "are") due soon") }
    if late > 0 { parts.append("\(Self.count(late, "medical review")) \(late == 1 ? "is" : "are") overdue") }
    if !parts.isEmpty { lines.append(parts.joined(separator: "; ") + ".") }
    let signed = Set(site.project.reviews.compactMap { $0.page?.value })
    let unsigned = checks.count { $0.page.front.reviewed != nil && !signed.contains($0.page.source) }
    if unsigned > 0 {
      lines.append(
        "\(Self.count(unsigned, "reviewed page")) \(unsigned == 1 ? "isn't" : "aren't") signed; with a signature, later changes are noticed: sitegen review sign"
      )
    }
  }

  private static func rounded(_ grade: Double) -> String { String(format: "%.1f", grade) }

  /// A number and a word, in the plural where it must be.
  static func count(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
