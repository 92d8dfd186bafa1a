internal import Diagnostics
internal import Settings
internal import Values

/// Judges the days of patients' consents.
enum ConsentCheck {
  /// In days: time to ask a patient again, or to take another photograph.
  private static let warnBefore = 60

  /// What is wrong with the consents of a page, or soon will be.
  ///
  /// - Parameter latestDay: The latest day that has begun somewhere on earth.
  static func problems(of source: PageSource, today: Day, latestDay: Day) -> [Diagnostic] {
    source.frontMatter.results.compactMap(\.consent).compactMap { consent in
      if let day = consent.day, latestDay < day.value {
        return .error(
          .consent, day.range.location(in: source.file), "this consent is in the future (\(day.value.iso))",
          hint: "write the day on which the patient signed it")
      }
      guard let ends = consent.ends else { return nil }
      if ends.value <= today {
        return .warning(
          .consent, ends.range.location(in: source.file),
          "the consent has ended (\(ends.value.iso)), so the two photographs are no longer on the site",
          hint:
            "remove this result and its files; where the patient has signed again, write the new 'id', 'day' and 'ends'"
        )
      }
      let left = ends.value.daysSince1970 - today.daysSince1970
      if left > warnBefore { return nil }
      return .warning(
        .consent, ends.range.location(in: source.file),
        "the consent ends in \(left) \(left == 1 ? "day" : "days"); from \(ends.value.iso) on the photographs are left out",
        hint: "ask the patient again, or choose another result")
    }
  }
}
