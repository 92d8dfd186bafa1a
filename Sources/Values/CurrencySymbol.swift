/// The signs of currencies.
public enum CurrencySymbol {
  /// The sign of a currency where most of its readers know it; its code otherwise. Source: Unicode CLDR 45.
  ///
  /// - Parameter code: ISO 4217, such as GBP.
  public static func of(_ code: String) -> String { symbols[code] ?? code }

  /// Whether a text has the form of a currency's code.
  public static func isCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private static let symbols = [
    "AUD": "$", "BRL": "R$", "CAD": "$", "CNY": "\u{A5}", "EUR": "\u{20AC}", "GBP": "\u{A3}", "ILS": "\u{20AA}",
    "INR": "\u{20B9}", "JPY": "\u{A5}", "KRW": "\u{20A9}", "MXN": "$", "NZD": "$", "PLN": "z\u{142}", "TRY": "\u{20BA}",
    "UAH": "\u{20B4}", "USD": "$", "VND": "\u{20AB}",
  ]
}
