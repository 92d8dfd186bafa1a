internal import Site
internal import TemplateLanguage

/// `tag` in tag.html: a topic with the articles of one of its pages.
struct CurrentTag: DeclaredRecord {
  let tag: TagRecord
  let edition: Edition
  let index: Int
  /// The number of the page, from 1.
  let number: Int

  private var pagination: Pagination { edition.site.pagination(ofTag: index) }

  static let recordName = "CurrentTag"
  static let fields: [RecordField<CurrentTag>] =
    TagRecord.fields.map { $0.lifted { $0.tag } } + [
      RecordField("articles", .array(ArticleRecord.type), "The topic's articles on this page.") { current in
        let pages = current.edition.site.pages(ofTag: current.index)[
          current.pagination.entries(ofPage: current.number)]
        return .records(pages.map { ArticleRecord(edition: current.edition, id: $0) })
      },
      RecordField("pagination", .optional(PaginationRecord.type), "The pages of this topic; nil if there is only one.")
      {
        PaginationRecord.value(of: $0.pagination, number: $0.number)
      },
    ]
}
