/// What languages call themselves. Source: Unicode CLDR 45, `localeDisplayNames` of each language.
public enum LanguageName {
  /// The name of a language in itself; its tag where that isn't known.
  ///
  /// - Parameter tag: BCP 47, such as es-MX.
  public static func own(of tag: String) -> String {
    names[tag.split(separator: "-").first.map { $0.lowercased() } ?? tag] ?? tag
  }

  /// The tag of a language by what it calls itself; nil for other words.
  public static func tag(of name: String) -> String? { names.first { $0.value.lowercased() == name.lowercased() }?.key }

  private static let names = [
    "ar": "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64A}\u{629}", "de": "Deutsch", "en": "English", "es": "Espa\u{F1}ol",
    "fa": "\u{641}\u{627}\u{631}\u{633}\u{6CC}", "fr": "Fran\u{E7}ais",
    "hi": "\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}",
    "it": "Italiano", "ja": "\u{65E5}\u{672C}\u{8A9E}", "ko": "\u{D55C}\u{AD6D}\u{C5B4}", "nl": "Nederlands",
    "pl": "Polski", "pt": "Portugu\u{EA}s", "ru": "\u{420}\u{443}\u{441}\u{441}\u{43A}\u{438}\u{439}",
    "so": "Soomaali", "sv": "Svenska", "tl": "Tagalog", "tr": "T\u{FC}rk\u{E7}e",
    "uk": "\u{423}\u{43A}\u{440}\u{430}\u{457}\u{43D}\u{441}\u{44C}\u{43A}\u{430}",
    "ur": "\u{627}\u{631}\u{62F}\u{648}", "vi": "Ti\u{1EBF}ng Vi\u{1EC7}t", "zh": "\u{4E2D}\u{6587}",
  ]
}
