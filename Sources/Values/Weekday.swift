/// A day of the week. Weeks begin on Monday (ISO 8601).
public enum Weekday: Int, Sendable, CaseIterable, Comparable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The English name in lower case, which is also the name of the theme's word.
  public var name: String { "\(self)" }

  /// The English name.
  public var englishName: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// Reads an English name or its first three letters; nil for other words.
  public init?(_ text: String) {
    let word = text.lowercased()
    guard word.utf8.count >= 3, let day = Self.allCases.first(where: { $0.name.hasPrefix(word) }) else { return nil }
    self = day
  }

  /// Orders by the days' places in the week.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
