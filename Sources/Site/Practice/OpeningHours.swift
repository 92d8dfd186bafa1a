internal import Settings
public import Values

/// When a place is open: an entry of `openingHours`.
public struct OpeningHours: Sendable {
  /// The days of the week, Monday first.
  public var days: [Weekday] = []
  /// From when to when.
  public var from: TimeOfDay?, to: TimeOfDay?

  static let example = "write - { days: mon-fri, from: 08:00, to: 18:00 }"

  /// Reads the list; hours of one day that overlap are an error.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> [OpeningHours] {
    var all: [OpeningHours] = []
    let entries = reader.entries(node, "openingHours", OpeningHours(), keys: keys, example: example)
    for (hours, range, isWhole) in entries where isWhole {
      guard let from = hours.from, let to = hours.to, !hours.days.isEmpty else {
        reader.report(range, "opening hours need 'days', 'from' and 'to'", hint: example)
        continue
      }
      guard from < to else {
        reader.report(
          range, "these hours end (\(to.iso)) before they begin (\(from.iso))",
          hint: "write the later time into 'to'; hours past midnight are two entries, the first up to 24:00")
        continue
      }
      if let other = all.first(where: { $0.overlaps(hours) }), let day = other.days.first(where: hours.days.contains) {
        reader.report(
          range, "these hours overlap others of \(day.englishName)", hint: "write each day's hours once")
        continue
      }
      all.append(hours)
    }
    return all.sorted { ($0.days[0], $0.from?.minutes ?? 0) < ($1.days[0], $1.from?.minutes ?? 0) }
  }

  private func overlaps(_ other: OpeningHours) -> Bool {
    guard let from, let to, let otherFrom = other.from, let otherTo = other.to else { return false }
    return from < otherTo && otherFrom < to && days.contains(where: other.days.contains)
  }

  /// Reads `mon-fri`, `sat`, or `mon, wed, fri`.
  private static func days(_ node: SettingsNode, _ reader: inout SettingsReader) -> [Weekday] {
    var texts: [String] = []
    if case .list(let items) = node.content {
      texts = items.compactMap { reader.string($0, "days") }
    } else {
      texts = reader.string(node, "days").map { $0.split(separator: ",").map(String.init) } ?? []
    }
    var found = Set<Weekday>()
    for text in texts {
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
        Weekday(String(part.drop { $0 == " " }.prefix { $0 != " " }))
      }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        reader.report(
          node.range, "'\(text)' isn't a day of the week",
          hint: "write mon, tue, wed, thu, fri, sat or sun; or several: mon-fri; or, with quotes: \"mon, wed\"")
        return []
      }
      found.formUnion(Weekday.allCases.filter { (first...last).contains($0) })
    }
    return found.sorted()
  }

  /// A key with a time of day.
  static func time<Target>(_ name: String, _ path: any WritableKeyPath<Target, TimeOfDay?> & Sendable) -> SettingsKey<
    Target
  > {
    SettingsKey(name) { target, node, reader in
      guard let text = reader.string(node, name) else { return }
      target[keyPath: path] = TimeOfDay(text)
      if target[keyPath: path] == nil {
        reader.report(node.range, "'\(name)' isn't a time: '\(text)'", hint: "write hours and minutes: 08:00, or 17:30")
      }
    }
  }

  private static let keys: [SettingsKey<OpeningHours>] = [
    SettingsKey("days") { $0.days = days($1, &$2) }, time("from", \.from), time("to", \.to),
  ]
}
