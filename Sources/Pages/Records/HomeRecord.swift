internal import Site
internal import TemplateLanguage

/// `home` in home.html: the home page with its body.
struct HomeRecord: DeclaredRecord {
  let section: SectionRecord
  let body: RenderedBody

  static let recordName = "Home"
  static let fields: [RecordField<HomeRecord>] =
    SectionRecord.fields.map { $0.lifted { $0.section } } + RenderedBody.fields { $0.body } + [
      RecordField(
        "topArticles", .array(ArticleRecord.type),
        "The articles that are in no section, without those with 'type: page', such as an imprint."
      ) { home in
        let site = home.section.edition.site
        return .records(
          home.section.page.articles.filter { site.pages[$0].front.type != .page }
            .map { ArticleRecord(edition: home.section.edition, id: $0) })
      }
    ]
}
