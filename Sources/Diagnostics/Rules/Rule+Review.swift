extension Rule {
  /// Broken by reviews that are incomplete, in the future or overdue.
  public static let review = Rule(
    "review", .review,
    title: "A medical review names its reviewer and its day, and the next one isn't overdue.",
    reason: "Patients rely on what a clinician has checked. An incomplete or old review promises more than was done.",
    bad: "reviewed: 2026-01-02",
    good: """
      reviewed: 2026-01-02
      reviewer: dr-ames
      """)
}
