/// How the words of a language depend on a whole number. Source: Unicode CLDR 45, plural rules (cardinals). Forms for
/// fractions and for millions are left out: nothing here counts those.
public enum PluralRule: Sendable, Equatable {
  /// No form depends on the number: Chinese, Japanese, Thai.
  case none
  /// One, and all others: English, German.
  case one
  /// Zero and one, and all others: French, Hindi.
  case zeroAndOne
  /// One, two to four, and all others: Czech.
  case czech
  case polish, russian, southSlavic, slovenian, lithuanian, latvian, romanian, irish, welsh, maltese, hebrew, arabic
  case icelandic, macedonian

  /// The rule of a language.
  ///
  /// - Parameter language: BCP 47; the language subtag decides.
  public init(language: String) {
    self = Self.byLanguage[LanguageTag.language(of: language)] ?? .one
  }

  /// The categories that a language's whole numbers have, in CLDR's order.
  public var categories: [Plural.Category] {
    switch self {
    case .none: [.other]
    case .one, .zeroAndOne, .icelandic, .macedonian: [.one, .other]
    case .czech, .southSlavic, .lithuanian, .romanian: [.one, .few, .other]
    case .polish, .russian: [.one, .few, .many]
    case .slovenian: [.one, .two, .few, .other]
    case .latvian: [.zero, .one, .other]
    case .hebrew: [.one, .two, .other]
    case .irish, .maltese: [.one, .two, .few, .many, .other]
    case .welsh, .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The category of a number.
  public func category(of number: Int) -> Plural.Category {
    let n = number.magnitude
    let (ones, tens) = (n % 10, n % 100)
    switch self {
    case .none: return .other
    case .one: return n == 1 ? .one : .other
    case .zeroAndOne: return n <= 1 ? .one : .other
    case .czech: return n == 1 ? .one : (2...4).contains(n) ? .few : .other
    case .polish: return n == 1 ? .one : Self.isFew(n) ? .few : .many
    case .russian: return Self.isOne(n) ? .one : Self.isFew(n) ? .few : .many
    case .southSlavic: return Self.isOne(n) ? .one : Self.isFew(n) ? .few : .other
    case .slovenian: return tens == 1 ? .one : tens == 2 ? .two : tens == 3 || tens == 4 ? .few : .other
    case .lithuanian:
      if (11...19).contains(tens) { return .other }
      return ones == 1 ? .one : ones >= 2 ? .few : .other
    case .latvian: return ones == 0 || (11...19).contains(tens) ? .zero : ones == 1 ? .one : .other
    case .romanian: return n == 1 ? .one : n == 0 || (1...19).contains(tens) ? .few : .other
    case .hebrew: return n == 1 ? .one : n == 2 ? .two : .other
    case .irish:
      return n == 1 ? .one : n == 2 ? .two : (3...6).contains(n) ? .few : (7...10).contains(n) ? .many : .other
    case .welsh:
      return switch n {
      case 0: .zero
      case 1: .one
      case 2: .two
      case 3: .few
      case 6: .many
      default: .other
      }
    case .maltese:
      return n == 1
        ? .one
        : n == 2 ? .two : n == 0 || (3...10).contains(tens) ? .few : (11...19).contains(tens) ? .many : .other
    case .arabic:
      if n <= 2 { return [.zero, .one, .two][Int(n)] }
      return (3...10).contains(tens) ? .few : (11...99).contains(tens) ? .many : .other
    case .icelandic, .macedonian: return Self.isOne(n) ? .one : .other
    }
  }

  private static func isOne(_ n: UInt) -> Bool { n % 10 == 1 && n % 100 != 11 }
  private static func isFew(_ n: UInt) -> Bool { (2...4).contains(n % 10) && !(12...14).contains(n % 100) }

  private static let byLanguage: [String: PluralRule] = {
    var rules: [String: PluralRule] = [
      "cs": .czech, "sk": .czech, "pl": .polish, "sl": .slovenian, "lt": .lithuanian, "lv": .latvian, "ro": .romanian,
      "ga": .irish, "cy": .welsh, "mt": .maltese, "he": .hebrew, "ar": .arabic, "is": .icelandic, "mk": .macedonian,
    ]
    for language in ["ru", "uk", "be"] { rules[language] = .russian }
    for language in ["sr", "hr", "bs", "sh"] { rules[language] = .southSlavic }
    for language in ["zh", "ja", "ko", "th", "vi", "id", "ms", "my", "km", "lo", "bo", "yue"] {
      rules[language] = PluralRule.none
    }
    for language in ["fr", "pt", "hi", "fa", "bn", "am", "gu", "kn", "zu", "as", "hy", "si"] {
      rules[language] = .zeroAndOne
    }
    return rules
  }()
}
