internal import Markdown
internal import Site
internal import TemplateLanguage

/// An article in a list.
struct ArticleRecord: DeclaredRecord {
  let edition: Edition
  let id: Int

  /// Lent, not copied: a page refers to many other things, and templates read many of its fields.
  var page: Page { _read { yield edition.site.pages[id] } }

  static let recordName = "Article"
  static let fields: [RecordField<ArticleRecord>] = [
    RecordField("title", .string, "The title.") { .string($0.page.title) },
    RecordField("summary", .optional(.string), "One or two sentences.") { .optional($0.page.front.summary) },
    RecordField("url", .url, "The article's page.") { .url($0.page.link) },
    RecordField("type", .keyword, "article, treatment, condition, aftercare or page.") {
      .keyword(($0.page.front.type ?? .article).rawValue)
    },
    RecordField("published", .optional(.day), "First publication.") { .optional($0.page.front.published?.value) },
    RecordField("updated", .optional(.day), "Last change.") { .optional($0.page.front.updated?.value) },
    RecordField("author", .optional(PersonRecord.type), "Who wrote it.") { $0.person($0.page.front.author) },
    RecordField("reviewer", .optional(PersonRecord.type), "The clinician who reviewed it.") {
      $0.person($0.page.front.reviewer)
    },
    RecordField("reviewed", .optional(.day), "The last medical review.") { .optional($0.page.front.reviewed?.value) },
    RecordField("reviewDue", .optional(.day), "The next medical review.") { .optional($0.page.reviewDue) },
    RecordField("image", .optional(PictureRecord.type), "The lead image.") { article in
      .optional(
        article.page.image.map { PictureRecord(edition: article.edition, file: $0, front: article.page.front.image) })
    },
    RecordField("tags", .array(TagRecord.type), "Topics.") { article in
      .records(
        Tag.places(of: article.page, in: article.edition.site).map { TagRecord(tag: article.edition.site.tags[$0]) })
    },
    RecordField("keyPoints", .array(.string), "The things to remember.") {
      .strings($0.page.front.keyPoints.map(\.value))
    },
    RecordField("references", .array(ReferenceRecord.type), "Sources.") {
      .records($0.page.front.references.map { ReferenceRecord(reference: $0) })
    },
    RecordField("treatment", .optional(TreatmentRecord.type), "Facts about the treatment that the article is about.") {
      .optional($0.page.front.treatment.map { TreatmentRecord(treatment: $0) })
    },
    RecordField("extra", .dictionary, "The writers' own data.") { .dictionary($0.page.front.extra) },
    RecordField("section", .optional(SectionRecord.type), "The section that it belongs to.") { article in
      .optional(article.page.parent.map { SectionRecord(edition: article.edition, id: $0) })
    },
    RecordField("previous", .optional(.record("Article")), "The article before it in its section.") {
      $0.neighbour(-1)
    },
    RecordField("next", .optional(.record("Article")), "The article behind it in its section.") { $0.neighbour(1) },
    RecordField(
      "related", .array(.record("Article")), "Articles to read next: its writer's choice, then those that share topics."
    ) { article in
      .records(article.edition.site.related(to: article.id).map { ArticleRecord(edition: article.edition, id: $0) })
    },
  ]

  private func person(_ id: Located<String>?) -> Value {
    .optional(id.flatMap { edition.site.people[$0.value] }.map { PersonRecord(person: $0) })
  }

  private func neighbour(_ step: Int) -> Value {
    guard let parent = page.parent else { return .none }
    let siblings = edition.site.pages[parent].articles
    let position = page.position + step
    return siblings.indices.contains(position)
      ? .record(ArticleRecord(edition: edition, id: siblings[position])) : .none
  }
}

/// `article` in article.html: an article with its body.
struct CurrentArticle: DeclaredRecord {
  let article: ArticleRecord
  let body: RenderedBody

  static let recordName = "CurrentArticle"
  static let fields: [RecordField<CurrentArticle>] =
    ArticleRecord.fields.map { $0.lifted { $0.article } } + RenderedBody.fields { $0.body } + [
      RecordField(
        "showsContents", .bool, "Whether the page should have a contents list: 'toc', or three headings and more."
      ) {
        .bool($0.article.page.front.toc ?? ($0.body.contents.count >= 3))
      }
    ]
}

/// A section in a list.
struct SectionRecord: DeclaredRecord {
  let edition: Edition
  let id: Int

  var page: Page { _read { yield edition.site.pages[id] } }

  static let recordName = "Section"
  static let fields: [RecordField<SectionRecord>] = [
    RecordField("title", .string, "The title.") { .string($0.page.title) },
    RecordField("summary", .optional(.string), "One or two sentences.") { .optional($0.page.front.summary) },
    RecordField("url", .url, "The section's page.") { .url($0.page.link) },
    RecordField("articles", .array(ArticleRecord.type), "Its articles in order.") { section in
      .records(section.page.articles.map { ArticleRecord(edition: section.edition, id: $0) })
    },
    RecordField("sections", .array(.record("Section")), "The sections inside it.") { section in
      .records(section.page.sections.map { SectionRecord(edition: section.edition, id: $0) })
    },
    RecordField("extra", .dictionary, "The writers' own data.") { .dictionary($0.page.front.extra) },
  ]
}

