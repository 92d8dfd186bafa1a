/// A time of a day, to the minute.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1440: the end of a day is a time, too.
  public let minutes: Int

  /// Reads `08:00` or `8:00`, up to `24:00`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }), let hour = Int(parts[0]), let minute = Int(parts[1]),
      minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// The hour, 0 to 24.
  public var hour: Int { minutes / 60 }
  /// The minute, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// As programs write it, such as `08:00`. Source: ISO 8601.
  public var iso: String {
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(digits(hour)):\(digits(minute))"
  }

  /// Orders by time.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minutes < b.minutes }
}
