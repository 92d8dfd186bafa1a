internal import Diagnostics
internal import Foundation
internal import Values

/// Codes of currencies (ISO 4217).
enum CurrencyCode {
  /// Whether a text is one that is in use.
  static func isKnown(_ text: String) -> Bool { CurrencySymbol.isCode(text) && codes.contains(text) }

  /// The code that was meant by a sign, a name or a misspelt code; nil where that isn't clear.
  static func near(_ text: String) -> String? {
    let wanted = text.trimmingSpaces.lowercased()
    if let code = names[String(wanted)] ?? names[String(wanted.filter(\.isLetter))] { return code }
    let upper = wanted.uppercased()
    return codes.contains(upper) ? upper : Spelling.nearest(to: upper, in: frequent)
  }

  private static let codes = Set(Locale.commonISOCurrencyCodes)

  private static let frequent = ["GBP", "EUR", "USD", "CAD", "AUD", "NZD", "CHF", "MXN", "BRL", "PLN", "AED", "SAR"]

  private static let names = [
    "\u{A3}": "GBP", "\u{20AC}": "EUR", "$": "USD", "us$": "USD", "pound": "GBP", "pounds": "GBP", "sterling": "GBP",
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "z\u{142}": "PLN", "peso": "MXN", "pesos": "MXN",
  ]
}
