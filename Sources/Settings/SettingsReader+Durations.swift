extension SettingsReader {
  /// Months in `24 months`, `2 years`.
  public mutating func months(_ node: SettingsNode, _ name: String) -> Int? {
    guard
      let months = duration(
        node, name, units: ["month": 1, "months": 1, "year": 12, "years": 12], example: "24 months")
    else { return nil }
    if months <= Self.mostMonths { return months }
    report(
      node.range, "'\(name)' is longer than 5 years, in which medicine changes too much",
      hint: "write at most 60 months, for example 24 months")
    return nil
  }

  /// Days in `60 days`, `8 weeks`.
  public mutating func days(_ node: SettingsNode, _ name: String) -> Int? {
    duration(node, name, units: ["day": 1, "days": 1, "week": 7, "weeks": 7], example: "60 days")
  }

  /// Between two reviews.
  private static let mostMonths = 60

  private mutating func duration(_ node: SettingsNode, _ name: String, units: [String: Int], example: String) -> Int? {
    if case .scalar(let text, _) = node.content {
      let words = text.utf8.split(separator: 0x20).map { String(Substring($0)) }
      if words.count == 2, let number = Int(words[0]), (1...1200).contains(number), let unit = units[words[1]] {
        return number * unit
      }
    }
    report(node.range, "'\(name)' is not a length of time", hint: "for example \(example)")
    return nil
  }
}
