internal import Values
internal import Site
internal import TemplateLanguage

/// The pages of a long list.
struct PaginationRecord: DeclaredRecord {
  let pagination: Pagination
  /// From 1.
  let number: Int

  /// The record as a template's value; nil for a list that has only one page.
  static func value(of pagination: Pagination, number: Int) -> Value {
    pagination.pages == 1 ? .none : .record(PaginationRecord(pagination: pagination, number: number))
  }

  static let recordName = "Pagination"
  static let fields: [RecordField<PaginationRecord>] = [
    RecordField("number", .int, "The number of this page, from 1.") { .int($0.number) },
    RecordField("count", .int, "How many pages there are.") { .int($0.pagination.pages) },
    RecordField("start", .int, "The number of the first entry on this page, from 1.") {
      .int($0.pagination.entries(ofPage: $0.number).lowerBound + 1)
    },
    RecordField("previous", .optional(.url), "The previous page.") { $0.link(to: $0.number - 1) },
    RecordField("next", .optional(.url), "The next page.") { $0.link(to: $0.number + 1) },
    RecordField(
      "pages", .array(PageLinkRecord.type), "Links to the first page, the last page and the pages near this one."
    ) { record in
      let near = (1...record.pagination.pages).filter {
        $0 == 1 || $0 == record.pagination.pages || abs($0 - record.number) <= 2
      }
      return .records(
        near.map {
          PageLinkRecord(
            title: String($0), link: .site(record.pagination.path(ofPage: $0)), isCurrent: $0 == record.number)
        })
    },
  ]

  private func link(to number: Int) -> Value {
    .optional((1...pagination.pages).contains(number) ? Link.site(pagination.path(ofPage: number)) : nil)
  }
}
