import Values

/// The texts of a new project's settings that patients read on every page, in the languages of the theme. All others are
/// replaced before a page is published; these would stay.
struct StarterTexts {
  /// One sentence about the site, and one at the end of each article.
  let description: String, disclaimer: String

  /// Those of a language; English for one that the theme doesn't speak.
  static func of(_ language: String) -> StarterTexts {
    byLanguage[LanguageTag.language(of: language)] ?? english
  }

  private static let english = StarterTexts(
    description: "Clear information about our treatments, with benefits and risks side by side.",
    disclaimer:
      "This page is general information. It is not advice for you personally. Ask a clinician about your own health.")

  /// The languages that have texts of their own, beside English.
  static var languages: [String] { byLanguage.keys.sorted() }

  private static let byLanguage: [String: StarterTexts] = [
    "ar": StarterTexts(
      description: "معلومات واضحة عن علاجاتنا، بفوائدها ومخاطرها جنبًا إلى جنب.",
      disclaimer: "هذه الصفحة معلومات عامة، وليست نصيحة شخصية لك. اسأل طبيبًا عن صحتك أنت."),
    "de": StarterTexts(
      description: "Klare Informationen über unsere Behandlungen, mit Nutzen und Risiken nebeneinander.",
      disclaimer:
        "Diese Seite enthält allgemeine Informationen. Sie ist kein persönlicher Rat. Fragen Sie zu Ihrer eigenen Gesundheit eine Ärztin oder einen Arzt."
    ),
    "es": StarterTexts(
      description: "Información clara sobre nuestros tratamientos, con sus beneficios y sus riesgos.",
      disclaimer:
        "Esta página contiene información general. No es un consejo para su caso. Pregunte a un profesional sanitario por su propia salud."
    ),
    "fr": StarterTexts(
      description: "Des informations claires sur nos traitements, avec leurs bénéfices et leurs risques.",
      disclaimer:
        "Cette page donne des informations générales. Elle ne remplace pas un avis personnel. Demandez à un professionnel de santé ce qui vaut pour vous."
    ),
    "it": StarterTexts(
      description: "Informazioni chiare sui nostri trattamenti, con i benefici e i rischi.",
      disclaimer:
        "Questa pagina contiene informazioni generali. Non è un consiglio personale. Per la sua salute chieda a un medico."
    ),
    "nl": StarterTexts(
      description: "Duidelijke informatie over onze behandelingen, met voordelen en risico's naast elkaar.",
      disclaimer:
        "Deze pagina geeft algemene informatie. Het is geen persoonlijk advies. Vraag een zorgverlener naar uw eigen gezondheid."
    ),
    "pl": StarterTexts(
      description: "Jasne informacje o naszych zabiegach, z korzyściami i ryzykiem.",
      disclaimer:
        "Ta strona zawiera informacje ogólne. Nie zastępuje osobistej porady. W sprawie swojego zdrowia zapytaj lekarza."
    ),
    "pt": StarterTexts(
      description: "Informação clara sobre os nossos tratamentos, com os benefícios e os riscos.",
      disclaimer:
        "Esta página contém informação geral. Não é um conselho para o seu caso. Pergunte a um profissional de saúde sobre a sua própria saúde."
    ),
    "zh": StarterTexts(
      description: "清楚介绍我们的治疗，好处和风险一并说明。", disclaimer: "本页提供一般信息，不是针对您个人的建议。有关您自己的健康，请咨询医生。"),
  ]
}
