internal import Values
internal import Settings
internal import Markdown
internal import Site
internal import TemplateLanguage

/// An article in a list.
struct ArticleRecord: DeclaredRecord {
  let edition: Edition
  let id: Int

  /// Not copied: a page has many fields that are counted references, and templates read many of them.
  var page: Page { _read { yield edition.site.pages[id] } }

  static let recordName = "Article"
  static let fields: [RecordField<ArticleRecord>] = [
    RecordField("title", .string, "The title.") { .string($0.page.title) },
    RecordField("summary", .optional(.string), "One or two sentences.") { .optional($0.page.front.summary) },
    RecordField("url", .url, "The article's page.") { .url($0.page.link) },
    RecordField("language", .string, "The language of its texts, such as en.") {
      .string($0.edition.language(of: $0.page))
    },
    RecordField("type", .keyword, "article, treatment, condition, aftercare or page.") {
      .keyword(($0.page.front.type ?? .article).rawValue)
    },
    RecordField("published", .optional(.day), "The day of its first publication.") {
      .optional($0.page.front.published?.value)
    },
    RecordField("updated", .optional(.day), "The day of its last change.") { .optional($0.page.front.updated?.value) },
    RecordField("author", .optional(PersonRecord.type), "Who wrote it; of several, the first.") {
      $0.person($0.page.front.authors.first)
    },
    RecordField("authors", .array(PersonRecord.type), "All who wrote it.") { article in
      .records(article.page.front.authors.compactMap { article.found($0) })
    },
    RecordField("reviewer", .optional(PersonRecord.type), "The clinician who reviewed it.") {
      $0.person($0.edition.review(of: $0.page).reviewer)
    },
    RecordField("reviewed", .optional(.day), "The day of its last medical review.") {
      .optional($0.edition.review(of: $0.page).day?.value)
    },
    RecordField("reviewDue", .optional(.day), "The day when its next medical review is due.") {
      .optional($0.edition.review(of: $0.page).day == nil ? nil : $0.page.reviewDue)
    },
    RecordField("image", .optional(PictureRecord.type), "The lead image.") { article in
      .optional(
        article.page.image.map { PictureRecord(edition: article.edition, file: $0, front: article.page.front.image) })
    },
    RecordField("cover", .optional(.html), "A drawing for a page without a picture; nil where it wants none.") {
      .optional(CoverDrawing.markup(of: $0.page, in: $0.edition.site))
    },
    RecordField("signs", .url, "Its first card that tells people to call somebody, or the page where it has none.") {
      .url($0.page.careMarks.isEmpty ? $0.page.link : .site($0.page.sitePath + "#" + ThemeID.signs))
    },
    RecordField("hasLongTitle", .bool, "Whether the title has more than 60 characters.") {
      .bool($0.page.title.count > 60)
    },
    RecordField("tags", .array(TagRecord.type), "Its topics.") { article in
      .records(
        Tag.places(of: article.page, in: article.edition.site).map { TagRecord(tag: article.edition.site.tags[$0]) })
    },
    RecordField("keyPoints", .array(.string), "The key points to remember.") { article in
      let values = article.edition.values(of: article.page)
      return .strings(article.page.front.keyPoints.map { values.filled($0.value) })
    },
    RecordField("references", .array(ReferenceRecord.type), "The sources that it cites.") {
      .records($0.page.front.references.map { ReferenceRecord(reference: $0) })
    },
    RecordField("treatment", .optional(TreatmentRecord.type), "Facts about the treatment that the article describes.") {
      .optional($0.page.front.treatment.map { TreatmentRecord(treatment: $0) })
    },
    RecordField("extra", .dictionary, "The writers' own data: 'extra' in the front matter.") {
      .dictionary($0.page.front.extra)
    },
    RecordField("section", .optional(SectionRecord.type), "The section that contains it.") { article in
      .optional(article.page.parent.map { SectionRecord(edition: article.edition, id: $0) })
    },
    RecordField("previous", .optional(.record("Article")), "The previous article in its section.") {
      $0.neighbour(-1)
    },
    RecordField("next", .optional(.record("Article")), "The next article in its section.") { $0.neighbour(1) },
    RecordField(
      "related", .array(.record("Article")),
      "Articles to read next: those that its author chose, then those about the same topics."
    ) { article in
      .records(article.edition.site.related(to: article.id).map { ArticleRecord(edition: article.edition, id: $0) })
    },
  ]

  private func person(_ id: Located<String>?) -> Value { .optional(id.flatMap(found)) }

  private func found(_ id: Located<String>) -> PersonRecord? {
    edition.site.people[id.value].map { PersonRecord(person: $0, edition: edition) }
  }

  private func neighbour(_ step: Int) -> Value {
    guard page.kind == .article, let parent = page.parent else { return .none }
    let siblings = edition.site.pages[parent].articles
    let position = page.position + step
    return siblings.indices.contains(position)
      ? .record(ArticleRecord(edition: edition, id: siblings[position])) : .none
  }
}
