/// How a language writes days and numbers.
public struct LanguageFormat: Sendable, Equatable {
  /// The twelve months' names, January first.
  public var months: [String]
  /// Patterns with `{day}`, `{month}` (its name or, in the short one, its number) and `{year}`.
  public var longDay: String, shortDay: String
  /// What separates groups of three digits, and units from hundredths.
  public var groupSeparator: String, decimalSeparator: String
  /// A pattern with `{number}` and `{symbol}`, the currency's sign.
  public var currency: String
  /// A pattern with `{hour}` (0 to 24) or `{hour12}` (1 to 12), `{minute}`, and `{half}` for `am` or `pm`.
  public var time: String
  /// The words for the two halves of a day.
  public var am: String, pm: String

  /// Makes a format.
  public init(
    months: [String], longDay: String, shortDay: String, groupSeparator: String, decimalSeparator: String = ".",
    currency: String = "{symbol}{number}", time: String = "{hour12}:{minute} {half}", am: String = "am",
    pm: String = "pm"
  ) {
    (self.months, self.longDay, self.shortDay) = (months, longDay, shortDay)
    (self.groupSeparator, self.decimalSeparator, self.currency) = (groupSeparator, decimalSeparator, currency)
    (self.time, self.am, self.pm) = (time, am, pm)
  }

  /// American English, for tests and as a default.
  public static let english = LanguageFormat(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ], longDay: "{month} {day}, {year}", shortDay: "{month}/{day}/{year}", groupSeparator: ",")

  /// A day in words, such as "November 5, 2026".
  public func long(_ day: Day) -> String { fill(longDay, day, month: months[day.month - 1]) }

  /// Days from one to another in words, such as "December 24–27, 2026": what both have in common is said once.
  public func long(from: Day, until: Day) -> String {
    guard (from.year, from.month) == (until.year, until.month) else { return "\(long(from)) \u{2013} \(long(until))" }
    let point = longDay.contains("{day}.") ? "." : ""
    return fill(
      longDay.replacing("{day}", with: "\(from.day)\(point)\u{2013}{day}"), until, month: months[until.month - 1])
  }

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

  /// An amount with its currency, such as "$49.90"; whole amounts have no hundredths.
  ///
  /// - Parameter code: The currency's. Source: ISO 4217.
  public func money(_ money: Money, currency code: String) -> String {
    let (units, rest) = (money.hundredths / 100, money.hundredths % 100)
    let hundredths = rest == 0 ? "" : decimalSeparator + (rest < 10 ? "0" : "") + String(rest)
    let symbol = CurrencySymbol.of(code)
    // A code isn't a sign: there is a space between it and the number.
    let isCode = symbol == code
    return currency.replacing("{symbol}{number}", with: isCode ? "{symbol}\u{A0}{number}" : "{symbol}{number}")
      .replacing("{number}", with: number(units) + hundredths).replacing("{symbol}", with: symbol)
  }

  /// A time of a day, such as "8:00 am".
  public func time(_ time: TimeOfDay) -> String {
    let hour = time.hour % 12
    return self.time.replacing("{hour12}", with: String(hour == 0 ? 12 : hour))
      .replacing("{hour}", with: String(time.hour)).replacing("{minute}", with: String(time.iso.suffix(2)))
      .replacing("{half}", with: time.hour % 24 < 12 ? am : pm)
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
