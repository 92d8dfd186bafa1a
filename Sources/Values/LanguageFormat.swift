/// How a language writes days and numbers.
public struct LanguageFormat: Sendable, Equatable {
  /// The twelve months' names, January first.
  public var months: [String]
  /// Patterns with `{day}`, `{month}` (its name or, in the short one, its number) and `{year}`.
  public var longDay: String, shortDay: String
  /// What separates groups of three digits.
  public var groupSeparator: String

  /// Makes a format.
  public init(months: [String], longDay: String, shortDay: String, groupSeparator: String) {
    (self.months, self.longDay, self.shortDay) = (months, longDay, shortDay)
    self.groupSeparator = groupSeparator
  }

  /// American English, for tests and as a default.
  public static let english = LanguageFormat(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ], longDay: "{month} {day}, {year}", shortDay: "{month}/{day}/{year}", groupSeparator: ",")

  /// A day in words, such as "November 5, 2026".
  public func long(_ day: Day) -> String { fill(longDay, day, month: months[day.month - 1]) }

  /// A day in figures, such as "11/5/2026".
  public func short(_ day: Day) -> String { fill(shortDay, day, month: String(day.month)) }

  /// A number with its digits in groups.
  public func number(_ number: Int) -> String {
    var result: [UInt8] = []
    let digits = Array(String(number.magnitude).utf8)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(contentsOf: groupSeparator.utf8) }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + String(decoding: result, as: UTF8.self)
  }

  private func fill(_ pattern: String, _ day: Day, month: String) -> String {
    var pattern = pattern
    var result: [UInt8] = []
    result.reserveCapacity(64)
    pattern.withUTF8 { pattern in
      var index = 0
      while index < pattern.count {
        let rest = pattern[index...]
        if rest.starts(with: "{day}".utf8) {
          result.append(contentsOf: String(day.day).utf8)
          index += 5
        } else if rest.starts(with: "{month}".utf8) {
          result.append(contentsOf: month.utf8)
          index += 7
        } else if rest.starts(with: "{year}".utf8) {
          result.append(contentsOf: String(day.year).utf8)
          index += 6
        } else {
          result.append(pattern[index])
          index += 1
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
