internal import Foundation
internal import Settings
internal import Values

/// Languages in settings and front matter (BCP 47).
enum LanguageCode {
  /// What is wrong with a language, and what to write instead; nil for one that browsers know.
  static func problem(_ tag: String) -> (message: String, hint: String)? {
    let parts = tag.split(separator: "-").map(String.init)
    let form = "for example en, en-GB, es"
    let language = parts.first?.lowercased() ?? ""
    if let meant = names[tag.lowercased()] ?? (isKnown(language) ? nil : names[language]) {
      return ("'\(tag)' isn't a language tag", "write \(meant)")
    }
    guard LanguageTag.isValid(tag), isKnown(language) else { return ("'\(tag)' isn't a language tag", form) }
    guard let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }), !CountryCode.isCode(region) else {
      return nil
    }
    let meant = CountryCode.meant(by: region).map { "write \(language)-\($0)" }
    return (
      "'\(region)' in '\(tag)' isn't a country's code", meant ?? "write \(language), or add a country as in en-GB"
    )
  }

  /// Whether a code of two letters is a language's (ISO 639-1); longer ones are not looked up.
  private static func isKnown(_ code: String) -> Bool {
    code.utf8.count != 2 || frequent.contains(code) || codes.contains(code)
  }

  /// Those of nearly all sites, for which no table has to be read.
  private static let frequent: Set<String> = ["en", "es", "de", "fr", "it", "pt", "nl", "pl", "ar", "zh"]

  private static let codes = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))

  private static let names = [
    "sp": "es", "english": "en", "spanish": "es", "espa\u{F1}ol": "es", "german": "de", "deutsch": "de", "french": "fr",
    "fran\u{E7}ais": "fr", "italian": "it", "italiano": "it", "ge": "de", "gr": "el", "cn": "zh", "jp": "ja",
    "kr": "ko",
    "dk": "da", "cz": "cs", "ua": "uk", "chinese": "zh", "arabic": "ar", "dutch": "nl", "polish": "pl",
    "portuguese": "pt",
    "ger": "de", "br": "pt-BR", "us": "en-US", "gb": "en-GB", "mx": "es-MX",
  ]
}
