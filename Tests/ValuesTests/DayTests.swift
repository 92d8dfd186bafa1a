import Testing
import Values

@Suite struct DayTests {
  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-01", "2026-1-01", "26-01-01", "2026-01-32", "0000-01-01", "2026/01/01",
    "2026-01-01T00:00", "２026-01-01", "",
  ])
  func `days that the calendar doesn't have are refused`(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test(arguments: [
    (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
    (1_709_164_800, "2024-02-29"), (1_795_392_000, "2026-11-23"),
  ])
  func `seconds fall on days in UTC`(_ seconds: Int, _ iso: String) {
    #expect(Day(secondsSince1970: seconds)?.iso == iso)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"), ("2026-11-23", 24, "2028-11-23"),
    ("2026-01-15", -1, "2025-12-15"),
  ])
  func `months are added as people add them`(_ from: String, _ months: Int, _ to: String) {
    #expect(Day(iso: from)?.adding(months: months)?.iso == to)
  }

  @Test func `days are counted without a gap for four centuries`() throws {
    var count = try #require(Day(iso: "1999-12-31")).daysSince1970
    for year in 2000..<2400 {
      for month in 1...12 {
        for day in 1...31 {
          guard let day = Day(year: year, month: month, day: day) else { continue }
          #expect(day.daysSince1970 == count + 1)
          #expect(Day(secondsSince1970: day.daysSince1970 * 86_400) == day)
          count += 1
        }
      }
    }
  }
}
