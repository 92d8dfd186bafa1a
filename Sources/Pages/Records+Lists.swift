internal import Markdown
internal import Site
internal import TemplateLanguage

/// A topic.
struct TagRecord: DeclaredRecord {
  let tag: Tag

  static let recordName = "Tag"
  static let fields: [RecordField<TagRecord>] = [
    RecordField("name", .string, "The topic.") { .string($0.tag.name) },
    RecordField("url", .url, "The page of its articles.") { .url($0.tag.link) },
    RecordField("count", .int, "How many pages have it.") { .int($0.tag.pages.count) },
  ]
}

/// `tag` in tag.html: a topic with the articles of one of its pages.
struct CurrentTag: DeclaredRecord {
  let tag: TagRecord
  let edition: Edition
  let index: Int
  /// From 1.
  let number: Int

  private var pagination: Pagination { edition.site.pagination(ofTag: index) }

  static let recordName = "CurrentTag"
  static let fields: [RecordField<CurrentTag>] =
    TagRecord.fields.map { $0.lifted { $0.tag } } + [
      RecordField("articles", .array(ArticleRecord.type), "The pages of this part of it.") { current in
        let pages = current.edition.site.pages(ofTag: current.index)[
          current.pagination.entries(ofPage: current.number)]
        return .records(pages.map { ArticleRecord(edition: current.edition, id: $0) })
      },
      RecordField("pagination", .optional(PaginationRecord.type), "Its other pages; nil where it has one.") {
        PaginationRecord.value(of: $0.pagination, number: $0.number)
      },
    ]
}

/// The pages of a long list.
struct PaginationRecord: DeclaredRecord {
  let pagination: Pagination
  /// From 1.
  let number: Int

  /// The record as a template's value; nil for a list of one page.
  static func value(of pagination: Pagination, number: Int) -> Value {
    pagination.pages == 1 ? .none : .record(PaginationRecord(pagination: pagination, number: number))
  }

  static let recordName = "Pagination"
  static let fields: [RecordField<PaginationRecord>] = [
    RecordField("number", .int, "The number of this page, from 1.") { .int($0.number) },
    RecordField("count", .int, "How many pages there are.") { .int($0.pagination.pages) },
    RecordField("start", .int, "The number of the first entry of this page, from 1.") {
      .int($0.pagination.entries(ofPage: $0.number).lowerBound + 1)
    },
    RecordField("previous", .optional(.url), "The page before this one.") { $0.link(to: $0.number - 1) },
    RecordField("next", .optional(.url), "The page behind this one.") { $0.link(to: $0.number + 1) },
    RecordField("pages", .array(PageLinkRecord.type), "The first, the last and the pages near this one.") { record in
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

/// A letter of the list of all articles.
struct LetterRecord: DeclaredRecord {
  let letter: Letter
  let edition: Edition

  static let recordName = "Letter"
  static let fields: [RecordField<LetterRecord>] = [
    RecordField("name", .string, "The letter; 0–9 for digits.") { .string($0.letter.name) },
    RecordField("url", .url, "Its own page, where there are many articles.") { .url($0.letter.link) },
    RecordField("count", .int, "How many articles begin with it.") { .int($0.letter.articles.count) },
    RecordField("articles", .array(ArticleRecord.type), "The articles by title.") { record in
      .records(record.letter.articles.map { ArticleRecord(edition: record.edition, id: $0) })
    },
  ]
}

/// A medical word.
struct TermRecord: DeclaredRecord {
  let term: Glossary.Term
  let id: String

  static let recordName = "Term"
  static let fields: [RecordField<TermRecord>] = [
    RecordField("name", .string, "The word.") { .string($0.term.name) },
    RecordField("plain", .string, "What it means in plain words.") { .string($0.term.plain) },
    RecordField("also", .array(.string), "Other forms of it.") { .strings($0.term.also) },
    RecordField("id", .string, "The name of its place on the page of the glossary.") { .string($0.id) },
  ]

  /// The words of a site by name.
  static func all(in site: Site) -> [TermRecord] {
    let sorted = site.glossary.terms.map { (key: Slug.heading($0.name), term: $0) }.sorted {
      ($0.key, $0.term.name) < ($1.key, $1.term.name)
    }
    return sorted.enumerated().map { index, entry in
      // Two words may have one slug.
      let isRepeated = index > 0 && sorted[index - 1].key == entry.key
      return TermRecord(term: entry.term, id: "term_" + entry.key + (isRepeated ? "_\(index)" : ""))
    }
  }
}
