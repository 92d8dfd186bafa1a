internal import Settings
internal import Values
internal import Diagnostics

/// Judges the days of medical reviews and of changes.
enum ReviewCheck {
  /// What is wrong with the days of a page.
  ///
  /// - Parameters:
  ///   - due: The day of its next review.
  ///   - overdue: What a late review means.
  ///   - latestDay: The latest day that has begun somewhere on earth.
  static func problems(
    of source: PageSource, due: Day?, overdue: ProjectSettings.Review.Overdue?, today: Day, latestDay: Day
  ) -> [Diagnostic] {
    var problems = daysToCome(of: source, latestDay) + changesAfterReview(of: source)
    if let due, due < today, let range = source.frontMatter.reviewed?.range {
      problems.append(
        Diagnostic(
          overdue == .error ? .error : .warning, .review, range.location(in: source.file),
          "the medical review of this page was due on \(due.iso)",
          hint: "have a clinician review it, then set 'reviewed'"))
    }
    return problems
  }

  /// Who reviewed a text doesn't answer for what was written afterwards.
  private static func changesAfterReview(of source: PageSource) -> [Diagnostic] {
    guard let reviewed = source.frontMatter.reviewed?.value, let updated = source.frontMatter.updated,
      reviewed < updated.value
    else { return [] }
    return [
      .warning(
        .review, updated.range.location(in: source.file),
        "this page was changed after its medical review (\(reviewed.iso)), but says that it was reviewed",
        hint: "have the change reviewed, then set 'reviewed' to that day")
    ]
  }

  /// What readers are told about the past must be past.
  private static func daysToCome(of source: PageSource, _ today: Day) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let front = source.frontMatter
    if let reviewed = front.reviewed, today < reviewed.value {
      problems.append(
        .error(
          .review, reviewed.range.location(in: source.file), "this review is in the future (\(reviewed.value.iso))",
          hint: "write the day on which a clinician reviewed the page"))
    }
    for (key, day) in [("published", front.published), ("updated", front.updated)] {
      guard let day, today < day.value else { continue }
      problems.append(
        .warning(
          .frontMatter, day.range.location(in: source.file), "'\(key)' is in the future (\(day.value.iso))",
          hint: "readers will see that day; 'publishOn: …' holds a page back until a day"))
    }
    return problems
  }
}
