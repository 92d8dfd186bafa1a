public import TemplateLanguage

/// The names that templates may use, and their types: the one declaration that checks, `sitegen templates --schema` and
/// the documentation share.
public enum PageSchema {
  /// Every record but `Words`, whose fields are the theme's.
  public static let records: [RecordShape] = [
    SiteRecord.shape, PageRecord.shape, ArticleRecord.shape, CurrentArticle.shape, SectionRecord.shape,
    CurrentSection.shape, HomeRecord.shape, RedirectRecord.shape, OldAddressRecord.shape, PublisherRecord.shape,
    AddressRecord.shape,
    PersonRecord.shape, CurrentPerson.shape, PictureRecord.shape, TagRecord.shape, ReferenceRecord.shape,
    HeadingRecord.shape,
    PageLinkRecord.shape, ShareLinkRecord.shape, SitemapEntryRecord.shape, ThemeRecord.shape,
    PaletteRecord.shape, TreatmentRecord.shape, ShareCardRecord.shape, FittedText.shape, CurrentTag.shape,
    PaginationRecord.shape, LetterRecord.shape, TermRecord.shape, FeedRecord.shape,
    FeedEntryRecord.shape, CareLineRecord.shape, FactsRecord.shape, FactRecord.shape,
    HighlightRecord.shape, FilmRecord.shape, CaptionsRecord.shape, ResultRecord.shape,
    PlaceRecord.shape, HoursRecord.shape, OtherHoursRecord.shape, PriceListRecord.shape, PriceGroupRecord.shape,
    PriceRecord.shape, BannerRecord.shape, RegistrationRecord.shape, ContentRecord.shape, HandoutRecord.shape,
    DecisionRecord.shape,
    OptionRecord.shape, ChanceRecord.shape,
  ]

  /// What every template sees.
  static let commonScope = [
    FieldShape(name: "site", type: SiteRecord.type, documentation: "The site."),
    FieldShape(name: "page", type: PageRecord.type, documentation: "The page that is being made."),
    FieldShape(name: "words", type: .record("Words"), documentation: "The theme's words in the page's language."),
    FieldShape(name: "theme", type: ThemeRecord.type, documentation: "The site's colours and fonts."),
  ]

  /// What a template of one kind sees, in the order in which rendering gives the values.
  static func scope(of kind: OutputKind) -> [FieldShape] { commonScope + (kind.scope.map { [$0] } ?? []) }

  /// The places of these names in every scope, from 0.
  static let siteIndex = 0, pageIndex = 1, wordsIndex = 2, themeIndex = 3, ownIndex = 4

  /// What a style sheet sees.
  static let styleScope = [
    FieldShape(name: "theme", type: ThemeRecord.type, documentation: "The site's colours and fonts."),
    FieldShape(
      name: "content", type: ContentRecord.type,
      documentation: "What the site has, so that readers don't load rules for what it hasn't."),
  ]

  /// The functions of every template.
  static let functions = [
    (signature: "asset(\"file\") -> URL", documentation: "The address of a file of Templates/assets."),
    (
      signature: "styles(\"file.css\") -> HTML",
      documentation: "A style sheet in the page itself, for pages like 404.html."
    ),
  ]

  /// What templates of one kind see besides the names that all see, in the order of the kinds.
  static let ownNames: [(template: String, name: FieldShape)] = OutputKind.withTemplates.compactMap { kind in
    guard let template = kind.template, let own = kind.scope else { return nil }
    return (template, own)
  }

  /// The whole schema as text for designers.
  ///
  /// - Parameter themeFiles: The theme, for its words.
  public static func text(themeFiles: [ThemeFile]) -> String {
    let words = ThemeWords.read(themeFiles, languages: []).words.shape
    var result = "Names in every template\n"
    result += list(commonScope)
    for (template, own) in ownNames { result += "\nAlso in \(template)\n" + list([own]) }
    result += "\nIn style sheets (assets/*.css)\n" + list(styleScope)
    result += "\nFunctions\n" + functions.map { "  \($0.signature)\n      \($0.documentation)\n" }.joined()
    for shape in records + [words] { result += "\n\(shape.name)\n" + list(shape.fields) }
    return result + "\n" + MemberReference.text
  }

  private static func list(_ fields: [FieldShape]) -> String {
    fields.map { "  \($0.name): \($0.type)\n      \($0.documentation)\n" }.joined()
  }
}
