internal import Foundation
internal import Settings

/// Codes of countries (ISO 3166-1, two letters).
enum CountryCode {
  /// Reads a code; a name or another code is an error that says which one to write.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> String? {
    guard let text = reader.string(node, "country") else { return nil }
    let code = text.uppercased()
    if codes.contains(code) { return code }
    reader.report(
      node.range, "'\(text)' isn't a country's code of two letters",
      hint: Self.code(of: text).map { "write \($0)" } ?? "for example US, GB, AU or DE")
    return nil
  }

  private static let codes = Set(Locale.Region.isoRegions.map(\.identifier).filter { $0.utf8.count == 2 })

  /// Whether a text is a country's code.
  static func isCode(_ text: String) -> Bool { codes.contains(text.uppercased()) }

  /// The code that was meant by another abbreviation; nil for other words.
  static func meant(by name: String) -> String? { abbreviations[name.lowercased()] }

  /// The code of a country by its name or another abbreviation; nil for other words.
  private static func code(of name: String) -> String? {
    let wanted = name.lowercased().filter { $0 != "." }
    if let code = abbreviations[wanted] { return code }
    let english = Locale(identifier: "en_US")
    return codes.sorted().first { english.localizedString(forRegionCode: $0)?.lowercased() == wanted }
  }

  private static let abbreviations = [
    "usa": "US", "america": "US", "united states of america": "US", "uk": "GB", "great britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB", "deutschland": "DE", "ger": "DE", "fra": "FR",
    "españa": "ES",
    "can": "CA", "aus": "AU", "gbr": "GB", "deu": "DE", "esp": "ES", "ita": "IT", "italia": "IT", "nzl": "NZ",
    "uae": "AE",
    "österreich": "AT", "schweiz": "CH", "suisse": "CH", "brasil": "BR", "méxico": "MX", "holland": "NL", "ksa": "SA",
  ]
}
