/// A drawing of a hundred people in ten rows, so many of them filled: a number that can be seen.
///
/// Heads are round dots of dashed lines, bodies the dashes of others: people are ten units apart, rows twelve.
enum HundredPeople {
  /// The drawing.
  ///
  /// - Parameter count: How many people are filled, 0 to 100.
  static func svg(_ count: Int) -> String {
    "<svg class=\"hundred\" viewBox=\"0 0 100 120\" aria-hidden=\"true\" focusable=\"false\">"
      + people(0..<count, "in") + people(count..<100, "out") + "</svg>"
  }

  /// Some of the people, counted from 0 along the rows.
  private static func people(_ places: Range<Int>, _ name: String) -> String {
    if places.isEmpty { return "" }
    var (heads, bodies) = ("", "")
    for row in places.lowerBound / 10...(places.upperBound - 1) / 10 {
      let (first, last) = (max(places.lowerBound, row * 10) % 10, min(places.upperBound - 1, row * 10 + 9) % 10)
      heads += "M\(first * 10 + 5) \(row * 12 + 2)h\((last - first) * 10).1"
      bodies += "M\(first * 10 + 2) \(row * 12 + 7)h\((last - first) * 10 + 6)"
    }
    return
      "<g class=\"\(name)\"><path class=\"heads\" d=\"\(heads)\"/><path class=\"bodies\" d=\"\(bodies)\"/></g>"
  }
}
