import Testing
import Values

@Suite struct LanguageFormatTests {
  private func format(_ longDay: String) -> LanguageFormat {
    var format = LanguageFormat.english
    format.longDay = longDay
    return format
  }

  @Test(arguments: [
    ("{month} {day}, {year}", "December 24\u{2013}27, 2026"),
    ("{day} de {month} de {year}", "24\u{2013}27 de December de 2026"),
    ("{day}. {month} {year}", "24.\u{2013}27. December 2026"), ("{year}年{month}{day}日", "2026年December24\u{2013}27日"),
  ]) func `days of one month name it once`(_ pattern: String, _ expected: String) throws {
    let (from, until) = try (#require(Day(iso: "2026-12-24")), #require(Day(iso: "2026-12-27")))
    #expect(format(pattern).long(from: from, until: until) == expected)
  }

  @Test func `days of two months or years are written in full`() throws {
    let from = try #require(Day(iso: "2026-12-24"))
    let format = LanguageFormat.english
    for (until, words) in [("2027-12-27", "December 27, 2027"), ("2027-01-02", "January 2, 2027")] {
      let day = try #require(Day(iso: until))
      #expect(format.long(from: from, until: day) == "December 24, 2026 \u{2013} \(words)")
    }
  }
}
