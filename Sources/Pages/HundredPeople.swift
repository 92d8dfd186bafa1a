/// A drawing of a hundred people in ten rows, so many of them filled: a number that can be seen.
enum HundredPeople {
  /// The drawing. The theme has the two patterns, `site_person` and `site_person-outline`.
  ///
  /// - Parameter count: How many people are filled, 0 to 100.
  static func svg(_ count: Int) -> String {
    let (rows, rest) = (count / 10 * 10, count % 10 * 10)
    var filled = rows > 0 ? "M0 0H100V\(rows)H0z" : ""
    if rest > 0 { filled += "M0 \(rows)H\(rest)V\(rows + 10)H0z" }
    var empty = rest > 0 ? "M\(rest) \(rows)H100V\(rows + 10)H\(rest)z" : ""
    let next = rest > 0 ? rows + 10 : rows
    if next < 100 { empty += "M0 \(next)H100V100H0z" }
    return
      "<svg class=\"hundred\" viewBox=\"0 0 100 100\" aria-hidden=\"true\" focusable=\"false\">"
      + people(in: filled, "site_person") + people(in: empty, "site_person-outline") + "</svg>"
  }

  /// The people of a part of the drawing: each cell that the path covers has one.
  private static func people(in path: String, _ pattern: String) -> String {
    path.isEmpty ? "" : "<path fill=\"url(#\(pattern))\" d=\"\(path)\"/>"
  }
}
