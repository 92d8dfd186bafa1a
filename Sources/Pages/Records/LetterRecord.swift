internal import Site
internal import TemplateLanguage

/// A letter of the list of all articles.
struct LetterRecord: DeclaredRecord {
  let letter: Letter
  let edition: Edition

  static let recordName = "Letter"
  static let fields: [RecordField<LetterRecord>] = [
    RecordField("name", .string, "The letter; 0–9 for digits.") { .string($0.letter.name) },
    RecordField("url", .url, "The letter's page; it exists only if 'hasLetterPages'.") { .url($0.letter.link) },
    RecordField("count", .int, "How many articles begin with this letter.") { .int($0.letter.articles.count) },
    RecordField("articles", .array(ArticleRecord.type), "Those articles, sorted by title.") { record in
      .records(record.letter.articles.map { ArticleRecord(edition: record.edition, id: $0) })
    },
  ]
}
