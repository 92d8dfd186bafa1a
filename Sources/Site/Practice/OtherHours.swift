public import Settings
public import Values

/// Days on which a place is closed, or open at other times: an entry of `exceptions`.
public struct OtherHours: Sendable {
  /// The first and the last day.
  public var from: Located<Day>?, until: Located<Day>?
  /// Whether the place is closed.
  public var isClosed: Bool?
  /// Its hours on these days.
  public var opens: TimeOfDay?, closes: TimeOfDay?
  /// Why, such as "Christmas".
  public var note: String?

  private static let example = "write - { from: 2026-12-24, until: 2026-12-27, closed: true, note: Christmas }"

  /// Whether these days have passed.
  public func hasPassed(on today: Day) -> Bool { (until ?? from).map { $0.value < today } ?? false }

  /// Reads the list.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [OtherHours] {
    var earlier: [OtherHours] = []
    let all = reader.entries(node, "exceptions", OtherHours(), keys: keys, example: example).filter {
      hours, range, isWhole in
      if isWhole, let problem = hours.problem { reader.report(range, problem, hint: hours.example) }
      if isWhole, hours.problem == nil {
        if let day = earlier.lazy.compactMap({ $0.contradiction(hours) }).first {
          reader.report(
            range, "another exception says something else about \(day.iso)",
            hint: "end one of them before the other begins, so that each day has one")
        }
        earlier.append(hours)
      }
      return isWhole && hours.problem == nil
    }.map(\.value)
    return all.sorted { ($0.from?.value.iso ?? "") < ($1.from?.value.iso ?? "") }
  }

  /// The first day on which both count and can't both be true: one is closed, or hours overlap.
  private func contradiction(_ other: OtherHours) -> Day? {
    guard let from = from?.value, let otherFrom = other.from?.value else { return nil }
    let (first, last) = (max(from, otherFrom), min(until?.value ?? from, other.until?.value ?? otherFrom))
    guard first <= last else { return nil }
    guard let opens, let closes, let otherOpens = other.opens, let otherCloses = other.closes else { return first }
    return opens < otherCloses && otherOpens < closes ? first : nil
  }

  /// What to write instead: with the day of this one, and hours where it has some.
  private var example: String {
    guard let from = from?.value, isClosed != true, opens != nil || closes != nil else { return Self.example }
    let (first, last) = (opens?.iso ?? "09:00", closes?.iso ?? "12:00")
    let hours = first < last ? "opens: \(first), closes: \(last)" : "opens: \(last), closes: \(first)"
    return "write - { from: \(from.iso)\(until.map { ", until: \($0.value.iso)" } ?? ""), \(hours) }"
  }

  private var problem: String? {
    guard let from else { return "an exception needs 'from', its first day" }
    if let until, until.value < from.value { return "this exception ends before it begins" }
    if isClosed == true { return opens == nil && closes == nil ? nil : "a place that is closed has no hours" }
    guard let opens, let closes else { return "an exception needs 'closed: true', or 'opens' and 'closes'" }
    return opens < closes ? nil : "'closes' is before 'opens'"
  }

  private static let keys: [SettingsKey<OtherHours>] = [
    .day("from", \.from), .day("until", \.until), .bool("closed", \.isClosed), OpeningHours.time("opens", \.opens),
    OpeningHours.time("closes", \.closes), .text("note", \.note),
  ]
}