/// `section` in section.html: a section with its body, and the articles of one of its pages.
struct CurrentSection: DeclaredRecord {
  let section: SectionRecord
  let body: RenderedBody
  /// From 1; the body stands on the first.
  let number: Int

  private var pagination: Pagination { section.edition.site.pagination(ofSection: section.id) }

  static let recordName = "CurrentSection"
  static let fields: [RecordField<CurrentSection>] =
    SectionRecord.fields.filter { $0.name != "articles" }.map { $0.lifted { $0.section } }
    + RenderedBody.fields { $0.body } + [
      RecordField("articles", .array(ArticleRecord.type), "The articles of this page of it in order.") { current in
        let articles = current.section.page.articles[current.pagination.entries(ofPage: current.number)]
        return .records(articles.map { ArticleRecord(edition: current.section.edition, id: $0) })
      },
      RecordField("pagination", .optional(PaginationRecord.type), "Its other pages; nil where it has one.") {
        PaginationRecord.value(of: $0.pagination, number: $0.number)
      },
    ]
}

/// `home` in home.html: the home page with its body.
struct HomeRecord: DeclaredRecord {
  let section: SectionRecord
  let body: RenderedBody

  static let recordName = "Home"
  static let fields: [RecordField<HomeRecord>] =
    SectionRecord.fields.map { $0.lifted { $0.section } } + RenderedBody.fields { $0.body }
}

extension RecordField {
  /// The same field of a record that holds the owner.
  func lifted<Whole: Sendable>(_ part: @escaping @Sendable (Whole) -> Owner) -> RecordField<Whole> {
    let read = self.reading
    return RecordField<Whole>(name, type, documentation) { read(part($0)) }
  }
}

/// An author or reviewer.
struct PersonRecord: DeclaredRecord {
  let person: Person

  static let recordName = "Person"
  static let fields: [RecordField<PersonRecord>] = [
    RecordField("name", .string, "The name.") { .string($0.person.name ?? "") },
    RecordField("role", .optional(.string), "The job.") { .optional($0.person.role) },
    RecordField("credentials", .optional(.string), "Degrees and licences.") { .optional($0.person.credentials) },
    RecordField("bio", .optional(.string), "A sentence or two.") { .optional($0.person.bio) },
    RecordField("url", .optional(.url), "A page about them.") { .optional($0.person.url.map(Link.external)) },
  ]
}

/// A lead image.
struct PictureRecord: DeclaredRecord {
  let edition: Edition
  let file: Int
  let front: FrontMatter.LeadImage?

  static let recordName = "Picture"
  static let fields: [RecordField<PictureRecord>] = [
    RecordField("url", .url, "The file.") { .url(.site($0.edition.site.files[$0.file].sitePath)) },
    RecordField("alt", .string, "What it shows; empty where it shows nothing of use.") { .string($0.front?.alt ?? "") },
    RecordField("caption", .optional(.string), "What stands below it.") { .optional($0.front?.caption) },
    RecordField("credit", .optional(.string), "Who made it.") { .optional($0.front?.credit) },
    RecordField("width", .int, "Its width in pixels.") { .int($0.edition.site.files[$0.file].image?.width ?? 0) },
    RecordField("height", .int, "Its height in pixels.") { .int($0.edition.site.files[$0.file].image?.height ?? 0) },
  ]
}

/// `article.treatment` in templates. What stands in the structured data of a page must stand on the page too.
struct TreatmentRecord: DeclaredRecord {
  let treatment: FrontMatter.Treatment

  static let recordName = "Treatment"
  static let fields: [RecordField<TreatmentRecord>] = [
    RecordField("name", .optional(.string), "What it is called.") { .optional($0.treatment.name) },
    RecordField("bodyLocation", .optional(.string), "Where on the body.") { .optional($0.treatment.bodyLocation) },
    RecordField("preparation", .optional(.string), "What happens before.") { .optional($0.treatment.preparation) },
    RecordField("howPerformed", .optional(.string), "How it is done.") { .optional($0.treatment.howPerformed) },
    RecordField("followup", .optional(.string), "What happens afterwards.") { .optional($0.treatment.followup) },
    RecordField("risks", .array(.string), "What can go wrong.") { .strings($0.treatment.risks.map(\.value)) },
    RecordField("contraindications", .array(.string), "Who should not have it.") {
      .strings($0.treatment.contraindications.map(\.value))
    },
  ]
}

/// A source.
struct ReferenceRecord: DeclaredRecord {
  let reference: FrontMatter.Reference

  static let recordName = "Reference"
  static let fields: [RecordField<ReferenceRecord>] = [
    RecordField("id", .optional(.string), "What the text cites it by.") { .optional($0.reference.id?.value) },
    RecordField("text", .string, "Author, title, year.") { .string($0.reference.text ?? "") },
    RecordField("url", .optional(.url), "Where to read it.") { .optional($0.reference.url.map(Link.external)) },
  ]
}

/// A heading in a contents list.
struct HeadingRecord: DeclaredRecord {
  let heading: OutlineEntry
  let link: Link

  static let recordName = "Heading"
  static let fields: [RecordField<HeadingRecord>] = [
    RecordField("title", .string, "Its words.") { .string($0.heading.title) },
    RecordField("url", .url, "The place on the page.") { .url($0.link) },
    RecordField("level", .int, "2 to 6.") { .int($0.heading.level) },
  ]
}
