internal import Site
internal import TemplateLanguage

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
    RecordField("language", .string, "The language of its texts, such as en.") {
      .string($0.edition.language(of: $0.page))
    },
    RecordField("image", .optional(PictureRecord.type), "The picture of the section.") { section in
      .optional(
        section.page.image.map { PictureRecord(edition: section.edition, file: $0, front: section.page.front.image) })
    },
    RecordField("cover", .optional(.html), "A drawing for a section without a picture; nil where it wants none.") {
      .optional(CoverDrawing.markup(of: $0.page, in: $0.edition.site))
    },
    RecordField("isOrdered", .bool, "Whether its articles are numbered: 'ordered: true'.") {
      .bool($0.page.front.isOrdered == true)
    },
    RecordField("articleCount", .int, "How many articles it has.") { .int($0.page.articles.count) },
    RecordField("articles", .array(ArticleRecord.type), "The section's articles, in order.") { section in
      .records(section.page.articles.map { ArticleRecord(edition: section.edition, id: $0) })
    },
    RecordField("sections", .array(.record("Section")), "The sections in this section.") { section in
      let site = section.edition.site
      let sections = section.page.kind == .home ? site.guides : section.page.sections
      return .records(sections.map { SectionRecord(edition: section.edition, id: $0) })
    },
    RecordField("extra", .dictionary, "The writers' own data: 'extra' in the front matter.") {
      .dictionary($0.page.front.extra)
    },
  ]
}
