internal import Markdown
internal import Site
internal import TemplateLanguage

/// `article` in article.html: an article with its body.
struct CurrentArticle: DeclaredRecord {
  let article: ArticleRecord
  let body: RenderedBody

  static let recordName = "CurrentArticle"
  static let fields: [RecordField<CurrentArticle>] =
    ArticleRecord.fields.map { $0.lifted { $0.article } } + RenderedBody.fields { $0.body } + [
      RecordField(
        "showsContents", .bool,
        "Whether the page should have a table of contents: 'toc' says so, or it has three headings or more."
      ) {
        .bool($0.article.page.front.toc ?? ($0.body.outline.count { $0.level == 2 } >= 3))
      },
      RecordField("decision", .optional(DecisionRecord.type), "Options side by side, so that a patient can weigh them.")
      {
        current in
        let (page, edition) = (current.article.page, current.article.edition)
        return .optional(
          page.front.decision.map {
            DecisionRecord(aid: $0, page: page, edition: edition, body: current.body)
          })
      },
      RecordField("film", .optional(FilmRecord.type), "A film about what the page describes.") { current in
        let (page, edition) = (current.article.page, current.article.edition)
        return .optional(page.front.film.map { FilmRecord(film: $0, page: page, edition: edition) })
      },
      RecordField(
        "results", .array(ResultRecord.type),
        "Photographs of patients before and after, as long as their consent lasts."
      ) { .records(ResultRecord.all(of: $0.article.page, in: $0.article.edition)) },
      RecordField("facts", .optional(FactsRecord.type), "What patients want to know first of the treatment.") {
        current in
        let (page, edition) = (current.article.page, current.article.edition)
        return .optional(
          page.front.facts.map { FactsRecord(facts: $0, page: page, edition: edition, body: current.body) })
      },
    ]
}
