/// Tags for languages (BCP 47).
public enum LanguageTag {
  /// Whether a text has the form of a tag: a language, and subtags of up to eight letters or digits.
  public static func isValid(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isASCIILetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(\.isASCIIAlphanumeric) }
  }

  /// The language subtag, in lower case: `en` of `en-GB`.
  public static func language(of tag: String) -> String { subtags(of: tag).first.map { $0.lowercased() } ?? "" }

  /// The script in which a tag's language is written, such as `Latn`: the tag's own, or that of most of its readers.
  public static func script(of tag: String) -> String {
    if let own = subtags(of: tag).dropFirst().first(where: { $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isASCIILetter) }
    ) {
      return own.prefix(1).uppercased() + own.dropFirst().lowercased()
    }
    let language = language(of: tag)
    if language == "zh", ["TW", "HK", "MO"].contains(ownRegion(of: tag)) { return "Hant" }
    return scripts[language] ?? "Latn"
  }

  /// The region subtag, in upper case: `GB` of `en-GB`; nil for a tag without one.
  public static func ownRegion(of tag: String) -> String? {
    subtags(of: tag).dropFirst().first { part in
      part.utf8.count == 2 && part.utf8.allSatisfy(\.isASCIILetter)
        || part.utf8.count == 3 && part.utf8.allSatisfy(\.isASCIIDigit)
    }?.uppercased()
  }

  /// The tag's region, or the one where most readers of its language in its script are. Source: Unicode CLDR 45, likely
  /// subtags; nil where that isn't known.
  public static func region(of tag: String) -> String? {
    let language = language(of: tag)
    return ownRegion(of: tag) ?? regions["\(language)-\(script(of: tag))"] ?? regions[language]
  }

  /// Whether the tag's script is written from right to left.
  public static func isRightToLeft(_ tag: String) -> Bool {
    ["Arab", "Aran", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"].contains(script(of: tag))
  }

  /// The parts of a tag up to its extensions (`u`) and private use (`x`).
  private static func subtags(of tag: String) -> ArraySlice<String> {
    let parts = tag.split(separator: "-").map(String.init)
    return parts.prefix { $0.utf8.count > 1 }
  }

  /// The script of languages that aren't written in Latin letters.
  private static let scripts: [String: String] = {
    var scripts = [
      "he": "Hebr", "iw": "Hebr", "yi": "Hebr", "dv": "Thaa", "syr": "Syrc", "nqo": "Nkoo", "zh": "Hans", "yue": "Hant",
      "ja": "Jpan", "ko": "Kore", "th": "Thai", "lo": "Laoo", "km": "Khmr", "my": "Mymr", "bo": "Tibt", "dz": "Tibt",
      "ka": "Geor", "hy": "Armn", "el": "Grek", "am": "Ethi", "ti": "Ethi", "bn": "Beng", "as": "Beng", "gu": "Gujr",
      "pa": "Guru", "ta": "Taml", "te": "Telu", "kn": "Knda", "ml": "Mlym", "or": "Orya", "si": "Sinh", "sat": "Olck",
    ]
    for language in [
      "ar", "arz", "azb", "bal", "ckb", "fa", "glk", "khw", "ks", "lrc", "mzn", "pnb", "prs", "ps", "sd", "skr", "ug",
      "ur",
    ] {
      scripts[language] = "Arab"
    }
    for language in ["ru", "uk", "be", "bg", "mk", "sr", "mn", "kk", "ky", "tg", "tt", "ba", "cv", "os", "ce"] {
      scripts[language] = "Cyrl"
    }
    for language in ["hi", "mr", "ne", "sa", "mai", "bho", "kok"] { scripts[language] = "Deva" }
    return scripts
  }()

  private static let regions = [
    "en": "US", "es": "ES", "de": "DE", "fr": "FR", "it": "IT", "pt": "BR", "nl": "NL", "pl": "PL", "ar": "EG",
    "zh": "CN", "zh-Hant": "TW", "yue": "HK", "ja": "JP", "ko": "KR", "he": "IL", "iw": "IL", "yi": "UA", "vi": "VN",
    "uk": "UA", "ru": "RU", "be": "BY", "bg": "BG", "mk": "MK", "sr": "RS", "hr": "HR", "bs": "BA", "sl": "SI",
    "sq": "AL", "sv": "SE", "da": "DK", "nb": "NO", "no": "NO", "nn": "NO", "fi": "FI", "is": "IS", "et": "EE",
    "lv": "LV", "lt": "LT", "cs": "CZ", "sk": "SK", "hu": "HU", "ro": "RO", "el": "GR", "tr": "TR", "az": "AZ",
    "az-Arab": "IR", "ka": "GE", "hy": "AM", "kk": "KZ", "ky": "KG", "uz": "UZ", "uz-Arab": "AF", "tg": "TJ",
    "mn": "MN", "hi": "IN", "mr": "IN", "gu": "IN", "ta": "IN", "te": "IN", "kn": "IN", "ml": "IN", "or": "IN",
    "as": "IN", "bn": "BD", "pa": "IN", "pa-Arab": "PK", "ur": "PK", "sd": "PK", "ne": "NP", "si": "LK", "fa": "IR",
    "ps": "AF", "ug": "CN", "ckb": "IQ", "ku": "TR", "dv": "MV", "id": "ID", "ms": "MY", "tl": "PH", "fil": "PH",
    "th": "TH", "lo": "LA", "km": "KH", "my": "MM", "bo": "CN", "am": "ET", "ti": "ET", "om": "ET", "so": "SO",
    "sw": "TZ", "rw": "RW", "ha": "NG", "yo": "NG", "ig": "NG", "zu": "ZA", "xh": "ZA", "af": "ZA", "mt": "MT",
    "ga": "IE", "cy": "GB", "gd": "GB", "eu": "ES", "ca": "ES", "gl": "ES", "lb": "LU", "fy": "NL", "ht": "HT",
    "qu": "PE", "gn": "PY", "mg": "MG", "sm": "WS", "mi": "NZ", "haw": "US", "hmn": "CN",
  ]
}
