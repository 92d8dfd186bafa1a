internal import Foundation
public import Values

/// Names of time zones, as the IANA keeps them.
public enum TimeZoneName {
  /// Every name, such as `Europe/London`.
  static var all: [String] { TimeZone.knownTimeZoneIdentifiers }

  /// Whether a name is one.
  static func isKnown(_ name: String) -> Bool {
    name == "UTC" || (name.utf8.contains(UInt8(ascii: "/")) && TimeZone(identifier: name) != nil)
  }

  /// The day of a moment in a time zone.
  ///
  /// - Parameters:
  ///   - seconds: Since 1970-01-01T00:00:00Z; any number.
  ///   - name: nil for the machine's time zone.
  /// - Returns: nil for a moment outside the calendar.
  public static func day(atSecondsSince1970 seconds: Int, in name: String?) -> Day? {
    let bounds = -62_135_596_800...253_402_300_799
    guard bounds.contains(seconds) else { return nil }
    let zone = name.flatMap { TimeZone(identifier: $0) } ?? .current
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return Day(secondsSince1970: seconds + offset)
  }

  /// The day of a moment where days begin first (UTC+14).
  public static func latestDay(atSecondsSince1970 seconds: Int) -> Day? {
    (-62_135_596_800..<253_402_300_799).contains(seconds) ? Day(secondsSince1970: seconds + 14 * 3600) : nil
  }
}
