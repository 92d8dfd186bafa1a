internal import Site
internal import TemplateLanguage

/// `section` in section.html: a section with its body, and the articles of one of its pages.
struct CurrentSection: DeclaredRecord {
  let section: SectionRecord
  let body: RenderedBody
  /// The number of the page, from 1; the body is on the first.
  let number: Int

  private var pagination: Pagination { section.edition.site.pagination(ofSection: section.id) }

  static let recordName = "CurrentSection"
  static let fields: [RecordField<CurrentSection>] =
    SectionRecord.fields.filter { $0.name != "articles" }.map { $0.lifted { $0.section } }
    + RenderedBody.fields { $0.body } + [
      RecordField("articles", .array(ArticleRecord.type), "The section's articles on this page, in order.") { current in
        let articles = current.section.page.articles[current.pagination.entries(ofPage: current.number)]
        return .records(articles.map { ArticleRecord(edition: current.section.edition, id: $0) })
      },
      RecordField(
        "pagination", .optional(PaginationRecord.type), "The pages of this section; nil if there is only one."
      ) {
        PaginationRecord.value(of: $0.pagination, number: $0.number)
      },
    ]
}
