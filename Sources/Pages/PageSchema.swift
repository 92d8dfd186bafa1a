internal import TemplateLanguage

/// The names that templates may use, and their types: the one declaration that checks, `sitegen templates --schema` and
/// the documentation share.
public enum PageSchema {
  /// Every record but `Words`, whose fields are the theme's.
  static let records: [RecordShape] = [
    SiteRecord.shape, PageRecord.shape, ArticleRecord.shape, CurrentArticle.shape, SectionRecord.shape,
    CurrentSection.shape, HomeRecord.shape, RedirectRecord.shape, PublisherRecord.shape, AddressRecord.shape,
    PersonRecord.shape, PictureRecord.shape, TagRecord.shape, ReferenceRecord.shape, HeadingRecord.shape,
    PageLinkRecord.shape, ShareLinkRecord.shape, SitemapEntryRecord.shape, ThemeRecord.shape,
    PaletteRecord.shape, TreatmentRecord.shape, ShareCardRecord.shape, FittedText.shape, CurrentTag.shape,
    PaginationRecord.shape, LetterRecord.shape, TermRecord.shape, FeedRecord.shape,
  ]

  /// What a template of one kind sees, in the order in which rendering gives the values.
  static func scope(of kind: PageKind) -> [FieldShape] {
    let common = [
      FieldShape(name: "site", type: SiteRecord.type, documentation: "The site."),
      FieldShape(name: "page", type: PageRecord.type, documentation: "The page that is being made."),
      FieldShape(name: "words", type: .record("Words"), documentation: "The theme's words in the page's language."),
      FieldShape(name: "theme", type: ThemeRecord.type, documentation: "The site's colours and letters."),
    ]
    let own: FieldShape? =
      switch kind {
      case .home: FieldShape(name: "home", type: HomeRecord.type, documentation: "The home page's text.")
      case .section: FieldShape(name: "section", type: CurrentSection.type, documentation: "The section.")
      case .article: FieldShape(name: "article", type: CurrentArticle.type, documentation: "The article.")
      case .redirect:
        FieldShape(name: "redirect", type: RedirectRecord.type, documentation: "Where the old address leads.")
      case .shareCard:
        FieldShape(name: "card", type: ShareCardRecord.type, documentation: "The share picture that is being drawn.")
      case .tag: FieldShape(name: "tag", type: CurrentTag.type, documentation: "The topic.")
      case .letter: FieldShape(name: "letter", type: LetterRecord.type, documentation: "The letter.")
      case .feed: FieldShape(name: "feed", type: FeedRecord.type, documentation: "The feed.")
      case .tags, .letters, .glossary, .search, .notFound, .sitemap, .robots: nil
      }
    return common + (own.map { [$0] } ?? [])
  }

  /// The places of these names in every scope, from 0.
  static let siteIndex = 0, wordsIndex = 2, themeIndex = 3

  /// What a style sheet sees.
  static let styleScope = [
    FieldShape(name: "theme", type: ThemeRecord.type, documentation: "The site's colours and letters.")
  ]

  /// The whole schema as text for designers.
  ///
  /// - Parameter themeFiles: The theme, for its words.
  public static func text(themeFiles: [ThemeFile]) -> String {
    let words = Theme.wordsShape(of: themeFiles)
    var result = "Names in every template\n"
    result += list(scope(of: .robots))
    for kind in PageKind.allCases {
      guard let own = scope(of: kind).dropFirst(4).first else { continue }
      result += "\nAlso in \(kind.templateName)\n" + list([own])
    }
    result += "\nIn style sheets (assets/*.css)\n" + list(styleScope)
    result += "\nFunctions\n  asset(\"file\") -> URL\n      The address of a file of Templates/assets.\n"
    for shape in records + [words] { result += "\n\(shape.name)\n" + list(shape.fields) }
    return result + "\n" + MemberReference.text
  }

  private static func list(_ fields: [FieldShape]) -> String {
    fields.map { "  \($0.name): \($0.type)\n      \($0.documentation)\n" }.joined()
  }
}
