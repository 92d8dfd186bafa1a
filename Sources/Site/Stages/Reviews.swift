internal import Settings
internal import Values
internal import Diagnostics

/// When pages are to be reviewed again.
struct Reviews {
  /// The day of each page's next review.
  private(set) var due: [Day?] = []
  /// The pages whose review is late, and those whose review is due soon, as indices in `Addresses.pages`.
  private(set) var overdue: [Int] = [], dueSoon: [Int] = []

  /// The reviews of some pages.
  static func of(_ sources: [PageSource], _ review: ProjectSettings.Review?, today: Day) -> Reviews {
    var result = Reviews()
    let warnBefore = review?.warnBefore ?? 60
    for (id, source) in sources.enumerated() {
      let due = source.frontMatter.reviewDue(review)
      result.due.append(due)
      guard let due else { continue }
      if due < today {
        result.overdue.append(id)
      } else if due.daysSince1970 - today.daysSince1970 <= warnBefore {
        result.dueSoon.append(id)
      }
    }
    return result
  }
}

extension FrontMatter {
  /// The day of the next medical review; nil for a page that has had none.
  func reviewDue(_ review: ProjectSettings.Review?) -> Day? {
    guard let reviewed = reviewed?.value else { return nil }
    let months = reviewEvery ?? review?.every ?? ProjectSettings.Review.defaultMonths
    return reviewed.adding(months: months)
  }
}
