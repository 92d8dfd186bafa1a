/// An amount of money without its currency.
public struct Money: Sendable, Hashable, Comparable {
  /// Hundredths of the currency's unit.
  public let hundredths: Int

  /// Reads `550`, `49.90` or `49.9`; nil for anything else. Amounts are below a thousand million.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }), let units = Int(parts[0])
    else { return nil }
    if parts.count == 1 {
      hundredths = units * 100
      return
    }
    guard (1...2).contains(parts[1].utf8.count), let rest = Int(parts[1]) else { return nil }
    hundredths = units * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }

  /// Orders by size.
  public static func < (a: Money, b: Money) -> Bool { a.hundredths < b.hundredths }
}
